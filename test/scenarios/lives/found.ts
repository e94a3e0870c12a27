import type { Cadence } from '../../../src/core/base/cadence.ts'
import { detect } from '../../../src/core/subscriptions/detect.ts'
import { detectOthers } from '../../../src/core/subscriptions/others.ts'
import type { FindingKind, Subscription } from '../../../src/core/subscriptions/subscription.ts'
import { chargeOf } from '../judge.ts'
import type { History } from './truth.ts'

/** What the judge looks at of a subscription, by order numbers. */
export interface Found {
  charges: string[]
  cadence: Cadence
  confidence: number
  findings: { kind: FindingKind; charges: string[] }[]
}

/** What the detector finds in the bills of one history, whoever the merchants are. */
export function findIn({ rows, coverage, asOf }: History): Found[] {
  const input = {
    charges: rows.map(chargeOf),
    coverage,
    asOf,
    decisions: [],
    cancellations: [],
    rules: [],
  }
  return [...detect(input).subscriptions, ...detectOthers(input)].map(foundOf)
}

function foundOf({ charges, cadence, confidence, findings }: Subscription): Found {
  return {
    charges: charges.map(({ charge }) => charge.tradeNo),
    cadence,
    confidence,
    findings: findings.map(finding => ({
      kind: finding.kind,
      charges: finding.charges.map(({ charge }) => charge.tradeNo),
    })),
  }
}
