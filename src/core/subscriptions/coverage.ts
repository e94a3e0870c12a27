import { addDays, type Day, earlierDay, laterDay, type Period } from '../base/calendar.ts'
import type { Wallet } from '../bills/transaction.ts'

/** The days that bills of one wallet cover, touching and overlapping periods joined, oldest first. */
function joinPeriods(periods: readonly Period[]): Period[] {
  const joined: Period[] = []
  for (const period of [...periods].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const last = joined.at(-1)
    if (last && period.from <= addDays(last.to, 1)) last.to = laterDay(last.to, period.to)
    else joined.push({ ...period })
  }
  return joined
}

export function covers(joined: readonly Period[], days: Period): boolean {
  return joined.some(period => period.from <= days.from && days.to <= period.to)
}

export function coveredTo(joined: readonly Period[]): Day | null {
  return joined.at(-1)?.to ?? null
}

/** What of it lies no later than `asOf`: bills of later days are treated as not yet known. */
export function coverageUntil(asOf: Day, joined: readonly Period[]): Period[] {
  return joined.filter(({ from }) => from <= asOf).map(({ from, to }) => ({ from, to: earlierDay(to, asOf) }))
}

/** The days that bills of each wallet cover, joined. */
export type JoinedCoverage = Readonly<Record<Wallet, readonly Period[]>>

export type Covered = (wallet: Wallet) => (days: Period) => boolean

export function joinedCoverage({ alipay, wechat }: JoinedCoverage): JoinedCoverage {
  return { alipay: joinPeriods(alipay), wechat: joinPeriods(wechat) }
}

export function coveredBy(coverage: JoinedCoverage): Covered {
  return wallet => days => covers(coverage[wallet], days)
}
