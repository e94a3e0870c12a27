import { packText as text } from '../../../i18n/zh/pack-text.ts'
import { addDays } from '../../base/calendar.ts'
import { yuanDigits } from '../../base/money.ts'
import { type Html, html } from '../../print/html.ts'
import type { PackFacts } from '../facts.ts'

/** For the person alone: what to gather and how, which screens to photograph, and until when. */
export function ownSection(facts: PackFacts): Html {
  const { own: words } = text
  return html`<section id="own">
<h2>${words.title}</h2>
<p class="note">${words.note}</p>
${wordings(facts)}
${lacking(facts)}
${shots(facts)}
</section>`
}

/** Letters that are not as the app would write them. */
function wordings({ letters }: PackFacts): Html | false {
  const { own: words } = text
  const items = letters.flatMap(({ own, fileName }) => {
    if (own === null) return []
    const over = own.over > 0 ? words.wordingOver(fileName, own.over) : fileName
    return [own.older ? words.wordingOlder(over) : over]
  })
  return (
    items.length > 0 &&
    html`<h3>${words.wordings}</h3>
<p class="note">${words.wordingsNote}</p>
<ul>${items.map(item => html`<li>${item}</li>`)}</ul>`
  )
}

function lacking({ evidence }: PackFacts): Html | false {
  const { own: words } = text
  const items = evidence.filter(({ done }) => !done)
  return (
    items.length > 0 &&
    html`<h3>${words.lacking}</h3>
<table><colgroup><col style="width:40mm"><col style="width:48mm"><col></colgroup>
<thead><tr><th scope="col">${words.item}</th><th scope="col">${words.why}</th><th scope="col">${words.how}</th></tr></thead>
<tbody>${items.map(({ title, why, how }) => html`<tr><td>${title}</td><td>${why}</td><td>${how}</td></tr>`)}</tbody></table>`
  )
}

/** Reminders are looked for this many days around a charge. */
const searchDays = 10

function shots({ charges }: PackFacts): Html {
  const { own: words, wallets } = text
  const rows = charges.flatMap((charge, index) =>
    charge.claimed
      ? [
          html`<tr><td>${index + 1}</td><td>${text.time(charge.paidAt)}</td><td class="number">${yuanDigits(charge.fen)}</td><td>${words.bill(wallets[charge.wallet])}<br><bdi class="mono">${charge.tradeNo}</bdi></td><td>${words.window(addDays(charge.day, -searchDays), addDays(charge.day, searchDays))}</td><td>${charge.limitation}</td></tr>`,
        ]
      : [],
  )
  return html`<h3>${words.shots}</h3>
<p class="note">${words.shotsNote}</p>
<p class="note">${words.limitation}</p>
<table><colgroup><col style="width:10mm"><col style="width:32mm"><col style="width:20mm"><col><col style="width:44mm"><col style="width:21mm"></colgroup>
<thead><tr><th scope="col">${words.number}</th><th scope="col">${words.time}</th><th scope="col" class="number">${words.amount}</th><th scope="col">${words.where}</th><th scope="col">${words.search}</th><th scope="col">${words.until}</th></tr></thead>
<tbody>${rows}</tbody></table>`
}
