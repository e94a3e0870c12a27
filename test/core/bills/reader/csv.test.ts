import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Dialect, readCsv } from '../../../../src/core/bills/reader/csv.ts'

const quoted: Dialect = { delimiter: ',', quoted: true, columns: 3, cells: 3, begins: /^"?r\d/ }
const wide: Dialect = { delimiter: ',', quoted: false, columns: 7, cells: 7, begins: /^r\d/ }
const bare: Dialect = { delimiter: ',', quoted: false, columns: 3, cells: 4, begins: /^"?r\d/ }

interface Seen {
  line: number
  cells: string[]
  raw: string
}

function rowsOf(text: string, dialect: Dialect, pieces: number[] = []): Seen[] {
  const seen: Seen[] = []
  const reader = readCsv(dialect, 1, row =>
    seen.push({ line: row.line, cells: [...row.cells], raw: row.raw() }),
  )
  let from = 0
  for (const length of pieces) {
    reader.push(text.slice(from, from + length))
    from += length
  }
  reader.push(text.slice(from))
  reader.finish()
  return seen
}

// A cell by the rules of CSV, line breaks and all; rows are told by their beginning.
const cell = fc.string({ unit: fc.constantFrom('a', '中', ',', '"', '\n', ' ', '¥', '/'), maxLength: 12 })
const table = fc.array(
  fc.tuple(
    cell.map(text => `r1${text}`),
    cell,
    cell,
  ),
  { minLength: 1, maxLength: 40 },
)
const written = (rows: readonly (readonly string[])[]) =>
  rows.map(row => row.map(text => `"${text.replaceAll('"', '""')}"`).join(',')).join('\n')

describe('a quoted table', () => {
  it('comes back cell by cell, with the line in which each row begins, in whatever pieces it comes', () => {
    fc.assert(
      fc.property(
        table,
        fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 8 }),
        fc.boolean(),
        (rows, pieces, ends) => {
          const text = written(rows) + (ends ? '\n' : '')
          const seen = rowsOf(text, quoted, pieces)
          expect(seen.map(row => row.cells)).toEqual(rows)
          let line = 1
          for (const [index, row] of rows.entries()) {
            expect(seen[index]!.line).toBe(line)
            line += row.join('').split('\n').length
          }
        },
      ),
    )
  })

  it('keeps the text of a row as it stands, over all its lines', () => {
    const seen = rowsOf('a,"b\nc",d\ne,f,g', quoted)
    expect(seen.map(row => row.raw)).toEqual(['a,"b\nc",d', 'e,f,g'])
    expect(seen.map(row => row.line)).toEqual([1, 3])
  })

  it('reads inner quotes that are not doubled', () => {
    expect(
      rowsOf('a,"tap "More" below","/"\n1,""x" y",2\n3,"x "y"",4', quoted).map(row => row.cells),
    ).toEqual([
      ['a', 'tap "More" below', '/'],
      ['1', '"x" y', '2'],
      ['3', 'x "y"', '4'],
    ])
  })

  it('loses no other row to a quote without its partner', () => {
    const seen = rowsOf('r1,"b,c\nr2,"e",f\nr3,h,i\n', quoted)
    expect(seen.map(row => row.line)).toEqual([1, 2, 3])
    expect(seen.map(row => row.cells)).toEqual([
      ['r1', '"b', 'c'],
      ['r2', 'e', 'f'],
      ['r3', 'h', 'i'],
    ])
  })

  it('is not disturbed by a TAB between a closing quote and the comma, nor by CR', () => {
    expect(
      rowsOf('"a"\t,"b"\t,"c"\r\nd\t,e,"f"\r\n', quoted).map(row => row.cells.map(text => text.trim())),
    ).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e', 'f'],
    ])
  })

  it('goes on after a quote that is never closed', () => {
    const lines = Array.from({ length: 5000 }, (_, index) => `r${index},"b",c`)
    lines[10] = 'r10,"b,c'
    const seen = rowsOf(lines.join('\n'), quoted)
    expect(seen).toHaveLength(5000)
    expect(seen.at(-1)).toMatchObject({ line: 5000, cells: ['r4999', 'b', 'c'] })
  })
})

describe('a table without quoting', () => {
  it('comes back line by line, quotes and all', () => {
    // Quotes that a program doubled inside a pair of them are undone.
    const plain = fc
      .string({ unit: fc.constantFrom('a', '中', '"', ' ', '\t', '¥'), maxLength: 10 })
      .filter(text => !/^\s*".*"".*"\s*$/.test(text))
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            plain,
            plain,
            plain.map(text => `x${text}`),
          ),
          { maxLength: 60 },
        ),
        rows => {
          const seen = rowsOf(rows.map(row => `${row.join(',')},\n`).join(''), bare)
          expect(seen.map(row => row.cells.slice(0, 3))).toEqual(rows)
          expect(seen.map(row => row.line)).toEqual(rows.map((_, index) => index + 1))
        },
      ),
    )
  })

  it('reads a row as quoted only if its cells are too many', () => {
    expect(rowsOf('a,"b,c",d,\n"e",f,g,\n', bare).map(row => row.cells)).toEqual([
      ['a', 'b,c', 'd', ''],
      ['"e"', 'f', 'g', ''],
    ])
  })

  it('puts a row together again that a line break cut, in whatever pieces it comes', () => {
    const text = 'r1,a,b,c,d,e,f\nr2,two\n\nlines,b,c,d,e,f\nr3,a,b,c,d,e,f\nr4,x\ny,b,c,d,e,f'
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 8 }), pieces => {
        const seen = rowsOf(text, wide, pieces)
        expect(seen.map(({ line, cells }) => [line, cells[1]])).toEqual([
          [1, 'a'],
          [2, 'two\n\nlines'],
          [5, 'a'],
          [6, 'x\ny'],
        ])
        expect(seen[3]?.raw).toBe('r4,x\ny,b,c,d,e,f')
      }),
    )
  })

  it.each(['r2,a,b,c,d,e,f', '合计,3', 'x,y,z,0,1,2,3'])(
    'leaves a row that lacks cells alone where %s follows',
    next => {
      const seen = rowsOf(`r1,a,b,c,d,e\n${next}\nr3,a,b,c,d,e,f\n`, wide)
      expect(seen.map(row => row.raw)).toEqual(['r1,a,b,c,d,e', next, 'r3,a,b,c,d,e,f'])
    },
  )

  it('passes over blank rows but counts their lines', () => {
    expect(rowsOf('a,b,c,\n\n,,,\nd,e,f,\n', bare).map(row => row.line)).toEqual([1, 4])
  })

  it('keeps line numbers over more rows than one piece holds', () => {
    const text = Array.from({ length: 20_000 }, (_, index) => `${index},b,c,\n`).join('')
    const seen = rowsOf(text, bare)
    expect(seen).toHaveLength(20_000)
    expect(seen.every(row => row.cells[0] === String(row.line - 1))).toBe(true)
  })
})
