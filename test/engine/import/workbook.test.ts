import { read as readByOracle, utils } from '@e965/xlsx'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Sheet } from '../../../src/core/bills/reader/sheet.ts'
import { openWorkbook, workbookLimits } from '../../../src/engine/import/workbook.ts'
import { household } from '../../fixture/household.ts'
import { plainZip } from '../../fixture/plain-zip.ts'
import { expectOk } from '../../fixture/read.ts'
import { sheetsOf } from '../../fixture/sheets.ts'
import { serialOf, workbook } from '../../fixture/wechat-workbook.ts'
import { writeBill } from '../../fixture/write-bill.ts'
import { rounds } from '../../rounds.ts'

const trades = household({ wallet: 'wechat', from: '2026-01-01', to: '2026-03-31', seed: 3 })

/** What an independent library makes of the same bytes, in our shape. */
function byOracle(bytes: Uint8Array): Sheet[] {
  const book = readByOracle(bytes, { type: 'array', cellDates: false })
  return book.SheetNames.map(name => {
    const sheet = book.Sheets[name]!
    const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: true, blankrows: true, defval: '' })
    const first = utils.decode_range(sheet['!ref'] ?? 'A1').s.r + 1
    return { name, rows: rows.map((cells, index) => ({ line: first + index, cells: cells.map(String) })) }
  })
}

/** Rows without blank ends and blank rows, dates left aside: the oracle shows them as it likes. */
const plain = (sheets: Sheet[]) =>
  sheets.map(({ name, rows }) => ({
    name,
    rows: rows
      .map(({ line, cells }) => ({
        line,
        cells: cells.slice(0, cells.findLastIndex(cell => cell !== '') + 1),
      }))
      .filter(({ cells }) => cells.length > 0),
  }))

describe('a workbook', () => {
  it.each([
    ['W3', false],
    ['W3', true],
  ] as const)(
    '%s agrees with an independent library (strings in the cells: %s)',
    async (format, inlineStrings) => {
      const bytes = writeBill({ format, trades, inlineStrings })
      expect(plain(expectOk(await sheetsOf(bytes)))).toEqual(plain(byOracle(bytes)))
    },
  )

  it('W4 has dates as clock time and amounts as they are', async () => {
    const bytes = writeBill({
      format: 'W4',
      trades: [{ at: '2026-09-30 20:11:06', counterparty: '小米', goods: 'x', fen: 3850 }],
    })
    const [sheet] = expectOk(await sheetsOf(bytes))
    expect(sheet!.rows.at(-1)!.cells.slice(0, 6)).toEqual([
      '2026-09-30 20:11:06',
      '商户消费',
      '小米',
      'x',
      '支出',
      '38.5',
    ])
    expect(sheet!.rows.at(-1)!.line).toBe(19)
    expect(sheet!.rows.some(({ line }) => line === 6 || line === 16)).toBe(false)
    expect(Number(byOracle(bytes)[0]!.rows.at(-1)!.cells[0])).toBeCloseTo(serialOf('2026-09-30 20:11:06'), 9)
  })

  it('gives any text back, cell by cell', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '中', '<', '&', '"', "'", ' ', '🍚', '>'),
      maxLength: 8,
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 }),
        fc.boolean(),
        async (table, inline) => {
          const rows = new Map(table.map((texts, index) => [index * 2 + 1, texts.map(text => ({ text }))]))
          const bytes = workbook([{ name: '表', rows }], inline)
          const expected = table.map((cells, index) => ({ line: index * 2 + 1, cells }))
          expect(plain(expectOk(await sheetsOf(bytes)))).toEqual(plain([{ name: '表', rows: expected }]))
        },
      ),
      { numRuns: rounds(40) },
    )
  })

  it('with several sheets gives each', async () => {
    const rows = new Map([[3, [{ text: 'x' }]]])
    const sheets = expectOk(
      await sheetsOf(
        workbook(
          [
            { name: '一', rows },
            { name: '二', rows: new Map() },
          ],
          false,
        ),
      ),
    )
    expect(sheets).toEqual([
      { name: '一', rows: [{ line: 3, cells: ['x'] }] },
      { name: '二', rows: [] },
    ])
  })
})

/** A workbook around one sheet's XML, with any other parts. */
function bookOf(sheet: string, parts: Record<string, string> = {}): Uint8Array {
  const all: Record<string, string> = {
    'xl/workbook.xml': '<workbook><sheets><sheet name="S" sheetId="1"/></sheets></workbook>',
    'xl/worksheets/sheet1.xml': sheet,
    ...parts,
  }
  return plainZip(
    Object.entries(all).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) })),
  )
}
const cellsOf = async (sheet: string, parts?: Record<string, string>) => {
  const [only] = expectOk(
    await sheetsOf(bookOf(`<worksheet><sheetData>${sheet}</sheetData></worksheet>`, parts)),
  )
  return only!.rows.map(({ line, cells }) => [line, ...cells])
}
const codeOf = async (bytes: Uint8Array, limits = workbookLimits) => {
  const outcome = await sheetsOf(bytes, limits)
  return outcome.ok ? 'read' : outcome.issue.code
}

describe('cells', () => {
  it('stand where their reference says, or next in line without one', async () => {
    expect(
      await cellsOf(
        '<row r="2"><c r="C2"><v>1</v></c><c><v>2</v></c><c r="K2" s="2"/></row><row><c><v>3</v></c></row>',
      ),
    ).toEqual([
      [2, '', '', '1', '2', '', '', '', '', '', '', ''],
      [3, '3'],
    ])
  })

  it('keep long numbers digit by digit, and scientific notation as it stands', async () => {
    expect(
      await cellsOf(
        '<row r="1"><c><v>4200000202191230123456789012</v></c><c><v>4.2000002021912302E+27</v></c><c><v>0042</v></c></row>',
      ),
    ).toEqual([[1, '4200000202191230123456789012', '4.2000002021912302E+27', '0042']])
  })

  it('lose the noise of floats', async () => {
    expect(
      await cellsOf(
        '<row r="1"><c><v>28.160000000000001</v></c><c><v>0.30000000000000004</v></c><c><v>1E-2</v></c></row>',
      ),
    ).toEqual([[1, '28.16', '0.3', '0.01']])
  })

  it('show dates by their style: built in, of one’s own, never by a letter in quotes', async () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="&quot;day&quot;0.00"/><numFmt numFmtId="166" formatCode="[Red]#,##0.00"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>'
    const row = [0, 1, 2, 3, 4].map(style => `<c s="${style}"><v>45292.5</v></c>`).join('')
    const [cells] = await cellsOf(`<row r="1">${row}</row>`, { 'xl/styles.xml': styles })
    expect(cells).toEqual([1, '45292.5', '2024-01-01 12:00:00', '2024-01-01 12:00:00', '45292.5', '45292.5'])
  })

  it('count dates from 1904 where the book says so', async () => {
    const parts = {
      'xl/workbook.xml':
        '<workbook><workbookPr date1904="1"/><sheets><sheet name="S" sheetId="1"/></sheets></workbook>',
      'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="22"/></cellXfs></styleSheet>',
    }
    expect(await cellsOf('<row r="1"><c s="0"><v>44562</v></c></row>', parts)).toEqual([
      [1, '2026-01-02 00:00:00'],
    ])
  })

  it('join rich text and leave out its reading aids', async () => {
    const strings = '<sst><si><r><t>小</t></r><r><t>米</t></r><rPh sb="0" eb="1"><t>xiao</t></rPh></si></sst>'
    expect(
      await cellsOf('<row r="1"><c t="s"><v>0</v></c><c t="s"><v>9</v></c></row>', {
        'xl/sharedStrings.xml': strings,
      }),
    ).toEqual([[1, '小米', '']])
  })

  it('are found behind any prefix', async () => {
    const sheet =
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    expect(expectOk(await sheetsOf(bookOf(sheet)))[0]!.rows).toEqual([{ line: 1, cells: ['7'] }])
  })
})

describe('hostile workbooks', () => {
  it('with a document type are refused, entities and all', async () => {
    const bomb =
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData><row r="1"><c t="str"><v>&b;</v></c></row></sheetData></worksheet>'
    expect(await codeOf(bookOf(bomb))).toBe('unsafe-archive')
    expect(await codeOf(bookOf('<worksheet>&undefined;</worksheet>'))).toBe('damaged')
  })

  it('nested too deep, with rows or columns beyond any sheet, or broken, are refused', async () => {
    expect(await codeOf(bookOf('<a>'.repeat(1000)))).toBe('unsafe-archive')
    expect(await codeOf(bookOf('<worksheet><row r="9999999"/></worksheet>'))).toBe('damaged')
    expect(await codeOf(bookOf('<worksheet><row r="1"><c r="AAAAAAA1"><v>1</v></c></row></worksheet>'))).toBe(
      'damaged',
    )
    expect(await codeOf(bookOf('<worksheet><row r="1">'))).toBe('damaged')
    expect(
      await codeOf(plainZip([{ name: 'xl/workbook.xml', bytes: new Uint8Array([0xff, 0xfe, 0x00]) }])),
    ).toBe('damaged')
  })

  it('that unpack to far more than they are, are refused before a sheet is read', async () => {
    const row = '<row><c><v>1</v></c></row>'
    const bomb = bookOf(`<worksheet><sheetData>${row.repeat(2_000_000)}</sheetData></worksheet>`)
    expect(await openWorkbook(bomb)).toMatchObject({ ok: false, issue: { code: 'unsafe-archive' } })
    expect(await codeOf(bookOf('<worksheet/>'), { ...workbookLimits, archiveBytes: 10 })).toBe('too-large')
  })

  it('with a cell longer than any, are refused', async () => {
    expect(
      await codeOf(bookOf(`<worksheet><row><c t="str"><v>${'长'.repeat(40_000)}</v></c></row></worksheet>`)),
    ).toBe('damaged')
  })

  it('keep no more columns than a bill could have', async () => {
    const [row] = await cellsOf('<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row>')
    expect(row).toEqual([1, '1'])
  })
})
