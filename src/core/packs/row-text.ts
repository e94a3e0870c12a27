import type { RowPlace } from '../bills/certificate/place.ts'

/** `第12行`, or of a certificate `第3页第7行`. */
export function rowText({ place: { page, row } }: { place: RowPlace }): string {
  return page === null ? `第${row}行` : `第${page}页第${row}行`
}
