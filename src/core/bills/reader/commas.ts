import { type BillTable, cellOf } from '../formats/layout.ts'

/** Gathers how the sums of one file separate yuan and fen. */
export interface CommaReader {
  see(cells: readonly string[], table: BillTable): void
  /** To be asked after the last row: whether the file is to be read once more as one that writes 21,00 for 21.00. */
  settle(): boolean
}

const commaLast = /\d,\d{1,2}\D*$/
const pointLast = /\d\.\d{1,2}0*\D*$/

/** A program set to German or French writes every sum so; a file that has both is nobody's to guess. */
export function createCommaReader(known: boolean): CommaReader {
  const seen = { comma: false, point: false }
  return {
    see(cells, table) {
      // One point settles it, and nearly every file has one in its first row.
      if (known || seen.point) return
      const sum = cellOf(cells, table.at.amount)
      if (pointLast.test(sum)) seen.point = true
      else if (commaLast.test(sum)) seen.comma = true
    },
    settle: () => seen.comma && !seen.point,
  }
}

/** The cells of such a file with sums as the wallets write them: 1.234,50 becomes 1234.50. */
export function withPoints(cells: readonly string[], { at }: BillTable): string[] {
  return cells.map((cell, index) =>
    index === at.amount || index === at.refunded
      ? cell.replaceAll(/(\d)\.(?=\d{3}(?!\d))/g, '$1').replace(/,(?=\d{1,2}(?!\d))/, '.')
      : cell,
  )
}
