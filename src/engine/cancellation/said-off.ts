import { tradeKeyText } from '../../core/bills/transaction.ts'
import type { Subscription } from '../../core/subscriptions/subscription.ts'
import type { StoredDecision } from '../store/decisions.ts'
import { keysOf } from '../subscriptions/subscription-keys.ts'

export type SaidOff = Extract<StoredDecision, { kind: 'cancelled' }>

/** Every word that this subscription is off as a whole, oldest first. */
export function saidOff(subscription: Subscription, decisions: readonly StoredDecision[]): SaidOff[] {
  const keys = new Set(keysOf(subscription).map(tradeKeyText))
  return decisions.filter(
    (decision): decision is SaidOff =>
      decision.kind === 'cancelled' && decision.charges.some(charge => keys.has(tradeKeyText(charge))),
  )
}
