import type { WrongExport } from '../../base/outcome.ts'

/** Words of a bank's statement by kind; a header with words of two kinds and none of a wallet's is one. */
const bankColumns: readonly RegExp[] = [
  /^(?:记账日期?|入账日期?|交易日期?|交易日期时间|记帐日期)$/,
  /^(?:账户余额|余额|联机余额|本次余额|交易后余额|可用余额)/,
  /^(?:借方|贷方|借贷|收入金额|支出金额|存入|支取|转入金额|转出金额|借方发生额|贷方发生额|交易金额)/,
  /^(?:摘要|交易摘要|对方户名|对方账户|对手信息|对手账号|凭证号|交易场所|交易柜台)/,
]
/** Kinds of words that a header must have to be called a bank's. */
const bankKinds = 3

/**
 * The export that these lines belong to, if it is one that is often handed over in place of the payment bill.
 * Alipay's 记账本, account log (收支明细) and merchant statement, and bank statements: docs/bill-formats.md.
 */
export function wrongExportOf(lines: readonly string[]): WrongExport | null {
  for (const line of lines) {
    if (line.startsWith('#支付宝')) return 'alipay-merchant'
    if (line.includes('账务流水号') && line.includes('业务流水号')) return 'alipay-merchant'
    if (line.includes('收支明细列表')) return 'alipay-account-log'
    if (line.includes('记录时间') && line.includes('收支类型')) return 'alipay-cashbook'
    if (line.includes('本记账单内容')) return 'alipay-cashbook'
    if (isBankHeader(line)) return 'bank-statement'
  }
  return null
}

function isBankHeader(line: string): boolean {
  const cells = line.split(/[,;\t|]/).map(cell => cell.replaceAll(/["'\s]/g, ''))
  if (cells.length < bankKinds) return false
  return bankColumns.filter(kind => cells.some(cell => kind.test(cell))).length >= bankKinds
}
