import { type Fen, fen } from '../../base/money.ts'
import { type BillTable, cellOf } from '../formats/layout.ts'
import { sumIn } from '../formats/sums.ts'
import { directionIn } from '../formats/words.ts'

/** Reads the sums of one file, and gathers what their signs say. */
export interface SignReader {
  /** The sum in a row without its sign; null for what is none, or has a sign that the file as a whole doesn't explain. */
  read(cells: readonly string[], table: BillTable): Fen | null
  /** To be asked after the last row: whether the file is to be read once more as one with signs. */
  settle(): boolean
}

/**
 * Neither wallet writes signs. Where another program put one before every 支出 and none before 收入, they say once more
 * what the direction says; a sign among sums of 支出 without one may as well mean money that came back, and stays refused.
 */
export function createSignReader(signed: boolean): SignReader {
  const seen = { expense: false, minusExpense: false, minusIncome: false }

  function read(cells: readonly string[], table: BillTable): Fen | null {
    const sum = sumIn(cellOf(cells, table.at.amount))
    if (sum === null || signed) return sum === null ? null : fen(Math.abs(sum))
    if (sum === 0) return sum
    const direction = directionIn(cellOf(cells, table.at.direction))
    if (direction === 'expense') seen[sum < 0 ? 'minusExpense' : 'expense'] = true
    if (direction === 'income' && sum < 0) seen.minusIncome = true
    return sum < 0 ? null : sum
  }

  return { read, settle: () => seen.minusExpense && !seen.expense && !seen.minusIncome }
}
