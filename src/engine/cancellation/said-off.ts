import { tradeKeyText } from '../../core/bills/transaction.ts'
import type { Subscription } from '../../core/subscriptions/subscription.ts'
import type { StoredVerdict } from '../store/decisions.ts'
import { keysOf } from '../subscriptions/subscription-keys.ts'

export type SaidOff = Extract<StoredVerdict, { kind: 'cancelled' }>

/** Every word that this subscription is off as a whole, oldest first. */
export function saidOff(subscription: Subscription, verdicts: readonly StoredVerdict[]): SaidOff[] {
  const keys = new Set(keysOf(subscription).map(tradeKeyText))
  return verdicts.filter(
    (verdict): verdict is SaidOff =>
      verdict.kind === 'cancelled' && verdict.charges.some(charge => keys.has(tradeKeyText(charge))),
  )
}
