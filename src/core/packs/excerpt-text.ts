/** What stands above and between the rows of a bill in its excerpt. */
export const excerptText = {
  head: (name: string, sha256: string, isMasked: boolean) =>
    `账单节选\n\n原文件：${name}\n整份文件的 SHA-256：${sha256}\n以下各行从原文件摘出，${
      isMasked ? '手机号、证件号、卡号和账号遮住了一部分（*），其余内容没有改动' : '内容没有改动'
    }；整份文件由本人保存，可以出示。\n`,
  columns: (line: number) => `\n第 ${line} 行（各列的名称）`,
  charge: (line: number, number: number) => `\n第 ${line} 行（第 ${number} 笔扣费）`,
  refund: (line: number, number: number) => `\n第 ${line} 行（第 ${number} 笔的退款）`,
}
