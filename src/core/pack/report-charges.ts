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
  return html`<section id="charges" class="follows">
<h2>${words.title}</h2>
<figure>
<figcaption class="note">${chart.title}：${chart.note}</figcaption>
${monthChart(charges)}
</figure>
<p class="note before">${words.note}</p>
<table>
<colgroup><col style="width:10mm"><col style="width:21mm"><col style="width:19mm"><col><col style="width:50mm"><col style="width:17mm"></colgroup>
<thead><tr><th scope="col">${words.number}</th><th scope="col">${words.time}</th><th scope="col" class="number">${words.amount}</th><th scope="col">${words.payee}</th><th scope="col">${words.orders}</th><th scope="col">${words.source}</th></tr></thead>
<tbody>${charges.map(chargeRow)}</tbody>
</table>
<p><strong>${words.sum(charges.length, formatYuan(paid), formatYuan(refunded))}</strong></p>
</section>`
}

function chargeRow(charge: PackCharge, index: number): Html {
  const { charges: words, wallets } = text
  const [day, clock] = charge.paidAt.split('T')
  return html`<tr><td class="${charge.claimed && 'claimed'}">${index + 1}</td><td>${day}<br>${clock}</td><td class="number">${yuanDigits(charge.fen)}${
    charge.refundedFen > 0 &&
    html`<br><span class="done">${words.refunded(yuanDigits(charge.refundedFen))}</span>`
  }</td><td><bdi>${charge.counterparty}</bdi><br><bdi>${shortened(charge.goods)}</bdi></td><td>${wallets[charge.wallet]}<br><bdi class="mono">${charge.tradeNo}</bdi>${
    charge.merchantOrderNo !== null && html`<br><bdi class="mono">${charge.merchantOrderNo}</bdi>`
  }</td><td>${words.bill(charge.source)}<br>${words.line(charge.line)}</td></tr>`
}

/** Longer names of goods stand whole in the table file and in the bill. */
const longestGoods = 36

function shortened(goods: string): string {
  const letters = [...goods]
  return letters.length <= longestGoods ? goods : `${letters.slice(0, longestGoods).join('')}…`
}
