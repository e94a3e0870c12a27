import { type Day, dayOfTime, earlierDay, laterDay, type Period, type WallTime } from '../base/calendar.ts'
import type { BillPart } from './bill.ts'
import { withinBounds } from './bounds.ts'
import type { Wallet } from './transaction.ts'

/** The days that one bill covers; null where it names none. */
interface Covering {
  period: Period | null
  parts: readonly BillPart[]
}

/**
 * The bills with what of their periods can be true on `today`, and was past when each was exported: earlier versions
 * stored whatever a bill declared.
 */
export function withPossiblePeriods<B extends Covering & { exportedAt: string | null }>(
  bills: readonly B[],
  today: Day,
): B[] {
  return bills.map(bill => {
    const exported = bill.exportedAt === null ? today : dayOfTime(bill.exportedAt as WallTime)
    // A day of export before the bill begins says nothing of it.
    const possible = (period: Period) =>
      withinBounds(period, exported < period.from ? today : earlierDay(today, exported))
    return {
      ...bill,
      period: bill.period && possible(bill.period),
      parts: bill.parts.map(part => ({
        ...part,
        periods: part.periods.flatMap(period => possible(period) ?? []),
      })),
    }
  })
}

/** The days that bills cover, wallet by wallet, each as its bill names them. */
export function coverageOf(bills: readonly Pick<Covering, 'parts'>[]): Record<Wallet, Period[]> {
  const coverage: Record<Wallet, Period[]> = { alipay: [], wechat: [] }
  for (const { wallet, periods } of bills.flatMap(({ parts }) => parts)) coverage[wallet].push(...periods)
  return coverage
}

/** The newest day that any bill covers; null without bills. */
export function newestDay(bills: readonly Pick<Covering, 'period'>[]): Day | null {
  return bills.reduce<Day | null>(
    (newest, { period }) => (period ? (newest ? laterDay(newest, period.to) : period.to) : newest),
    null,
  )
}
