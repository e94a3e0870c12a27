import { addFen, type Fen, yuanDigits, zeroFen } from '../base/money.ts'
import { timeText, walletNames } from '../claims/paper-text.ts'
import { type Html, html, printStyle } from '../print/html.ts'
import type { PackCharge, PackFacts } from './facts.ts'
import { askedHead } from './report/parts.ts'

const words = {
  title: '扣费明细',
  page: (number: number, count: number) => `第 ${number} 页，共 ${count} 页`,
  number: '序号',
  time: '时间',
  amount: '金额（元）',
  asked: (head: string) => `${head}（元）`,
  payee: '收款方',
  order: '交易单号',
  total: (count: number) => `合计 ${count} 笔`,
}

/** So many rows are still read on a phone, two years of months. */
const rowsPerPage = 24

/** In CSS pixels, the proportions of A4. */
export const pictureSize = { width: 1000, height: 1414 }

/** On how many pages so many charges stand. */
export function pictureCount(charges: number): number {
  return Math.max(1, Math.ceil(charges / rowsPerPage))
}

/** The table of charges as pages of that size, for forms that take only pictures; the last one has the sums. */
export function tablePages(facts: PackFacts): string[] {
  const { service, charges } = facts
  const count = pictureCount(charges.length)
  return Array.from({ length: count }, (_, index) => {
    const from = index * rowsPerPage
    const rows = charges.slice(from, from + rowsPerPage)
    return html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${words.title}</title>${printStyle}</head>
<body style="width:${pictureSize.width}px;padding:32px;background:#fff">
<h2>${words.title}：${service}</h2>
<p class="note">${words.page(index + 1, count)}</p>
<table><colgroup><col style="width:56px"><col style="width:170px"><col style="width:96px"><col style="width:120px"><col><col style="width:270px"></colgroup>
<thead><tr><th>${words.number}</th><th>${words.time}</th><th class="number">${words.amount}</th><th class="number">${words.asked(askedHead(facts))}</th><th>${words.payee}</th><th>${words.order}</th></tr></thead>
<tbody>${rows.map((charge, at) => row(charge, from + at + 1))}${index === count - 1 && total(charges)}</tbody></table>
</body></html>
`.markup
  })
}

function row(charge: PackCharge, number: number): Html {
  return html`<tr><td>${number}</td><td>${timeText(charge.paidAt)}</td><td class="number">${yuanDigits(charge.fen)}</td><td class="number">${yuanDigits(charge.askedFen)}</td><td><bdi>${charge.counterparty}</bdi></td><td>${walletNames[charge.wallet]}<br><bdi class="mono">${charge.tradeNo}</bdi></td></tr>`
}

function total(charges: readonly PackCharge[]): Html {
  const sum = (pick: (charge: PackCharge) => Fen) => yuanDigits(addFen(zeroFen, ...charges.map(pick)))
  return html`<tr><td colspan="2"><strong>${words.total(charges.length)}</strong></td><td class="number"><strong>${sum(({ fen }) => fen)}</strong></td><td class="number"><strong>${sum(({ askedFen }) => askedFen)}</strong></td><td></td><td></td></tr>`
}
