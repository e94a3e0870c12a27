import { describe, expect, it } from 'vitest'
import { linesOfBill, textFormats, textOf, told } from './changed-bill.ts'

describe.each(textFormats)('in a bill of layout %s', format => {
  const bill = linesOfBill(format)
  const more = { ...bill, rows: [...bill.rows, ...bill.rows] }
  const untouched = told(textOf(bill))

  it('a row whose year lost its beginning is refused, and the bill is read', () => {
    const [first = ''] = bill.rows
    const cut = first.replaceAll(/\d{3}(\d-\d\d-\d\d)/g, '$1')
    const { trades, rejected } = told(textOf({ ...more, rows: [...more.rows, cut] }))
    expect(trades).toHaveLength(2 * untouched.trades.length)
    expect(rejected).toMatchObject([{ reason: 'time', text: cut }])
  })

  it.each([0, 1])('the header once more in line %i changes nothing', at => {
    const above = bill.above.toSpliced(at, 0, bill.header)
    expect(told(textOf({ ...bill, above }))).toEqual(untouched)
  })

  it('the header twice in one line between rows is told, and hides no row', () => {
    const rows = bill.rows.toSpliced(2, 0, bill.header + bill.header)
    const { trades, rejected } = told(textOf({ ...bill, rows }))
    expect(trades).toEqual(untouched.trades)
    expect(rejected.length).toBeLessThan(2)
  })

  it('a word in a line of its own is no beginning of the row below it', () => {
    const rows = bill.rows.map(row => row.replaceAll(/\d{16,}/g, '123456'))
    const before = told(textOf({ ...bill, rows })).trades
    expect(told(textOf({ ...bill, rows: ['Forwarded12345', ...rows] })).trades).toEqual(before)
  })
})
