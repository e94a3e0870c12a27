import type { Input } from '../../contract/requests.ts'
import type { SubscriptionView } from '../../contract/subscriptions.ts'

/** The keys of its charges, by which decisions and cases hold on to it whatever is imported later. */
export function chargeKeys({ wallet, charges }: SubscriptionView): Input<'subscriptions.decide'>['charges'] {
  return charges.filter(({ tradeNo }) => tradeNo !== '').map(({ tradeNo }) => ({ wallet, tradeNo }))
}
