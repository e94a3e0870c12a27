import { visible } from '../base/text.ts'
import type { RowPlace } from '../bills/place.ts'

/** `第12行`, in a workbook of several sheets `工作表“二月”第12行`, or of a certificate `第3页第7行`. */
export function rowText({ place: { page, sheet, row } }: { place: RowPlace }): string {
  if (sheet !== null) return `工作表“${visible(sheet)}”第${row}行`
  return page === null ? `第${row}行` : `第${page}页第${row}行`
}
