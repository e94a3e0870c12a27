import { formatYuan } from '../../base/money.ts'
import type { PackFacts } from '../facts.ts'

/** The sum as the letters of the pack ask it: of the merchant the most, of an authority and a court what is sure. */
export function askedText({ claimedFen, sureFen }: Pick<PackFacts, 'claimedFen' | 'sureFen'>): string {
  const sum = formatYuan(claimedFen)
  if (sureFen === null) return sum
  return sureFen > 0 ? `向商家最多请求 ${sum}，向 12315 和法院请求 ${formatYuan(sureFen)}` : `最多 ${sum}`
}

/** Over the column of what is asked back. */
export function askedHead({ sureFen }: Pick<PackFacts, 'sureFen'>): string {
  return sureFen === null ? '请求退还' : '最多退还'
}
