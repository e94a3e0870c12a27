import { bareText } from '../order-number.ts'
import type { Direction } from '../transaction.ts'

/**
 * The words of both wallets, which people who keep one table carry over, and the shorter ones they write themselves.
 * `/` and 中性交易 are WeChat's, 不计收支 and 其他 Alipay's: docs/bill-formats.md.
 */
const directions: ReadonlyMap<string, Exclude<Direction, 'unstated'>> = new Map([
  ['支出', 'expense'],
  ['已支出', 'expense'],
  ['支', 'expense'],
  ['收入', 'income'],
  ['已收入', 'income'],
  ['收', 'income'],
  ['不计收支', 'neutral'],
  ['其他', 'neutral'],
  ['中性交易', 'neutral'],
  ['/', 'neutral'],
])

/** What a cell says of a trade's direction; null for a word that is none, of which nobody can say whether it was paid. */
export function directionIn(word: string): Exclude<Direction, 'unstated'> | null {
  return directions.get(word) ?? directions.get(bareText(word)) ?? null
}

/** Words that say no money moved; 关闭 alone doesn't, since a refunded trade is closed as well. */
const failed = /失败|等待付款|等待买家付款|待付款|待支付|未支付|未付款/
/**
 * Words of the apps for a debit that is yet to come, under way or taken back. No public bill holds them; money that has
 * not certainly left counts once a later bill says that it did.
 */
const pending = /^(?:等?待扣款|扣款中|支付中|付款中|(?:支付)?处理中|已撤销|交易撤销)$/
const closed = /关闭|已取消|交易取消/

export function isClosed(status: string): boolean {
  // Nearly every row is a success; asking for that first spares the two patterns.
  return status !== '交易成功' && status !== '支付成功' && closed.test(status)
}

/** False for a status that failed or was never paid, leaving closed trades to their own test. */
export function tookPlace(status: string): boolean {
  return status === '交易成功' || status === '支付成功' || !(failed.test(status) || pending.test(status))
}
