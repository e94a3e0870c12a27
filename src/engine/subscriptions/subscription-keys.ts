import { type TradeKey, tradeKey, tradeKeyText } from '../../core/bills/transaction.ts'
import type { Subscription } from '../../core/subscriptions/subscription.ts'

/** The charges of a subscription by their keys, oldest first. */
export function keysOf(subscription: Subscription): TradeKey[] {
  return subscription.charges.map(({ charge }) => tradeKey(charge))
}

/** The subscription that a charge belongs to. */
export function subscriptionWith(
  subscriptions: readonly Subscription[],
  charge: TradeKey,
): Subscription | undefined {
  const wanted = tradeKeyText(charge)
  return subscriptions.find(one => keysOf(one).some(key => tradeKeyText(key) === wanted))
}
