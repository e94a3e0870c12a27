import type { CaseMaterial } from '../case-material.ts'
import type { Claim } from '../claim.ts'
import { type Dispute, moneyClaims } from '../dispute.ts'
import { situationOf } from '../situations/all.ts'
import { ofKinds } from '../statement.ts'

/** What the claims rest on, in full, shortened to what each turns on, and for the largest alone. */
export interface FactSummary {
  all: string[]
  key: string[]
  main: string[]
}

/** The three lengths of the facts, worked out once for all versions of a text. */
export function summariseFacts(dispute: Dispute): FactSummary {
  const { material, statements } = dispute
  const [main, ...others] = moneyClaims(dispute).map(claim => keyFacts(claim, material))
  const stated = [...ofKinds(statements, 'check'), ...ofKinds(statements, 'fact')]
  return {
    all: [...billFacts(dispute), ...stated.map(({ text }) => text)],
    key: [...new Set([...(main ?? []), ...others.flat()])],
    main: main ?? [],
  }
}

/** What the bills themselves show of each claim, beyond the charges: in Chinese, one sentence each. */
export function billFacts({ result }: Dispute): string[] {
  return result.claims
    .filter(({ charges, others }) => charges.length + others.length > 0)
    .flatMap(claim => situationOf(claim.situation).billFacts?.(claim) ?? [])
}

export function keyFacts(claim: Claim, material: CaseMaterial): string[] {
  return situationOf(claim.situation).keyFacts?.(claim, material) ?? []
}
