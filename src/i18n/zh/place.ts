import { rowPlace } from '../../core/bills/place.ts'

/** `第 12 行`, or of a certificate `第 3 页第 7 行`. */
export function rowText(name: string, line: number): string {
  const { page, row } = rowPlace({ name, sheets: [] }, line)
  return page === null ? `第 ${row} 行` : `第 ${page} 页第 ${row} 行`
}
