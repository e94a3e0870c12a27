import { describe, expect, it } from 'vitest'
import { linesOfBill, textFormats, textOf, told } from './changed-bill.ts'

const spoilt: readonly [string, (row: string) => string][] = [
  ['in the tags of a web page', row => `<tr><td>${row.replaceAll(',', '</td><td>')}</td></tr>`],
  ['with bars for commas', row => row.replaceAll(',', '|')],
  ['with semicolons for commas', row => row.replaceAll(',', ';')],
  ['with full-width commas', row => row.replaceAll(',', '，')],
  ['with TABs for commas', row => row.replaceAll(',', '\t')],
  ['numbered, without its first cells', row => `2. ${row.split(',').slice(2).join(',')}`],
  ['without its first cells', row => row.split(',').slice(3).join(',')],
  ['with its day masked', row => row.replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/g, '****-**-** **:**:**')],
]

describe.each(textFormats)('in a bill of layout %s', format => {
  const bill = linesOfBill(format)
  const untouched = told(textOf(bill))

  it.each(spoilt)('a row %s is told, and takes no other with it', (_, change) => {
    const changed = bill.rows.map((row, at) => (at === 2 ? change(row) : row))
    const { trades, rejected } = told(textOf({ ...bill, rows: changed }))
    expect(trades).toEqual(untouched.trades.toSpliced(2, 1))
    expect(rejected.map(({ text }) => text.slice(0, 20))).toEqual([changed[2]!.slice(0, 20)])
  })

  it.each([
    '以下为3月账单',
    '合计,,,,,1234.50',
    '-----------',
    '附件：账单(20250101-20250331).csv',
    '<html><body><table>',
    '2. 已与银行核对',
  ])('a line %j between rows is no row', line => {
    const rows = bill.rows.toSpliced(2, 0, line)
    const { trades, rejected } = told(textOf({ ...bill, rows }))
    expect(trades).toEqual(untouched.trades)
    expect(rejected).toEqual([])
  })
})
