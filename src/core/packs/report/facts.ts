import { packText as text } from '../../../i18n/zh/pack-text.ts'
import type { Day, WallTime } from '../../base/calendar.ts'
import { formatYuan } from '../../base/money.ts'
import { type Html, html } from '../../print/html.ts'
import type { PackCharge, PackFacts } from '../facts.ts'
import { exhibitNumbers } from './evidence.ts'
import { exhibitAnchor, pageLink, type ReportParts } from './parts.ts'

/** What the bills tell by date, and apart from it what the person says and what there is a document for. */
export function factSection(facts: PackFacts, parts: ReportParts): Html {
  const { facts: words } = text
  return html`<section id="facts">
<h2>${words.title}</h2>
<h3>${words.billed}</h3>
<table><colgroup><col style="width:42mm"><col></colgroup>
<thead><tr><th scope="col">${words.date}</th><th scope="col">${words.event}</th></tr></thead>
<tbody>${eventsOf(facts).map(({ at, what }) => html`<tr><td>${text.time(at)}</td><td>${what}</td></tr>`)}</tbody></table>
${facts.billed.length > 0 && html`<ul>${facts.billed.map(sentence => html`<li>${sentence}</li>`)}</ul>`}
<h3>${words.stated}</h3>
<div class="stated"><p class="note">${words.statedNote}</p>
${
  facts.stated.length === 0
    ? html`<p>${words.none}</p>`
    : html`<ul>${facts.stated.map(sentence => html`<li>${sentence}</li>`)}</ul>`
}</div>
<h3>${words.documented}</h3>
${documented(facts, parts)}
</section>`
}

/** The items with a file of the person's, each with the numbers and pages of its files. */
function documented({ evidence, attachments }: PackFacts, parts: ReportParts): Html {
  const { facts: words } = text
  const numbers = exhibitNumbers(attachments)
  const rows = attachments.map(
    ({ evidence: item, path, name }, index) =>
      html`<tr><td>${evidence.find(({ id }) => id === item)?.title ?? item}</td><td>${numbers[index]}　<bdi>${name}</bdi></td><td class="number">${
        parts.pictures.has(path) && pageLink(exhibitAnchor(index), parts)
      }</td></tr>`,
  )
  if (rows.length === 0) return html`<p>${words.undocumented}</p>`
  return html`<p class="note before">${words.documentedNote}</p>
<table><colgroup><col style="width:52mm"><col><col style="width:14mm"></colgroup>
<thead><tr><th scope="col">${text.evidence.item}</th><th scope="col">${text.integrity.file}</th><th scope="col" class="number">${text.evidence.page}</th></tr></thead>
<tbody>${rows}</tbody></table>`
}

interface Event {
  at: WallTime | Day
  what: string
}

/** The first and last charge, lasting changes of the price and every refund; the table has the rest. */
function eventsOf({ charges, priceSteps }: PackFacts): Event[] {
  const { facts: words, wallets } = text
  const first = charges[0]
  const last = charges.at(-1)
  if (!first || !last) return []
  const at = (charge: PackCharge, say: (amount: string, wallet: string) => string): Event => ({
    at: charge.paidAt,
    what: say(formatYuan(charge.fen), wallets[charge.wallet]),
  })
  const refunds = charges.flatMap((charge, index) =>
    charge.refunds.map(({ paidAt, fen }) => ({ at: paidAt, what: words.refund(formatYuan(fen), index + 1) })),
  )
  const steps = priceSteps.map(({ day, service, before, after, wallet }) => ({
    at: day,
    what: words.changed(service, formatYuan(before), formatYuan(after), wallets[wallet]),
  }))
  const ends = charges.length === 1 ? [at(first, words.only)] : [at(first, words.first), at(last, words.last)]
  return [...ends, ...refunds, ...steps].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}
