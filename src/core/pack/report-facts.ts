import type { WallTime } from '../calendar.ts'
import { formatYuan } from '../money.ts'
import { packText as text } from '../words/zh/pack-text.ts'
import { type Html, html } from './html.ts'
import type { PackCharge, PackFacts } from './pack-facts.ts'

/** What the bills tell by date, and apart from it what the person says. */
export function factSection(facts: PackFacts): Html {
  const { facts: words } = text
  return html`<section>
<h2>${words.title}</h2>
<h3>${words.billed}</h3>
<table><colgroup><col style="width:42mm"><col></colgroup>
<thead><tr><th scope="col">${words.date}</th><th scope="col">${words.event}</th></tr></thead>
<tbody>${eventsOf(facts.charges).map(
    ({ at, what }) => html`<tr><td>${text.time(at)}</td><td>${what}</td></tr>`,
  )}</tbody></table>
<h3>${words.stated}</h3>
<div class="stated"><p class="note">${words.statedNote}</p>
${
  facts.stated.length === 0
    ? html`<p>${words.none}</p>`
    : html`<ul>${facts.stated.map(sentence => html`<li>${sentence}</li>`)}</ul>`
}</div>
</section>`
}

interface Event {
  at: WallTime
  what: string
}

/** The first and last charge, every change of the amount and every refund; the table has the rest. */
function eventsOf(charges: readonly PackCharge[]): Event[] {
  const { facts: words, wallets } = text
  const first = charges[0]
  const last = charges.at(-1)
  if (!first || !last) return []
  const at = (charge: PackCharge, say: (amount: string, wallet: string) => string): Event => ({
    at: charge.paidAt,
    what: say(formatYuan(charge.fen), wallets[charge.wallet]),
  })
  const events =
    charges.length === 1 ? [at(first, words.only)] : [at(first, words.first), at(last, words.last)]
  const before = new Map<string, PackCharge>()
  charges.forEach((charge, index) => {
    const stream = `${charge.wallet} ${charge.counterparty}`
    const previous = before.get(stream)
    if (previous && previous.fen !== charge.fen) {
      const what = words.changed(formatYuan(previous.fen), formatYuan(charge.fen), wallets[charge.wallet])
      events.push({ at: charge.paidAt, what })
    }
    before.set(stream, charge)
    for (const refund of charge.refunds) {
      events.push({ at: refund.paidAt, what: words.refund(formatYuan(refund.fen), index + 1) })
    }
  })
  return events.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}
