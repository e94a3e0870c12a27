import { rowsOfPage } from './certificate/rows.ts'
import type { SheetStart } from './reader/sheet.ts'

/** Where a row stands in its file, from 1: on a page of a certificate, in a sheet of several, or in neither. */
export interface RowPlace {
  page: number | null
  sheet: string | null
  row: number
}

/** A file as far as it tells where its rows stand: `sheets` in the order in which they were read, none of a lone one. */
export interface PlacedFile {
  name: string
  sheets: readonly SheetStart[]
}

/** The place that the line of a stored row stands for; a certificate's PDF is known by the file's name. */
export function rowPlace({ name, sheets }: PlacedFile, line: number): RowPlace {
  const sheet = inSheet(sheets, line)
  if (sheet) return { page: null, sheet: sheet.name, row: sheet.row }
  return /\.pdf$/i.test(name) && line > rowsOfPage
    ? { page: Math.floor(line / rowsOfPage), sheet: null, row: line % rowsOfPage }
    : { page: null, sheet: null, row: line }
}

/** The position of the sheet that a line is of; undefined in a file without several. */
export function sheetAt(sheets: readonly SheetStart[], line: number): number | undefined {
  const at = sheets.findLastIndex(({ before }) => before < line)
  return at < 0 ? undefined : at
}

/** The sheet that a line is of, and the row that it is there; null in a file without several. */
export function inSheet(sheets: readonly SheetStart[], line: number): { name: string; row: number } | null {
  const sheet = sheets[sheetAt(sheets, line) ?? -1]
  return sheet ? { name: sheet.name, row: line - sheet.before } : null
}
