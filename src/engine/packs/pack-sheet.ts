import writeExcelFile, { type Feature, type Image, type Row } from 'write-excel-file/node'
import {
  findElement,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  replaceElement,
  sanitizeTextContent,
} from 'write-excel-file/utility'
import { yuanDigits } from '../../core/base/money.ts'
import { visible } from '../../core/base/text.ts'
import type { Sheet } from '../../core/packs/sheet.ts'
import type { TableCell } from '../../core/print/table.ts'
import { withZipDate } from './fixed-bytes.ts'

/** The sheets as an .xlsx whose texts stay texts and whose bytes depend on nothing but the sheets. */
export async function workbookOf(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const written = await writeExcelFile(
    sheets.map(({ name, widths, head, rows }) => ({
      sheet: name,
      columns: widths.map(width => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape' as const,
      data: [
        head.map((value, column) => headCell(value, rows[0]?.[column])),
        ...rows.map(row => withHeight(row.map(cellOf), linesOf(row, widths))),
      ] satisfies Row[],
    })),
    { features: [fitsPaper] },
  ).toBuffer()
  return withZipDate(new Uint8Array(written))
}

/** In points. */
const lineHeight = 14
/** Of a sign in a column whose width is counted in digits; Chinese ones are twice as wide. */
const wide = /[\u1100-\uffff]/u

/** How many lines the longest text of a row takes in its column. */
function linesOf(row: readonly TableCell[], widths: readonly number[]): number {
  const lines = row.map((cell, column) => {
    if (cell.kind !== 'text') return 1
    const width = [...visible(cell.text)].reduce((sum, sign) => sum + (wide.test(sign) ? 2 : 1), 0)
    // The margins of a cell take about one digit.
    return Math.ceil(width / Math.max(1, (widths[column] ?? 1) - 1))
  })
  return Math.max(1, ...lines)
}

/** Not every program makes room for lines by itself. */
function withHeight<T extends ReturnType<typeof cellOf>>(cells: readonly T[], lines: number): (T | null)[] {
  return cells.map((cell, column) =>
    column === 0 && cell && lines > 1 ? { ...cell, height: Math.min(lines, mostLines) * lineHeight } : cell,
  )
}

/** A row can't be taller than 409 points. */
const mostLines = 27

/** Above numbers it stands where they do. */
function headCell(value: string, below: TableCell | undefined) {
  const align = below && below.kind !== 'text' ? ('right' as const) : ('left' as const)
  const indent = align === 'left' ? { indent: 1 } : {}
  return {
    value,
    type: String,
    fontWeight: 'bold' as const,
    backgroundColor: headColor,
    align,
    ...indent,
    ...shape,
  }
}

const headColor = '#f2f0ea'
const shape = { wrap: true, alignVertical: 'top' as const }

function cellOf(cell: TableCell) {
  switch (cell.kind) {
    case 'text':
      return cell.text === ''
        ? null
        : { value: visible(cell.text), type: String, align: 'left' as const, indent: 1, ...shape }
    case 'fen':
      return { value: Number(yuanDigits(cell.fen)), type: Number, format: '0.00', ...shape }
    case 'count':
      return { value: cell.count, type: Number, ...shape }
  }
}

const sheetFile = 'xl/worksheets/sheet{id}.xml'

/** Printed, a sheet is as wide as the page and has its head on every page (ECMA-376, 18.3.1.82, 18.2.5). */
const fitsPaper: Feature<Image['content']> = {
  files: {
    transform: {
      [sheetFile]: {
        transform: xml =>
          insertElementMarkupAccordingToOrderOfSiblings(
            xml,
            '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
            getOrderOfSiblings(sheetFile, 'worksheet') ?? [],
            'worksheet',
          ),
        transformElementAttributes: (tag, attributes) =>
          tag === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
      },
      'xl/workbook.xml': {
        transform: (xml, sheets) => {
          const place = findElement(xml, 'definedNames')
          const names = sheets.map(({ sheet }, index) => headOf(sheet ?? '', index))
          return place ? replaceElement(xml, place, `<definedNames>${names.join('')}</definedNames>`) : xml
        },
      },
    },
  },
}

function headOf(sheet: string, index: number): string {
  const quoted = sanitizeTextContent(`'${sheet.replaceAll("'", "''")}'!$1:$1`)
  return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${quoted}</definedName>`
}
