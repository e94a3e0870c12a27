import { describe, expect, it } from 'vitest'
import { expectOk, readSheetBill } from '../../../fixture/read.ts'
import { linesOfBill, textFormats, textOf, told } from './changed-bill.ts'

/** Lines as a program saves them that took each for one cell. */
const quoted = (line: string) => (/[",]/.test(line) ? `"${line.replaceAll('"', '""')}"` : line)

describe.each(textFormats)('a bill of layout %s opened without being split into columns', format => {
  const bill = linesOfBill(format)
  const untouched = told(textOf(bill))

  it.each<[string, (line: string) => string]>([
    ['saved', quoted],
    ['saved with empty columns behind', line => `${quoted(line)},,,`],
    ['saved with every line in quotes', line => (line === '' ? '' : `"${line.replaceAll('"', '""')}"`)],
  ])('and %s is the same bill', (_, changed) => {
    expect(told(textOf(bill).split('\n').map(changed).join('\n'))).toEqual(untouched)
  })

  it('is the same bill where only its rows were saved so', () => {
    expect(told(textOf({ ...bill, rows: bill.rows.map(quoted) }))).toEqual(untouched)
  })

  it('and saved as a workbook of one column is the same bill', () => {
    const rows = textOf(bill)
      .split('\n')
      .map((line, at) => ({ line: at + 1, cells: [line] }))
    const { transactions, rejected, reconciled, period } = expectOk(readSheetBill([{ name: 'Sheet1', rows }]))
    expect(transactions.map(({ line: _line, ...row }) => row)).toEqual(untouched.trades)
    expect({ rejected, reconciled, period }).toEqual({
      rejected: [],
      reconciled: untouched.reconciled,
      period: untouched.period,
    })
  })
})
