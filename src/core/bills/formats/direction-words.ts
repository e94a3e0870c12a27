import type { Direction } from '../transaction.ts'

/**
 * The words of both wallets, which people who keep one table carry over, and the shorter ones they write themselves.
 * `/` and 中性交易 are WeChat's, 不计收支 and 其他 Alipay's: docs/bill-formats.md.
 */
const words: ReadonlyMap<string, Exclude<Direction, 'unstated'>> = new Map([
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
  return words.get(word) ?? null
}
