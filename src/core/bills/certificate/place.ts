import { rowsOfPage } from './rows.ts'

/** Where a row stands in its file, from 1; `page` is null in a table, whose rows are its lines. */
export interface RowPlace {
  page: number | null
  row: number
}

/** The place that the line of a stored row stands for: page and row of a certificate's PDF, known by the file's name. */
export function rowPlace(name: string, line: number): RowPlace {
  return /\.pdf$/i.test(name) && line > rowsOfPage
    ? { page: Math.floor(line / rowsOfPage), row: line % rowsOfPage }
    : { page: null, row: line }
}
