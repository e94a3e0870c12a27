import { type Day, laterDay, type Period } from '../base/calendar.ts'
import { union } from '../base/coverage.ts'
import type { BillPart } from './bill.ts'
import { withinBounds } from './bounds.ts'
import type { Wallet } from './transaction.ts'

/** The days that bills of each wallet cover. */
export type WalletCoverage = Readonly<Record<Wallet, readonly Period[]>>

/** The same days as unions. */
export function joinedCoverage({ alipay, wechat }: WalletCoverage): WalletCoverage {
  return { alipay: union(alipay), wechat: union(wechat) }
}

/** The days that one bill covers; null where it names none. */
interface Covering {
  period: Period | null
  parts: readonly BillPart[]
}

/** The bills with what of their periods can be true on `today`: earlier versions stored whatever a bill declared. */
export function withPossiblePeriods<B extends Covering>(bills: readonly B[], today: Day): B[] {
  return bills.map(bill => ({
    ...bill,
    period: bill.period && withinBounds(bill.period, today),
    parts: bill.parts.map(part => ({
      ...part,
      periods: part.periods.flatMap(period => withinBounds(period, today) ?? []),
    })),
  }))
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
