/** The command line's own sentences. */
export const cli = {
  usage: `用法：npm run -s audit -- [--json] [--lang zh|en] [--as-of 2025-01-31] [--password 密码|-]
      [--cancelled 服务=日期] [--all-merchants] 文件…`,
  wrongArgument: (argument: string) =>
    argument === 'FILE' ? '请写上要查的账单文件。' : `看不懂这个参数：${argument}`,
  sources: '账单',
  counts: (rows: number, imported: number, known: number, rejected: number) =>
    `${rows} 行：新增 ${imported}，已有 ${known}，没有读懂 ${rejected}`,
  totalsAgree: '合计一致',
  totalsDiffer: '合计不一致',
  totalsUndeclared: '没有写合计',
  nothingFound: '没有找到小米的自动续费。',
  subscriptions: (asOf: string) => `小米自动续费（截至 ${asOf}）`,
  otherMerchants: '其他商家的自动续费',
  charged: (count: number, net: string) => `${count} 笔，净付 ${net}`,
  next: (date: string, price: string) => `下一次约 ${date}，${price}`,
  totals: (charged: string, refunded: string, net: string) =>
    `一共扣了 ${charged}，退回 ${refunded}，净付 ${net}`,
}
