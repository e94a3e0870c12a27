import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { fen } from '../../../src/core/base/money.ts'
import { visible } from '../../../src/core/base/text.ts'
import { compareCells, csvOf, type Table, tabSeparated, textCell } from '../../../src/core/print/table.ts'
import { tablePage } from '../../../src/core/print/table-page.ts'

const table = (...rows: Table['rows'][number][]): Table => ({ head: ['a', 'b'], rows })
const read = (csv: string) =>
  Papa.parse(csv.slice(1).trimEnd(), { delimiter: ',', newline: '\r\n' }).data.slice(1)

describe('a table as CSV', () => {
  it('begins with the byte order mark, quotes what must be quoted and keeps amounts as they are', () => {
    const csv = csvOf(table([textCell('小米,"云"\n服务'), { kind: 'fen', fen: fen(2100) }]))
    expect(csv.startsWith('\uFEFFa,b\r\n')).toBe(true)
    expect(read(csv)).toEqual([['小米,"云"\n服务', '21.00']])
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=cmd|x!A1'])('%j is no formula', text => {
    expect(read(csvOf(table([textCell(text), textCell('')])))[0]?.[0]).toBe(`'${visible(text)}`)
    expect(tabSeparated(table([textCell(text), textCell('')])).split('\n')[1]).toMatch(/^'/)
  })

  it('keeps a sum of money that came back a number', () => {
    expect(read(csvOf(table([{ kind: 'fen', fen: fen(-600) }, textCell('')])))[0]?.[0]).toBe('-6.00')
  })

  it('ends an order number in a TAB, so that no program rounds it', () => {
    const number = '2024122722000966029689390813'
    expect(read(csvOf(table([textCell(number), textCell('')])))[0]?.[0]).toBe(`${number}\t`)
  })

  it('holds every row, whatever the texts', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('=', ',', '"', '\n', '\t', '米') })), texts => {
        const csv = csvOf(table(...texts.map(text => [textCell(text), textCell('x')])))
        expect(read(csv).map(row => row[1])).toEqual(texts.map(() => 'x'))
      }),
    )
  })
})

it('pastes as one line per row, with blanks for the breaks inside a cell', () => {
  const text = tabSeparated(table([textCell('一\n二\t三'), { kind: 'count', count: 3 }]))
  expect(text).toBe('a\tb\n一 二 三\t3')
})

it('amounts are ordered by what they are worth, empty cells come last', () => {
  const money = (value: number) => ({ kind: 'fen' as const, fen: fen(value) })
  expect([money(1000), money(999), money(2)].sort(compareCells).map(({ fen }) => fen)).toEqual([2, 999, 1000])
  expect([textCell(''), textCell('b'), textCell('a')].sort(compareCells)).toEqual([
    textCell('a'),
    textCell('b'),
    textCell(''),
  ])
})

it('a printed page holds hostile texts as texts', () => {
  const page = tablePage(
    {
      name: '表',
      ...table([textCell('<script>x</script>\u202e'), textCell('')]),
      lead: '',
      figures: [],
      notes: ['<img>'],
    },
    'zh-CN',
  )
  expect(page).not.toMatch(/<script|<img|\u202e/)
  expect(page).toContain('&lt;script&gt;x&lt;/script&gt;[U+202E]')
})
