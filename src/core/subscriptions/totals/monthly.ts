import { addCycles, type Cadence } from '../../base/cadence.ts'
import { addMonths, type Day, monthOf, monthsBetween } from '../../base/calendar.ts'
import { addFen, type Fen, fen, zeroFen } from '../../base/money.ts'
import type { ServiceId } from '../../catalogue/service.ts'
import type { SubscriptionStatus } from '../subscription.ts'

/** What was charged, month by month and service by service: the numbers of the chart and of its table. */
export interface Monthly {
  /** `2024-01`, without gaps. */
  months: string[]
  /** Largest sum first; `fen` has one entry per month, gross of refunds. */
  series: { service: ServiceId; fen: Fen[]; sum: Fen }[]
  /** All services together, one entry per month. */
  totals: Fen[]
}

interface Charged {
  service: ServiceId
  charges: readonly { paidAt: string; fen: number }[]
}

/**
 * Adds up charges by the month they were paid in, from the first month with a charge to the month of `asOf`.
 */
export function monthlyByService(subscriptions: readonly Charged[], { asOf }: { asOf: Day }): Monthly {
  const charges = subscriptions.flatMap(({ service, charges }) =>
    charges.map(charge => ({ service, charge })),
  )
  const paidIn = charges.map(({ charge }) => charge.paidAt.slice(0, 7)).sort()
  const first = paidIn[0]
  if (first === undefined) return { months: [], series: [], totals: [] }
  const last = paidIn.at(-1) ?? first
  const [, end = last] = [last, monthOf(asOf)].sort()
  const months = monthsBetween(first, end)
  const place = new Map(months.map((month, index) => [month, index]))
  const byService = new Map<ServiceId, number[]>()
  for (const { service, charge } of charges) {
    const sums = byService.get(service) ?? months.map(() => 0)
    byService.set(service, sums)
    const index = place.get(charge.paidAt.slice(0, 7)) ?? 0
    sums[index] = (sums[index] ?? 0) + charge.fen
  }
  const series = [...byService]
    .map(([service, sums]) => ({ service, fen: sums.map(fen), sum: addFen(...sums.map(fen)) }))
    .sort((a, b) => b.sum - a.sum || (a.service < b.service ? -1 : 1))
  return { months, series, totals: totalsOf(series, months.length) }
}

/** The same numbers, each month with all the months before it. */
export function cumulative({ months, series, totals }: Monthly): Monthly {
  return {
    months,
    series: series.map(one => ({ ...one, fen: runningSum(one.fen) })),
    totals: runningSum(totals),
  }
}

interface Going {
  cadence: Cadence
  status: SubscriptionStatus
  next: { date: string; fen: number } | null
}

/** What active subscriptions will take in each of the `count` months after the one of `asOf`, if nothing changes. */
export function outlook(
  subscriptions: readonly Going[],
  { asOf, count }: { asOf: Day; count: number },
): { months: string[]; fen: Fen[] } {
  const firstDay = `${monthOf(asOf)}-01` as Day
  const months = Array.from({ length: count }, (_none, index) => monthOf(addMonths(firstDay, index + 1)))
  const end = addMonths(firstDay, count + 1)
  const sums = new Map<string, number>(months.map(month => [month, 0]))
  for (const { cadence, status, next } of subscriptions) {
    if (status !== 'active' || !next) continue
    for (const due of dueDays(next.date as Day, cadence, end)) {
      const month = monthOf(due)
      if (sums.has(month)) sums.set(month, (sums.get(month) ?? 0) + next.fen)
    }
  }
  return { months, fen: months.map(month => fen(sums.get(month) ?? 0)) }
}

function dueDays(first: Day, cadence: Cadence, end: Day): Day[] {
  const days: Day[] = []
  // What follows no rhythm promises nothing after its next charge.
  let due: Day | null = first
  while (due && due < end) {
    days.push(due)
    due = addCycles(first, cadence, days.length)
  }
  return days
}

function totalsOf(series: readonly { fen: readonly Fen[] }[], length: number): Fen[] {
  return Array.from({ length }, (_none, index) => addFen(...series.map(one => one.fen[index] ?? zeroFen)))
}

function runningSum(values: readonly Fen[]): Fen[] {
  let sum = zeroFen
  return values.map(value => {
    sum = addFen(sum, value)
    return sum
  })
}
