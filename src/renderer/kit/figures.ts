import { type Fen, formatYuan } from '../../core/base/money.ts'

const grouping = new Intl.NumberFormat('en-US')

/** `3,412` in both languages. */
export function groupDigits(count: number): string {
  return grouping.format(count)
}

/** Fen as the contract carries them, `¥1,234.50`. */
export function yuan(fen: number): string {
  return formatYuan(fen as Fen)
}
