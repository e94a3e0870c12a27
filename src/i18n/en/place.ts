import { rowPlace } from '../../core/bills/place.ts'

/** `line 12`, or of a certificate `page 3, row 7`. */
export function rowText(name: string, line: number): string {
  const { page, row } = rowPlace({ name, sheets: [] }, line)
  return page === null ? `line ${row}` : `page ${page}, row ${row}`
}
