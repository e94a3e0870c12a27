import { addDays, type Day, earlierDay, laterDay, type Period } from '../base/calendar.ts'
import type { Wallet } from './transaction.ts'

/** The days that one bill covers; null where it names none. */
interface Covering {
  wallet: Wallet
  period: Period | null
}

/** The days between bills that none of them covers; touching and overlapping periods leave none. */
export function gapsBetween(periods: readonly Period[]): Period[] {
  const gaps: Period[] = []
  let covered: Period | null = null
  for (const period of [...periods].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (covered && period.from > addDays(covered.to, 1)) {
      gaps.push({ from: addDays(covered.to, 1), to: addDays(period.from, -1) })
    }
    if (!covered || period.to > covered.to) covered = period
  }
  return gaps
}

/** The days that bills cover, wallet by wallet, each as its bill names them. */
export function coverageOf(bills: readonly Covering[]): Record<Wallet, Period[]> {
  const coverage: Record<Wallet, Period[]> = { alipay: [], wechat: [] }
  for (const { wallet, period } of bills) if (period) coverage[wallet].push(period)
  return coverage
}

/** The newest day that any bill covers; null without bills. */
export function newestDay(bills: readonly Covering[]): Day | null {
  return bills.reduce<Day | null>(
    (newest, { period }) => (period ? (newest ? laterDay(newest, period.to) : period.to) : newest),
    null,
  )
}

/** From the first to the last day that bills of a wallet cover, gaps or not; null without such bills. */
export function spanOf(periods: readonly Period[]): Period | null {
  return periods.reduce<Period | null>(
    (span, period) =>
      span ? { from: earlierDay(span.from, period.from), to: laterDay(span.to, period.to) } : period,
    null,
  )
}
