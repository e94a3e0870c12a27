import type { FindingKind } from '../../../src/core/subscriptions/subscription.ts'
import { isInWindow } from './ambiguous.ts'
import type { Found } from './found.ts'
import { keyOf, looksLike } from './reading.ts'
import { type BillRow, dayOf, type History, type TrueMandate } from './truth.ts'

/** A finding that never was, at one merchant in one wallet. */
export interface FalseFinding {
  merchant: string
  kind: FindingKind
}

/**
 * One on a charge is true where that charge is too many, or could change places with one that is: same amount and text,
 * both in the window of one due day. Those of price, trial and overlap are true of a mandate that had them.
 */
export function falseFindingsOf(history: History, mandate: TrueMandate | null, found: Found): FalseFinding[] {
  return found.findings.flatMap(({ kind, charges }) => {
    const isTrue = isOnCharges(kind)
      ? charges.every(id => isTooMany(history, rowOf(history, id)))
      : mandate?.trueKinds.includes(kind)
    return isTrue ? [] : [{ kind, merchant: merchantOf(rowOf(history, found.charges[0]!)) }]
  })
}

export function isOnCharges(kind: FindingKind): boolean {
  return kind === 'duplicate-charge' || kind === 'off-schedule-charge'
}

/** One merchant's charges of one account are a history of their own. */
export function merchantOf({ wallet, counterparty }: BillRow): string {
  return `${wallet} ${counterparty}`
}

function isTooMany({ mandates }: History, row: BillRow): boolean {
  return mandates.some(({ extras, charges }) =>
    extras.some(({ row: extra }) => {
      if (keyOf(extra) === keyOf(row)) return true
      if (!looksLike(extra, row)) return false
      return charges.some(({ due }) => isInWindow(due, dayOf(row)) && isInWindow(due, dayOf(extra)))
    }),
  )
}

function rowOf({ rows }: History, id: string): BillRow {
  return rows.find(row => row.id === id)!
}
