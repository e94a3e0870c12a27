import { describe, expect, it } from 'vitest'
import { linesOfBill, textFormats, textOf, told, withCells } from './changed-bill.ts'

/** What stands in a cell, freed of quotes and padding. */
const bare = (cell: string) => cell.replaceAll(/["\t]/g, '').trim()

const marks = [
  ['a soft hyphen', '\u00ad'],
  ['a blank of no width', '\u200b'],
  ['a mark of writing direction', '\u200f'],
  ['an embedding', '\u202b'],
  ['a word joiner', '\u2060'],
  ['a byte order mark', '\ufeff'],
] as const

describe.each(textFormats)('in a bill of layout %s', format => {
  const bill = linesOfBill(format)
  const untouched = told(textOf(bill))

  it.each(marks)('%s inside a day, a sum, a number or a direction changes nothing', (_, mark) => {
    const changed = withCells(bill, cell => {
      const text = bare(cell)
      return /^[¥\d]|^支出$|^收入$/.test(text) ? `${text.slice(0, 1)}${mark}${text.slice(1)}` : cell
    })
    expect(told(textOf(changed))).toEqual(untouched)
  })

  it.each(marks)('%s around every line changes nothing', (_, mark) => {
    const text = textOf(bill).replaceAll(/^(.*)$/gm, `${mark}$1${mark}`)
    expect(told(text)).toEqual(untouched)
  })

  it('a blank that breaks no line inside a number changes nothing', () => {
    const changed = withCells(bill, cell => cell.replace(/(\d{8})(?=\d{8})/, '$1\u00a0'))
    expect(told(textOf(changed))).toEqual(untouched)
  })

  it.each<[string, (text: string) => string]>([
    ['as formulas', text => `="${text}"`],
    ['as formulas in quotes', text => `"=""${text}"""`],
    ['behind an apostrophe', text => (text === '' ? '' : `'${text}`)],
  ])('cells written %s are what is in them', (_, changed) => {
    expect(told(textOf(withCells(bill, cell => changed(bare(cell)))))).toEqual(untouched)
  })

  it('digits of full width are digits', () => {
    const wide = (text: string) =>
      text.replaceAll(/[\d.]/g, sign => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
    const { trades } = told(textOf(withCells(bill, cell => (/^¥?\d|退款\(/.test(cell) ? wide(cell) : cell))))
    expect(trades).toMatchObject(
      untouched.trades.map(({ tradeNo, fen, paidAt, statedRefundFen }) => {
        return { tradeNo, fen, paidAt, statedRefundFen }
      }),
    )
  })

  it('sums that begin with 人民币 are read', () => {
    const changed = withCells(bill, cell => cell.replace(/^¥?(\d+\.\d\d)\s*$/, '人民币$1元'))
    expect(told(textOf(changed))).toEqual(untouched)
  })
})
