import { type StoredCharge, storedKey } from '../subscriptions/subscription.ts'
import { type CaseCharge, chargeKey } from './charge-facts.ts'

/** What a case and the person's choices hold already. */
interface Held {
  /** In the case, oldest first. */
  charges: readonly CaseCharge[]
  /** Keys of charges that the person said are none of it. */
  leftOut: ReadonlySet<string>
  /** Whether the bill of a charge came after the case was opened. */
  isLater(charge: StoredCharge): boolean
}

/**
 * Charges that the renewals of a case have today and it was not opened with, oldest first: of bills that came since,
 * and, where the case has most of a renewal, of bills that were there and told it otherwise then. What was left behind
 * when a few charges were picked out of many is not asked about again.
 */
export function laterCharges({ charges, leftOut, isLater }: Held): StoredCharge[] {
  const own = new Set(charges.map(chargeKey))
  const renewals = new Set(charges.flatMap(({ subscription }) => subscription ?? []))
  const later = [...renewals].flatMap(renewal => {
    const known = renewal.charges.filter(charge => !isLater(charge))
    const held = known.filter(charge => own.has(storedKey(charge)))
    const isMost = held.length * 2 > known.length
    return renewal.charges.filter(
      charge => !own.has(storedKey(charge)) && !leftOut.has(storedKey(charge)) && (isMost || isLater(charge)),
    )
  })
  return later.toSorted((a, b) => (a.charge.paidAt < b.charge.paidAt ? -1 : 1))
}
