import type { Dispute } from '../dispute.ts'
import { situationOf } from '../situations/all.ts'

/** What the bills themselves show of each claim, beyond the charges: in Chinese, one sentence each. */
export function billFacts({ result, material }: Dispute): string[] {
  return result.claims
    .filter(({ charges, others }) => charges.length + others.length > 0)
    .flatMap(claim => situationOf(claim.situation).billFacts?.(claim, material.charges) ?? [])
}
