import { type Day, laterDay, type Period } from '../base/calendar.ts'
import { withinBounds } from './bounds.ts'
import type { Wallet } from './transaction.ts'

/** The days that one bill covers; null where it names none. */
interface Covering {
  wallet: Wallet
  period: Period | null
}

/** The bills with what of their periods can be true on `today`: earlier versions stored whatever a bill declared. */
export function withPossiblePeriods<B extends Covering>(bills: readonly B[], today: Day): B[] {
  return bills.map(bill => ({ ...bill, period: bill.period && withinBounds(bill.period, today) }))
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
