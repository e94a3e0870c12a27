import { addDays } from '../calendar.ts'
import { addFen, formatYuan, yuanDigits, zeroFen } from '../money.ts'
import { packText as text } from '../words/zh/pack-text.ts'
import { type Html, html } from './html.ts'
import { monthChart } from './month-chart.ts'
import type { PackCharge, PackFacts } from './pack-facts.ts'

/** Every charge of the case with where it stands in which bill, and the money by month. */
export function chargeSection({ charges }: PackFacts): Html {
  const { charges: words, chart } = text
  const paid = addFen(zeroFen, ...charges.map(({ fen }) => fen))
  const refunded = addFen(zeroFen, ...charges.map(({ refundedFen }) => refundedFen))
  return html`<section>
<h2>${words.title}</h2>
<figure>
<figcaption class="note">${chart.title}：${chart.note}</figcaption>
${monthChart(charges)}
</figure>
<p class="note">${words.note}</p>
<table>
<colgroup><col style="width:10mm"><col style="width:21mm"><col style="width:19mm"><col><col style="width:47mm"><col style="width:19mm"><col style="width:20mm"></colgroup>
<thead><tr><th scope="col">${words.number}</th><th scope="col">${words.time}</th><th scope="col" class="number">${words.amount}</th><th scope="col">${words.payee}</th><th scope="col">${words.orders}</th><th scope="col">${words.source}</th><th scope="col">${words.limitation}</th></tr></thead>
<tbody>${charges.map(chargeRow)}</tbody>
</table>
<p><strong>${words.sum(charges.length, formatYuan(paid), formatYuan(refunded))}</strong></p>
</section>`
}

function chargeRow(charge: PackCharge, index: number): Html {
  const { charges: words, wallets } = text
  const [day, clock] = charge.paidAt.split('T')
  return html`<tr><td class="${charge.claimed && 'claimed'}">${index + 1}</td><td>${day}<br>${clock ?? ''}</td><td class="number">${yuanDigits(charge.fen)}${
    charge.refundedFen > 0 &&
    html`<br><span class="done">${words.refunded(yuanDigits(charge.refundedFen))}</span>`
  }</td><td><bdi>${charge.counterparty}</bdi><br><bdi>${charge.goods}</bdi></td><td class="mono"><bdi>${charge.tradeNo}</bdi>${
    charge.merchantOrderNo !== null && html`<br><bdi>${charge.merchantOrderNo}</bdi>`
  }</td><td>${words.sourceText(charge.source, charge.line)}<br>${wallets[charge.wallet]}</td><td>${charge.limitation}</td></tr>`
}

/** Reminders are looked for this many days around a charge. */
const searchDays = 10

/** Which screens to photograph, made from the charges that are asked back. */
export function shotSection({ charges }: PackFacts): Html {
  const { shots: words, wallets } = text
  const rows = charges.flatMap((charge, index) =>
    charge.claimed
      ? [
          html`<tr><td>${index + 1}</td><td>${text.time(charge.paidAt)}</td><td class="number">${yuanDigits(charge.fen)}</td><td>${words.bill(wallets[charge.wallet])}<br><span class="mono">${charge.tradeNo}</span></td><td>${words.window(addDays(charge.day, -searchDays), addDays(charge.day, searchDays))}</td></tr>`,
        ]
      : [],
  )
  return html`<section>
<h2>${words.title}</h2>
<p class="note">${words.note}</p>
<table><colgroup><col style="width:12mm"><col style="width:36mm"><col style="width:22mm"><col><col style="width:48mm"></colgroup>
<thead><tr><th scope="col">${words.number}</th><th scope="col">${words.time}</th><th scope="col" class="number">${words.amount}</th><th scope="col">${words.where}</th><th scope="col">${words.search}</th></tr></thead>
<tbody>${rows}</tbody></table>
</section>`
}
