import { chargeDay } from './fit.ts'
import { type Finding, type StoredCharge, storedKey } from './subscription.ts'

type DoubleCharge = Extract<Finding, { kind: 'duplicate-charge' }>

/** The charge that came first in the period of a double charge; undefined where it is not among `charges`. */
export function firstOf(finding: DoubleCharge, charges: readonly StoredCharge[]): StoredCharge | undefined {
  const further = new Set(finding.charges.map(storedKey))
  return charges.find(one => chargeDay(one) === finding.facts.day && !further.has(storedKey(one)))
}

/**
 * The further charges of a period that were paid for nothing. Where the first came back whole, the next is owed in its
 * place: what a period costs once is never asked back. `charges` are those of the subscription.
 */
export function excessOf(finding: DoubleCharge, charges: readonly StoredCharge[]): readonly StoredCharge[] {
  const first = firstOf(finding, charges)
  if (!first || !isBack(first)) return finding.charges
  const owed = finding.charges.find(one => !isBack(one))
  return finding.charges.filter(one => one !== owed)
}

function isBack({ charge, refundedFen }: StoredCharge): boolean {
  return refundedFen >= charge.fen
}
