import type { Day, WallTime } from '../../base/calendar.ts'
import { formatYuan } from '../../base/money.ts'
import { timeText, walletNames } from '../../claims/paper-text.ts'
import { type Html, html } from '../../print/html.ts'
import { certifiedText } from '../certificates.ts'
import type { PackCharge, PackFacts } from '../facts.ts'
import { exhibitNumbers } from './evidence.ts'
import { exhibitAnchor, pageLink, type ReportParts } from './parts.ts'

export const factsTitle = '一、事实'

const words = {
  billed: '账单上写的',
  stated: '我自己说的',
  documented: '有截图或者文件的',
  certified: '钱包出具的证明上写的',
  kept: '证明由我保存。',
  first: (amount: string, wallet: string) => `第一笔扣费 ${amount}（${wallet}）`,
  last: (amount: string, wallet: string) => `最近一笔扣费 ${amount}（${wallet}）`,
  only: (amount: string, wallet: string) => `扣费 ${amount}（${wallet}）`,
  changed: (service: string, before: string, after: string, wallet: string) =>
    `“${service}”每期由 ${before} 变为 ${after}（${wallet}）`,
  refund: (amount: string, number: number) => `第 ${number} 笔退回 ${amount}`,
  date: '日期',
  event: '事情',
}

/** What the bills tell by date, and apart from it what the person says and what there is a document for. */
export function factSection(facts: PackFacts, parts: ReportParts): Html {
  return html`<section id="facts">
<h2>${factsTitle}</h2>
<h3>${words.billed}</h3>
<table><colgroup><col style="width:42mm"><col></colgroup>
<thead><tr><th scope="col">${words.date}</th><th scope="col">${words.event}</th></tr></thead>
<tbody>${eventsOf(facts).map(({ at, what }) => html`<tr><td>${timeText(at)}</td><td>${what}</td></tr>`)}</tbody></table>
${facts.billed.length > 0 && html`<ul>${facts.billed.map(sentence => html`<li>${sentence}</li>`)}</ul>`}
${
  facts.stated.length > 0 &&
  html`<h3>${words.stated}</h3>
<div class="stated"><ul>${facts.stated.map(sentence => html`<li>${sentence}</li>`)}</ul></div>`
}
${certified(facts)}
${documented(facts, parts)}
</section>`
}

/** Which charges stand in a certificate of the wallet, where they stand as the bills tell them. */
function certified({ certificates }: PackFacts): Html | false {
  const sentences = certificates.flatMap(one => {
    const text = certifiedText(one)
    return text === null ? [] : [one.path === null ? `${text}${words.kept}` : text]
  })
  return (
    sentences.length > 0 &&
    html`<h3>${words.certified}</h3><ul>${sentences.map(sentence => html`<li>${sentence}</li>`)}</ul>`
  )
}

/** From where the facts are, in the order in which they stand. */
export function factSources(facts: PackFacts): string[] {
  return [
    words.billed,
    ...(facts.stated.length > 0 ? [words.stated] : []),
    ...(certified(facts) === false ? [] : [words.certified]),
    ...(facts.attachments.length > 0 ? [words.documented] : []),
  ]
}

/** The items with a file of the person's, each with the numbers and pages of its files. */
function documented({ evidence, attachments }: PackFacts, parts: ReportParts): Html | false {
  const numbers = exhibitNumbers(attachments)
  const rows = attachments.map(
    ({ evidence: item, path, name }, index) =>
      html`<tr><td>${evidence.find(({ number }) => number === item)?.title ?? item}</td><td>${numbers[index]}　<bdi>${name}</bdi></td><td class="number">${
        parts.pictures.has(path) && pageLink(exhibitAnchor(index), parts)
      }</td></tr>`,
  )
  if (rows.length === 0) return false
  return html`<h3>${words.documented}</h3>
<table><colgroup><col style="width:52mm"><col><col style="width:14mm"></colgroup>
<thead><tr><th scope="col">证据</th><th scope="col">文件</th><th scope="col" class="number">页码</th></tr></thead>
<tbody>${rows}</tbody></table>`
}

interface Event {
  at: WallTime | Day
  what: string
}

/** The first and last charge, lasting changes of the price and every refund; the table has the rest. */
function eventsOf({ charges, priceSteps }: PackFacts): Event[] {
  const first = charges[0]
  const last = charges.at(-1)
  if (!first || !last) return []
  const at = (charge: PackCharge, say: (amount: string, wallet: string) => string): Event => ({
    at: charge.paidAt,
    what: say(formatYuan(charge.fen), walletNames[charge.wallet]),
  })
  const refunds = charges.flatMap((charge, index) =>
    charge.refunds.map(({ paidAt, fen }) => ({ at: paidAt, what: words.refund(formatYuan(fen), index + 1) })),
  )
  const steps = priceSteps.map(({ day, service, before, after, wallet }) => ({
    at: day,
    what: words.changed(service, formatYuan(before), formatYuan(after), walletNames[wallet]),
  }))
  const ends = charges.length === 1 ? [at(first, words.only)] : [at(first, words.first), at(last, words.last)]
  return [...ends, ...refunds, ...steps].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}
