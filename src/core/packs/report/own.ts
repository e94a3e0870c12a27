import { addDays, dayOfTime } from '../../base/calendar.ts'
import { grouped } from '../../base/lists.ts'
import { addFen, type Fen, formatYuan, yuanDigits } from '../../base/money.ts'
import type { CertifiedField } from '../../claims/certified.ts'
import { reminderDays } from '../../claims/charge-facts.ts'
import type { EvidenceRank } from '../../claims/law.ts'
import { dayText, listComma, timeText, walletNames } from '../../claims/paper-text.ts'
import { type Html, html } from '../../print/html.ts'
import type { PackCharge, PackFacts } from '../facts.ts'
import { numberList, printedPage } from './parts.ts'

const words = {
  title: '给自己看的清单',
  note: '这一份只给自己看，不要交出去。',
  missing: '还没有填的',
  lacking: {
    must: '先补这几样',
    more: '有了更好',
    court: '起诉才要',
  } satisfies Record<EvidenceRank, string>,
  item: '证据',
  why: '为什么要',
  how: '怎么取得',
  overrides: '你改过的文书',
  overridesNote: '下面的文书放进来的是你改过的，续查没有再核对里面的事实和条文。提交前请逐句再读一遍。',
  overrideOlder: (name: string) => `${name}（你改了以后情况有变化，里面可能还是以前的说法）`,
  overrideTooLong: (name: string, over: number) => `${name}（超出字数上限 ${over} 字）`,
  likely: '对方可能说什么，怎么回',
  claim: '要求',
  says: '对方可能说',
  answer: '可以这样回',
  weak: '要当心什么',
  least: '调解时的底线',
  leastSaid: '信里已经写了：',
  leastUnsaid: '信里没有写，调解时可以这样说：',
  screenshots: '先截这几笔',
  screenshotsNote: '在钱包的账单里点开，截整个屏幕，要看得到收款方全称、交易单号和商户单号。',
  searchNote:
    '找提醒，看下面日期之间的短信、支付宝或微信的消息、邮件、服务 App 里的消息；没有，就把那几天的列表截一张。弹出的通知翻不回去，不用找。',
  clocks: '最晚哪天要',
  clocksNote:
    '每一笔最好在扣款后三年内要。还没满三年的，书面要过一次并留下截图，三年就从那天重新算；已经满了的，不会重新算。12315 的三年不会重新算。支付宝和微信免费给最近三年的记录，更早的可能要不到，请早些下载。',
  number: '序号',
  time: '扣费时间',
  amount: '金额（元）',
  where: '在哪里拍',
  search: '找提醒的日期',
  until: '这天之前要',
  over: (numbers: string, last: string) => `第 ${numbers} 笔扣款已满三年（最后一笔满在 ${last}）。`,
  window: (from: string, to: string) => `${from} 至 ${to}`,
  bill: (wallet: string) => `${wallet}的账单详情`,
  keeping: '怎么保存才管用',
  sealed:
    '想更稳：到支付宝或者微信开一份盖章的交易流水证明。平时导出的账单写着“仅供个人对账使用”，只能用来查。',
  disclaimers: '说明',
  certificates: '流水证明',
  certificateNote:
    '流水证明的读法是照别人的描述做的，没有见过真实的文件：请翻开它，抽三笔和账单对一对，对上了再交。它不写交易状态，退没退看账单。',
  isIn: (path: string) =>
    `“${path}”的第一页有你的全名和身份证号：只交给法院，不要发给商家，也不要传到 12315。打开要密码的，交的时候一起告诉法院。`,
  notIn:
    '流水证明没有放进证据包。起诉要用的，先在“续查”软件这一件的「你的回答」里答「带章的流水证明，要放进证据包的「4-法院」吗？」，再重新生成。',
  noNumber: '编号没有读出来，要写进材料的，请照第一页抄。',
  differs: (charge: number, field: string, bill: string, certificate: string) =>
    `第 ${charge} 笔的${field}不一样：账单是“${bill}”，证明是“${certificate}”。材料里没有说这一笔一致。`,
  lacks: (charge: number) => `第 ${charge} 笔在它的时间段里，却没有找到。材料里没有提这一笔。`,
  blank: '空白',
  fields: {
    paidAt: '时间',
    fen: '金额',
    direction: '收支',
    counterparty: '收款方',
    merchantOrderNo: '商户单号',
  } satisfies Record<CertifiedField, string>,
}

/** For the person alone: what is missing and how to get it, what may be said against it, until when, and what this is not. */
export function ownHtml(facts: PackFacts): string {
  return printedPage(
    words.title,
    html`<h1>${words.title}</h1>
<p class="box warn">${words.note}</p>
${overrides(facts)}
${missing(facts)}
${(['must', 'more', 'court'] as const).map(rank => lacking(facts, rank))}
${screenshots(facts)}
${certificates(facts)}
${likely(facts)}
${clocks(facts)}
<h3>${words.keeping}</h3>
<ul>${facts.certificates.length === 0 && html`<li>${words.sealed}</li>`}${facts.keeping.map(one => html`<li>${one}</li>`)}</ul>
<h3>${words.disclaimers}</h3>
<ul class="note">${facts.disclaimers.map(one => html`<li>${one}</li>`)}</ul>`,
  )
}

/** Letters that are not as the app would write them. */
function overrides({ letters }: PackFacts): Html | false {
  const items = letters.flatMap(({ override, fileName }) => {
    if (override === null) return []
    const over = override.over > 0 ? words.overrideTooLong(fileName, override.over) : fileName
    return [override.older ? words.overrideOlder(over) : over]
  })
  return (
    items.length > 0 &&
    html`<h3>${words.overrides}</h3>
<p class="note">${words.overridesNote}</p>
<ul>${items.map(item => html`<li>${item}</li>`)}</ul>`
  )
}

function missing({ missing: open }: PackFacts): Html | false {
  return open.length > 0 && html`<h3>${words.missing}</h3><ul>${open.map(one => html`<li>${one}</li>`)}</ul>`
}

function lacking({ evidence }: PackFacts, rank: EvidenceRank): Html | false {
  const items = evidence.filter(one => !one.done && one.rank === rank)
  return (
    items.length > 0 &&
    html`<h3>${words.lacking[rank]}</h3>
<table><colgroup><col style="width:40mm"><col style="width:48mm"><col></colgroup>
<thead><tr><th scope="col">${words.item}</th><th scope="col">${words.why}</th><th scope="col">${words.how}</th></tr></thead>
<tbody>${items.map(({ title, why, how }) => html`<tr><td>${title}</td><td>${why}</td><td>${how}</td></tr>`)}</tbody></table>`
  )
}

/** The last charges, and where reminders are at issue the days before each in which one would have come. */
function screenshots({ screens, evidence }: PackFacts): Html {
  const isSearched = evidence.some(({ id }) => id === 'reminder-search')
  return html`<h3>${words.screenshots}</h3>
<p class="note before">${words.screenshotsNote}${isSearched && words.searchNote}</p>
<table><colgroup><col style="width:10mm"><col style="width:32mm"><col style="width:20mm"><col>${isSearched && html`<col style="width:44mm">`}</colgroup>
<thead><tr><th scope="col">${words.number}</th><th scope="col">${words.time}</th><th scope="col" class="number">${words.amount}</th><th scope="col">${words.where}</th>${isSearched && html`<th scope="col">${words.search}</th>`}</tr></thead>
<tbody>${screens.map(charge => html`<tr><td>${charge.number}</td><td>${timeText(charge.paidAt)}</td><td class="number">${yuanDigits(charge.fen)}</td><td>${words.bill(walletNames[charge.wallet])}<br><bdi class="mono">${charge.tradeNo}</bdi></td>${isSearched && html`<td>${words.window(addDays(charge.day, -reminderDays), charge.day)}</td>`}</tr>`)}</tbody></table>`
}

interface Numbered {
  charge: PackCharge
  number: number
}

function numberedCharges(charges: readonly PackCharge[]): Numbered[] {
  return charges.map((charge, index) => ({ charge, number: index + 1 }))
}

/** Where certificate and bill tell a charge otherwise, and how the file is handed over. */
function certificates({ certificates: all }: PackFacts): Html | false {
  if (all.length === 0) return false
  const { fields } = words
  const amount = (field: string, text: string) =>
    field === 'fen' ? formatYuan(Number(text) as Fen) : text || words.blank
  return html`<h3>${words.certificates}</h3>
<ul><li>${words.certificateNote}</li>${all.map(
    ({ path, number }) =>
      html`<li>${path === null ? words.notIn : words.isIn(path)}${number === null && words.noNumber}</li>`,
  )}${all.flatMap(({ differences, missing }) => [
    ...differences.map(
      ({ charge, field, bill, certificate }) =>
        html`<li>${words.differs(charge, fields[field], amount(field, bill), amount(field, certificate))}</li>`,
    ),
    ...missing.map(charge => html`<li>${words.lacks(charge)}</li>`),
  ])}</ul>`
}

function likely({ likely: answers, least }: PackFacts): Html {
  return html`<h3>${words.likely}</h3>
${answers.map(
  ({ title, says, answer, weakness }) => html`<table class="facts"><tbody>
<tr><th scope="row">${words.claim}</th><td>${title}</td></tr>
<tr><th scope="row">${words.says}</th><td>${says}</td></tr>
<tr><th scope="row">${words.answer}</th><td>${answer}</td></tr>
<tr><th scope="row">${words.weak}</th><td>${weakness}</td></tr>
</tbody></table>`,
)}
${
  least.length > 0 &&
  html`<h3>${words.least}</h3><ul>${least.map(({ text, isInLetter }) => html`<li>${isInLetter ? words.leastSaid : words.leastUnsaid}${text}</li>`)}</ul>`
}`
}

function clocks({ charges, time }: PackFacts): Html {
  const today = dayOfTime(time)
  const all = numberedCharges(charges).filter(({ charge }) => charge.claimed)
  const over = all.filter(({ charge }) => charge.limitation < today)
  const rows = all.filter(one => !over.includes(one))
  // Where all were asked for on a day, all have one last day: a line for all.
  const byLimitation = grouped(rows, ({ charge }) => charge.limitation)
  const last = over.at(-1)?.charge.limitation
  return html`<h3>${words.clocks}</h3>
<p class="note before">${words.clocksNote}${last && words.over(numbers(over), dayText(last))}</p>
<table><colgroup><col style="width:16mm"><col style="width:50mm"><col style="width:30mm"><col></colgroup>
<thead><tr><th scope="col">${words.number}</th><th scope="col">${words.time}</th><th scope="col" class="number">${words.amount}</th><th scope="col">${words.until}</th></tr></thead>
<tbody>${[...byLimitation].map(([until, own]) => html`<tr><td>${numbers(own)}</td><td>${spanOf(own)}</td><td class="number">${yuanDigits(addFen(...own.map(({ charge }) => charge.fen)))}</td><td>${until}</td></tr>`)}</tbody></table>`
}

function numbers(rows: readonly Numbered[]): string {
  return numberList(
    rows.map(({ number }) => number),
    listComma,
  )
}

function spanOf(rows: readonly Numbered[]): string {
  const [first, last] = [rows[0]?.charge, rows.at(-1)?.charge]
  if (!first || !last) return ''
  return first === last ? timeText(first.paidAt) : words.window(first.day, last.day)
}
