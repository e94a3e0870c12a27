import type { TradeKey } from '../../core/bill/transaction.ts'
import type { Subscription } from '../../core/recurring/subscription.ts'

/** The charges of a subscription by their keys, oldest first. */
export function keysOf(subscription: Subscription): TradeKey[] {
  return subscription.charges.map(({ charge }) => ({
    wallet: charge.wallet,
    // A row without an order number is told apart by its fingerprint.
    tradeNo: charge.tradeNo || charge.identity,
  }))
}

export function textOf(key: TradeKey): string {
  return `${key.wallet} ${key.tradeNo}`
}

/** The subscription that a charge belongs to. */
export function subscriptionWith(
  subscriptions: readonly Subscription[],
  charge: TradeKey,
): Subscription | undefined {
  return subscriptions.find(one => keysOf(one).some(key => textOf(key) === textOf(charge)))
}
