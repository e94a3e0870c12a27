import { addFen, type Fen, fen, subtractFen, zeroFen } from '../base/money.ts'
import type { StoredTransaction } from '../subscriptions/subscription.ts'
import type { CaseMaterial } from './case-material.ts'
import type { CaseCharge } from './charge-facts.ts'

/** Money that came back of a charge of the case, as the bills tell it. */
export interface RefundSeen {
  charge: CaseCharge
  fen: Fen
  /** The row of the refund; null where only the state of the charge's own row tells of it. */
  row: StoredTransaction | null
}

/** Every refund of the case's charges, in the order of the charges and then of the refunds. */
export function refundsSeen({ charges }: CaseMaterial): RefundSeen[] {
  return charges.flatMap(charge => {
    const { refunds, refundedFen } = charge.stored
    const rows = refunds.map((row): RefundSeen => ({ charge, fen: row.fen, row }))
    const byRows = addFen(...refunds.map(row => row.fen))
    const stated = fen(Math.max(zeroFen, subtractFen(refundedFen, byRows)))
    return stated > zeroFen ? [...rows, { charge, fen: stated, row: null }] : rows
  })
}
