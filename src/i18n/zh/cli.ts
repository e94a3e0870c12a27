import { dayText } from './dates.ts'

/** The command line's own sentences. */
export const cli = {
  usage: `用法：npm run -s audit -- [--json] [--lang zh|en] [--as-of 2025-01-31] [--password 密码|-]
      [--cancelled 服务=日期] [--all-merchants] [--owner 账户] [--help] 文件…`,
  wrongArgument: (argument: string) =>
    argument === 'FILE' ? '请写上要查的账单文件。' : `看不懂这个参数：${argument}`,
  nothingCancelled: (of: string) => `--cancelled ${of}：那一天还没有这样的订阅，这一项没有用上。`,
  nobodyOf: (label: string) => `--owner ${label}：没有哪份账单写着这个账户。`,
  notPrinted: (why: string) => `结果没有写出来：${why}。`,
  sources: '账单',
  counts: (rows: number, imported: number, known: number, rejected: number) =>
    `${rows} 行：新增 ${imported}，已有 ${known}，没有读懂 ${rejected}`,
  totalsAgree: '合计一致',
  totalsDiffer: '合计不一致',
  totalsUndeclared: '没有写合计',
  nothingFound: '没有找到小米的自动续费。',
  subscriptions: (asOf: string) => `小米自动续费（截至${dayText(asOf)}）`,
  otherMerchants: '其他商家的自动续费',
  titleOf: (title: string, account: string) => `${title}（${account}）`,
  ofNobody: '账单没写账户',
  charged: (count: number, net: string) => `${count} 笔，净付 ${net}`,
  next: (date: string, price: string) => `下一次约在${dayText(date)}，${price}`,
  totals: (charged: string, refunded: string, net: string) =>
    `一共扣了 ${charged}，退回 ${refunded}，净付 ${net}`,
  verifyUsage: '用法：npm run -s verify -- 证据包文件夹或压缩包',
  sound: (files: number) => `完好：${files} 个文件都和清单一致。`,
  unsound: '不完好：和清单不一致的文件在上面。',
  noList: '不完好：没有 SHA256SUMS，或者它读不出来。',
  unreadable: (what: string, file: string | null) => `不完好：${what}${file === null ? '' : `（${file}）`}。`,
  changed: (name: string) => `被改动：${name}`,
  missing: (name: string) => `缺少：${name}`,
  added: (name: string) => `多出：${name}`,
  leftBySystem: (name: string) => `多出：${name}（系统自己放的，删掉就好）`,
}
