import { addDays, type Day, dayOfTime } from '../../base/calendar.ts'
import { addFen, formatYuan, yuanDigits, zeroFen } from '../../base/money.ts'
import { walletNames } from '../../claims/paper-text.ts'
import { type Html, html } from '../../print/html.ts'
import type { PackCharge, PackFacts } from '../facts.ts'
import { rowText } from '../row-text.ts'
import { monthChart } from './month-chart.ts'
import { askedHead } from './parts.ts'

export const chargesTitle = '二、扣费明细'

const words = {
  note: '序号前有 ● 的，是请求退还的扣费。出处写明在哪一份账单的第几行。',
  number: '序号',
  time: '时间',
  amount: '金额（元）',
  payee: '收款方和商品',
  orders: '交易号、商户单号',
  source: '出处',
  bill: (source: number) => `账单${source}`,
  refunded: (amount: string) => `退 ${amount}`,
  sum: (count: number, paid: string) => `${count} 笔，合计 ${paid}`,
  back: (refunded: string) => `，已退回 ${refunded}`,
}

const chart = {
  title: '按月扣费',
  note: '浅色为当月扣费，深色为其中请求退还的金额。',
  marks: {
    off: '关闭自动续费（我自己说的）',
    demand: '要求退款（我自己说的）',
    changed: (service: string, before: string, after: string) =>
      `“${service}”每期由 ${before} 变为 ${after}（账单记载）`,
    refund: (amount: string, number: number) => `第 ${number} 笔退回 ${amount}（账单记载）`,
  },
}

/** Every charge of the case with where it stands in which bill, and the money by month. */
export function chargeSection(facts: PackFacts): Html {
  const { charges } = facts
  const marks = marksOf(facts)
  const paid = addFen(zeroFen, ...charges.map(({ fen }) => fen))
  const refunded = addFen(zeroFen, ...charges.map(({ refundedFen }) => refundedFen))
  return html`<section id="charges" class="follows">
<h2>${chargesTitle}</h2>
<figure>
<figcaption class="note">${chart.title}：${chart.note}</figcaption>
${monthChart(
  charges,
  marks.map(({ day }) => day),
)}
${marks.length > 0 && html`<ol class="note marks">${marks.map(({ day, what }) => html`<li>${day}　${what}</li>`)}</ol>`}
</figure>
<p class="before"><strong>${words.sum(charges.length, formatYuan(paid))}${refunded > 0 && words.back(formatYuan(refunded))}</strong></p>
<p class="note before">${words.note}</p>
<table>
<colgroup><col style="width:10mm"><col style="width:21mm"><col style="width:19mm"><col style="width:17mm"><col><col style="width:50mm"><col style="width:17mm"></colgroup>
<thead><tr><th scope="col">${words.number}</th><th scope="col">${words.time}</th><th scope="col" class="number">${words.amount}</th><th scope="col" class="number">${askedHead(facts)}</th><th scope="col">${words.payee}</th><th scope="col">${words.orders}</th><th scope="col">${words.source}</th></tr></thead>
<tbody>${charges.map(chargeRow)}</tbody>
</table>
</section>`
}

/** In days from the charges: a day far from all of them would press the bars together. */
const farthest = 366
/** More would hide the bars; every refund stands in the table of facts as well. */
const mostMarks = 12

/** What happened on which day, as the bills have it and, said to be so, as the person has it; oldest first. */
function marksOf({ priceSteps, statedDays, charges }: PackFacts): { day: Day; what: string }[] {
  const { marks } = chart
  const refunds = charges.flatMap((charge, index) =>
    charge.refunds.map(({ paidAt, fen }) => ({
      day: dayOfTime(paidAt),
      what: marks.refund(formatYuan(fen), index + 1),
    })),
  )
  const [first, last] = [charges[0]?.day, charges.at(-1)?.day]
  const isNear = ({ day }: { day: Day }) =>
    first !== undefined &&
    last !== undefined &&
    day >= addDays(first, -farthest) &&
    day <= addDays(last, farthest)
  return [
    ...statedDays.map(({ day, what }) => ({ day, what: marks[what] })),
    ...priceSteps.map(({ day, service, before, after }) => ({
      day,
      what: marks.changed(service, formatYuan(before), formatYuan(after)),
    })),
    ...refunds,
  ]
    .filter(isNear)
    .slice(0, mostMarks)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

function chargeRow(charge: PackCharge, index: number): Html {
  const [day, clock] = charge.paidAt.split('T')
  return html`<tr><td class="${charge.claimed && 'claimed'}">${charge.claimed && '●'}${index + 1}</td><td>${day}<br>${clock}</td><td class="number">${yuanDigits(charge.fen)}${
    charge.refundedFen > 0 &&
    html`<br><span class="done">${words.refunded(yuanDigits(charge.refundedFen))}</span>`
  }</td><td class="number">${charge.claimed && yuanDigits(charge.askedFen)}</td><td><bdi>${charge.counterparty}</bdi><br><bdi>${shortened(charge.goods)}</bdi></td><td>${walletNames[charge.wallet]}<br><bdi class="mono">${charge.tradeNo}</bdi>${
    charge.merchantOrderNo !== null && html`<br><bdi class="mono">${charge.merchantOrderNo}</bdi>`
  }</td><td>${words.bill(charge.source)}<br>${rowText(charge)}</td></tr>`
}

/** Longer names of goods stand whole in the table file and in the bill. */
const longestGoods = 36

function shortened(goods: string): string {
  const letters = [...goods]
  return letters.length <= longestGoods ? goods : `${letters.slice(0, longestGoods).join('')}…`
}
