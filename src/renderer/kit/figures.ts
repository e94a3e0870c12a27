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

const units = ['B', 'KB', 'MB', 'GB']
const step = 1024

/** `84 B`, `12.4 KB`: the same in both languages. */
export function fileSize(bytes: number): string {
  const power = bytes < step ? 0 : Math.min(Math.floor(Math.log(bytes) / Math.log(step)), units.length - 1)
  const amount = bytes / step ** power
  return `${power === 0 ? amount : amount.toFixed(1)} ${units[power]}`
}
