import { addCycles, type Cadence, debitWindow } from '../base/cadence.ts'
import { type Day, dayOfTime, daysBetween } from '../base/calendar.ts'
import { keptBy } from '../base/kept-by.ts'
import { type Fen, subtractFen } from '../base/money.ts'
import { excessOf, firstOf } from '../subscriptions/excess.ts'
import {
  type Finding,
  type FindingKind,
  type StoredCharge,
  type Subscription,
  storedKey,
} from '../subscriptions/subscription.ts'

/** A charge of the case with the stream it belongs to, if the detector found one. */
export interface CaseCharge {
  stored: StoredCharge
  subscription: Subscription | null
  /** What was charged for, as papers name it: in Chinese. */
  service: string
}

export function dayOfCharge({ stored }: CaseCharge): Day {
  return dayOfTime(stored.charge.paidAt)
}

/** `alipay:2024…`, unique within a case. */
export function chargeKey({ stored }: CaseCharge): string {
  return storedKey(stored)
}

/** Of one subscription, and so of one wallet. */
function isSame({ charge: one }: StoredCharge, { charge: other }: StoredCharge): boolean {
  return one.identity === other.identity
}

/** What was paid and has not come back. */
export function netOfCharge({ stored }: CaseCharge): Fen {
  return subtractFen(stored.charge.fen, stored.refundedFen)
}

/** Findings of one kind that touch charges of the case, each once. */
export function findingsOn<K extends FindingKind>(
  charges: readonly CaseCharge[],
  kind: K,
): Extract<Finding, { kind: K }>[] {
  const keys = new Set(charges.map(chargeKey))
  return subscriptionsOf(charges).flatMap(({ findings }) =>
    findings.filter(
      (finding): finding is Extract<Finding, { kind: K }> =>
        finding.kind === kind && finding.charges.some(stored => keys.has(storedKey(stored))),
    ),
  )
}

function subscriptionsOf(charges: readonly CaseCharge[]): Subscription[] {
  return [...new Set(charges.flatMap(({ subscription }) => (subscription ? [subscription] : [])))]
}

/** Ids of the merchants that charged, as far as a file has them. */
export function merchantsOf(charges: readonly CaseCharge[]): string[] {
  return [...new Set(charges.flatMap(({ subscription }) => subscription?.name.merchant ?? []))]
}

/**
 * Charges that the bills show as further ones of a period, or as a second plan beside another. Nearly every question of
 * a case looks at them.
 */
export const doubledCharges = keptBy((charges: readonly CaseCharge[]): readonly CaseCharge[] => {
  const further = subscriptionsOf(charges).flatMap(({ findings, charges: all }) =>
    findings.flatMap(finding => (finding.kind === 'duplicate-charge' ? excessOf(finding, all) : [])),
  )
  const ofPlans = findingsOn(charges, 'overlapping-plan').flatMap(finding => finding.charges)
  const keys = new Set([...further, ...ofPlans].map(storedKey))
  return charges.filter(charge => keys.has(chargeKey(charge)))
})

/** The charge that had paid for the period of a double charge, with its day; null for a charge that is none. */
export function twinOf(charge: CaseCharge): { on: Day; first: StoredCharge | null } | null {
  const [finding] = findingsOn([charge], 'duplicate-charge')
  if (!finding) return null
  const first = firstOf(finding, charge.subscription?.charges ?? [])
  return { on: finding.facts.day, first: first ?? null }
}

/** The charges with those that had paid for the period of a double charge before, each once, oldest first. */
export function withTwins(charges: readonly CaseCharge[]): StoredCharge[] {
  const all = charges.flatMap(charge => [twinOf(charge)?.first ?? [], charge.stored].flat())
  const byKey = new Map(all.map(stored => [storedKey(stored), stored]))
  return [...byKey.values()].toSorted((a, b) => (a.charge.paidAt < b.charge.paidAt ? -1 : 1))
}

/** Days before a charge in which a reminder of it comes: looked for there, and one found there was for that charge. */
export const reminderDays = 10

/** The oldest known charge of each stream: it may be the sign-up itself, which needs no reminder. */
export function firstCharges(charges: readonly CaseCharge[]): CaseCharge[] {
  return charges.filter(charge => {
    const oldest = charge.subscription?.charges[0]
    return oldest !== undefined && isSame(oldest, charge.stored)
  })
}

/** Charges that came clearly before the end of the period paid last, or just before a cancellation within it. */
export function earlyCharges(charges: readonly CaseCharge[], cancelledOn: Day | null): CaseCharge[] {
  const doubled = new Set(doubledCharges(charges))
  return charges.filter(charge => {
    if (doubled.has(charge)) return false
    const end = endBefore(charge)
    const on = dayOfCharge(charge)
    if (!end || on >= end) return false
    const cancelledWithin = cancelledOn !== null && on <= cancelledOn && cancelledOn < end
    return daysBetween(on, end) > debitWindow.early || cancelledWithin
  })
}

/** The end of the period that the charge before it in the stream paid for. */
export function endBefore(charge: CaseCharge): Day | null {
  const { subscription } = charge
  const at = subscription?.charges.findIndex(stored => isSame(stored, charge.stored)) ?? -1
  const before = subscription?.charges[at - 1]
  if (!subscription || !before) return null
  const end = periodEnd(before, subscription.cadence)
  return end && end > dayOfCharge(charge) ? end : null
}

/** The first day that a charge no longer pays for; null where the stream has no known period. */
function periodEnd({ charge }: StoredCharge, cadence: Cadence): Day | null {
  return addCycles(dayOfTime(charge.paidAt), cadence, 1)
}

/** Days of the period of a charge that are left from a day on, of how many; null outside the period. */
export function restOfPeriod(
  { stored, subscription }: CaseCharge,
  from: Day,
): { left: number; of: number } | null {
  const end = subscription && periodEnd(stored, subscription.cadence)
  const start = dayOfTime(stored.charge.paidAt)
  if (!end || from < start || from >= end) return null
  return { left: daysBetween(from, end), of: daysBetween(start, end) }
}
