import type { ServiceId } from '../../catalogue/service.ts'
import { runs, type SubscriptionKind, type SubscriptionState } from '../subscription.ts'

/** What several renewals come to together, in fen; those that may be none count nowhere. */
export interface Summary {
  /** What memberships that are not known to have stopped cost a year. */
  yearlyFen: number
  /** Xiaomi's part of it. */
  xiaomiFen: number
  /** What insurance and bills cost a year; they are in no other sum. */
  billsYearlyFen: number
  chargedFen: number
  refundedFen: number
  /** What may come back: a case's own figure, or what bills alone show. */
  claimableFen: number
  /** What memberships that have stopped, proven by a bill, cost a year. */
  savedFen: number
}

interface Summed {
  service: ServiceId
  kind: SubscriptionKind
  state: SubscriptionState | null
  yearlyFen: number
  chargedFen: number
  refundedFen: number
  claimableFen: number
  savedFen: number
}

/** What every sum of charges is of: neither insurance and bills nor what may be no renewal at all. */
export function membershipsIn<T extends Pick<Summed, 'kind' | 'state'>>(renewals: readonly T[]): T[] {
  return renewals.filter(({ kind, state }) => kind === 'membership' && state !== null)
}

export function summaryOf(renewals: readonly Summed[]): Summary {
  const known = renewals.filter(({ state }) => state !== null)
  const memberships = membershipsIn(renewals)
  const running = known.filter(({ state }) => runs(state))
  const sum = (some: readonly Summed[], of: (one: Summed) => number) =>
    some.reduce((total, one) => total + of(one), 0)
  const yearly = (isOf: (one: Summed) => boolean) => sum(running.filter(isOf), one => one.yearlyFen)
  return {
    yearlyFen: yearly(({ kind }) => kind === 'membership'),
    xiaomiFen: yearly(({ kind, service }) => kind === 'membership' && service !== 'other'),
    billsYearlyFen: yearly(({ kind }) => kind === 'insurance-or-bill'),
    chargedFen: sum(memberships, one => one.chargedFen),
    refundedFen: sum(memberships, one => one.refundedFen),
    claimableFen: sum(memberships, one => one.claimableFen),
    savedFen: sum(memberships, one => one.savedFen),
  }
}
