import { read } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { fen } from '../../../src/core/base/money.ts'
import { textCell } from '../../../src/core/print/table.ts'
import { openArchive } from '../../../src/engine/import/archive.ts'
import { workbookOf } from '../../../src/engine/packs/pack-sheet.ts'

const sheet = {
  name: "明细'&<一>",
  widths: [8, 12, 20],
  head: ['序号', '金额', '商品'],
  rows: [
    [{ kind: 'count', count: 1 }, { kind: 'fen', fen: fen(1290) }, textCell('小米云服务')] as const,
    [{ kind: 'count', count: 2 }, { kind: 'fen', fen: fen(600) }, textCell('名字很长的'.repeat(10))] as const,
  ],
}

async function partsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const opened = await openArchive(bytes)
  if (!opened.ok) throw new Error(opened.issue.code)
  return new Map(opened.value.map(one => [one.name, new TextDecoder().decode(one.bytes)]))
}

test('a sheet keeps its head in sight, fits the width of the paper and repeats its head when printed', async () => {
  const parts = await partsOf(await workbookOf([sheet, { ...sheet, name: '主张' }]))
  const xml = parts.get('xl/worksheets/sheet1.xml') ?? ''
  expect(xml).toMatch(/<worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>/)
  expect(xml).toMatch(/<pane ySplit="1"[^>]*state="frozen"/)
  expect(xml).toMatch(/<pageSetup[^>]*orientation="landscape"[^>]*fitToWidth="1"[^>]*fitToHeight="0"/)
  expect(parts.get('xl/workbook.xml')).toContain("'明细''&amp;&lt;一&gt;'!$1:$1")
  expect(parts.get('xl/workbook.xml')).toContain(
    `<definedName name="_xlnm.Print_Titles" localSheetId="1">'主张'!$1:$1`,
  )
})

test('a long text has the height for its lines, amounts are numbers with two decimals', async () => {
  const bytes = await workbookOf([sheet])
  const xml = (await partsOf(bytes)).get('xl/worksheets/sheet1.xml') ?? ''
  // 100 digits wide in a column of 20, less its margin.
  expect(xml).toMatch(/<row r="3"[^>]*ht="84"/)
  expect(xml).not.toMatch(/<row r="2"[^>]*ht=/)
  const cells = read(bytes, { cellNF: true }).Sheets[sheet.name] ?? {}
  expect(cells.B2).toMatchObject({ t: 'n', v: 12.9, z: '0.00', w: '12.90' })
})

test('the name of a column stands where what is below it does: numbers right, texts left', async () => {
  const parts = await partsOf(await workbookOf([sheet]))
  const xml = parts.get('xl/worksheets/sheet1.xml') ?? ''
  const [, styles = ''] = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(parts.get('xl/styles.xml') ?? '') ?? []
  const all = styles.split('<xf ').slice(1)
  const sideOf = (cell: string) => {
    const style = new RegExp(`<c r="${cell}"[^>]*s="(\\d+)"`).exec(xml)?.[1]
    return /horizontal="(\w+)"/.exec(all[Number(style)] ?? '')?.[1]
  }
  expect(['A1', 'B1', 'C1'].map(sideOf)).toEqual(['right', 'right', 'left'])
})
