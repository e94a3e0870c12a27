import type { Database } from 'better-sqlite3'
import { type TradeKey, tradeKeyText } from '../../core/bills/transaction.ts'
import { closings } from '../../core/cancellation/step-mark.ts'
import type { SwitchedOff } from '../../core/claims/case-material.ts'
import type { Subscription } from '../../core/subscriptions/subscription.ts'
import { marksByCharge } from '../store/step-marks.ts'
import { keysOf } from '../subscriptions/subscription-keys.ts'

/**
 * What the person marked as switched off before one of `charges` came all the same, with the minute said; oldest
 * first. Empty where every charge came while the renewal still ran.
 */
export function switchedOffBefore(
  db: Database,
  subscriptions: readonly Subscription[],
  charges: readonly TradeKey[],
): SwitchedOff[] {
  const wanted = new Set(charges.map(tradeKeyText))
  const said = marksByCharge(db)
  const found = subscriptions.flatMap(subscription => {
    const keys = keysOf(subscription).map(tradeKeyText)
    const newest = subscription.charges.findLast((_, index) => wanted.has(keys[index] ?? ''))
    if (!newest) return []
    return closings(keys.flatMap(key => said.get(key) ?? []))
      .filter(({ at }) => at < newest.charge.paidAt)
      .map(({ step, at }) => ({ place: step, wallet: subscription.wallet, at }))
  })
  return found.sort((a, b) => (a.at < b.at ? -1 : 1))
}
