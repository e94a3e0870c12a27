import { addDays } from '../../base/calendar.ts'
import { yuanDigits } from '../../base/money.ts'
import { searchDays } from '../../claims/evidence.ts'
import { timeText, walletNames } from '../../claims/paper-text.ts'
import { type Html, html } from '../../print/html.ts'
import type { PackFacts } from '../facts.ts'

export const ownTitle = '附：本人留用的清单'

const words = {
  note: '这一部分给自己用，提交时可以不附。',
  lacking: '还要补的证据',
  item: '证据',
  why: '为什么要',
  how: '怎么取得',
  overrides: '你改过的文书',
  overridesNote: '下面的文书放进来的是你改过的，续查没有再核对里面的事实和条文。提交前请逐句再读一遍。',
  overrideOlder: (name: string) => `${name}（你改了以后情况有变化，里面可能还是以前的说法）`,
  overrideTooLong: (name: string, over: number) => `${name}（超出字数上限 ${over} 字）`,
  screenshots: '逐笔的截图',
  screenshotsNote:
    '每一笔在钱包的账单里点开，截整个屏幕，要看得到收款方全称、交易单号和商户单号。找提醒时，翻看下面日期之间的短信、通知、支付消息、邮件和站内信，每处都截一张。',
  limitation:
    '“时效”从扣费当天起算三年，是保守的算法；书面要求送到对方、投诉或者起诉之后会重新计算。支付平台按规定免费提供最近三年的交易记录，更早的可能要不到，请早些下载。',
  number: '序号',
  time: '扣费时间',
  amount: '金额（元）',
  where: '在哪里拍',
  search: '找提醒的日期',
  until: '时效',
  window: (from: string, to: string) => `${from} 至 ${to}`,
  bill: (wallet: string) => `${wallet}的账单详情`,
}

/** For the person alone: what to gather and how, which screens to photograph, and until when. */
export function ownSection(facts: PackFacts): Html {
  return html`<section id="own">
<h2>${ownTitle}</h2>
<p class="note">${words.note}</p>
${overrides(facts)}
${lacking(facts)}
${screenshots(facts)}
</section>`
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

function lacking({ evidence }: PackFacts): Html | false {
  const items = evidence.filter(({ done }) => !done)
  return (
    items.length > 0 &&
    html`<h3>${words.lacking}</h3>
<table><colgroup><col style="width:40mm"><col style="width:48mm"><col></colgroup>
<thead><tr><th scope="col">${words.item}</th><th scope="col">${words.why}</th><th scope="col">${words.how}</th></tr></thead>
<tbody>${items.map(({ title, why, how }) => html`<tr><td>${title}</td><td>${why}</td><td>${how}</td></tr>`)}</tbody></table>`
  )
}

function screenshots({ charges }: PackFacts): Html {
  const rows = charges.flatMap((charge, index) =>
    charge.claimed
      ? [
          html`<tr><td>${index + 1}</td><td>${timeText(charge.paidAt)}</td><td class="number">${yuanDigits(charge.fen)}</td><td>${words.bill(walletNames[charge.wallet])}<br><bdi class="mono">${charge.tradeNo}</bdi></td><td>${words.window(addDays(charge.day, -searchDays), addDays(charge.day, searchDays))}</td><td>${charge.limitation}</td></tr>`,
        ]
      : [],
  )
  return html`<h3>${words.screenshots}</h3>
<p class="note">${words.screenshotsNote}</p>
<p class="note">${words.limitation}</p>
<table><colgroup><col style="width:10mm"><col style="width:32mm"><col style="width:20mm"><col><col style="width:44mm"><col style="width:21mm"></colgroup>
<thead><tr><th scope="col">${words.number}</th><th scope="col">${words.time}</th><th scope="col" class="number">${words.amount}</th><th scope="col">${words.where}</th><th scope="col">${words.search}</th><th scope="col">${words.until}</th></tr></thead>
<tbody>${rows}</tbody></table>`
}
