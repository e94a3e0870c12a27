import { addFen, type Fen, zeroFen } from '../base/money.ts'
import { visible } from '../base/text.ts'
import { listComma, timeText, walletNames } from '../claims/paper-text.ts'
import { fenCell, type NamedTable, type TableCell, textCell } from '../print/table.ts'
import type { PackCharge, PackClaim, PackFacts } from './facts.ts'
import { askedHead, numberList } from './report/parts.ts'
import { rowText } from './row-text.ts'

/** A table with the widths of its columns. */
export interface Sheet extends NamedTable {
  /** In characters. */
  widths: readonly number[]
}

/** The charges one by one, and the claims with the charges they rest on. */
export function sheetsOf(facts: PackFacts): Sheet[] {
  return [chargesSheet(facts), claimsSheet(facts)]
}

function cell(value: string): TableCell {
  return textCell(visible(value))
}

/** A column of a sheet: its name, its width in characters, and its cell of each row. */
type Column<R> = readonly [head: string, width: number, cell: (row: R, index: number) => TableCell]

function sheetOf<R>(name: string, columns: readonly Column<R>[], rows: readonly R[]): Sheet {
  return {
    name,
    widths: columns.map(([, width]) => width),
    head: columns.map(([head]) => head),
    rows: rows.map((row, index) => columns.map(([, , cellOf]) => cellOf(row, index))),
  }
}

function chargesSheet(facts: PackFacts): Sheet {
  const { charges } = facts
  const columns: Column<PackCharge>[] = [
    ['序号', 6, (_, index) => ({ kind: 'count', count: index + 1 })],
    ['时间', 19, ({ paidAt }) => cell(timeText(paidAt))],
    ['金额（元）', 10, ({ fen }) => fenCell(fen)],
    ['已退回（元）', 10, ({ refundedFen }) => fenCell(refundedFen)],
    [`${askedHead(facts)}（元）`, 10, ({ askedFen }) => fenCell(askedFen)],
    ['支付渠道', 9, ({ wallet }) => cell(walletNames[wallet])],
    ['交易对方', 20, ({ counterparty }) => cell(counterparty)],
    ['商品', 22, ({ goods }) => cell(goods)],
    ['交易号', 17, ({ tradeNo }) => cell(tradeNo)],
    ['商户单号', 17, ({ merchantOrderNo }) => cell(merchantOrderNo ?? '')],
    ['出处', 13, charge => cell(`账单${charge.source} ${rowText(charge)}`)],
  ]
  const sheet = sheetOf('扣费明细', columns, charges)
  const sum = (of: (charge: PackCharge) => Fen) => fenCell(addFen(zeroFen, ...charges.map(of)))
  const total = [
    cell('合计'),
    cell(`${charges.length} 笔`),
    sum(({ fen }) => fen),
    sum(({ refundedFen }) => refundedFen),
    sum(({ askedFen }) => askedFen),
    ...Array.from({ length: 6 }, () => cell('')),
  ]
  return { ...sheet, rows: [...sheet.rows, total] }
}

function claimsSheet({ claims }: PackFacts): Sheet {
  const columns: Column<PackClaim>[] = [
    ['要求', 24, ({ title }) => cell(title)],
    ['金额（元）', 11, ({ fen }) => fenCell(fen)],
    ['计算', 40, ({ formula }) => cell(formula)],
    ['对应扣费的序号', 22, ({ charges }) => cell(numberList(charges, listComma))],
    ['依据', 56, ({ bases }) => cell([...new Set(bases.map(({ citation }) => citation))].join(listComma))],
  ]
  return sheetOf('要求', columns, claims)
}
