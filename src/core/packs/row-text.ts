import { visible } from '../base/text.ts'
import type { RowPlace } from '../bills/place.ts'

/** `第12行`, in a workbook of several sheets `工作表“二月”第12行`, or of a certificate `第3页第7行`. */
export function rowText({ place: { page, sheet, row } }: { place: RowPlace }): string {
  if (sheet !== null) return `工作表“${visible(sheet)}”第${row}行`
  return page === null ? `第${row}行` : `第${page}页第${row}行`
}

/** What stands above and between the rows of a bill in its excerpt. */
export const excerptText = {
  head: (name: string, sha256: string, isMasked: boolean) =>
    `账单里和这件事有关的几行\n\n原文件：${name}\n整份文件的指纹（校验值，SHA-256）：${sha256}\n以下各行从原文件摘出，${
      isMasked ? '手机号、证件号、卡号和账号遮住了一部分（*），其余内容没有改动' : '内容没有改动'
    }；整份文件由我保存，可以出示。\n`,
  columns: (place: RowPlace) => `\n${rowText({ place })}（各列的名称）`,
  charge: (place: RowPlace, number: number) => `\n${rowText({ place })}（第 ${number} 笔扣费）`,
  refund: (place: RowPlace, number: number) => `\n${rowText({ place })}（第 ${number} 笔的退款）`,
}
