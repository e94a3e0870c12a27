import type { Wallet } from '../bills/transaction.ts'
import type { Subscription, SubscriptionName } from '../subscriptions/subscription.ts'
import type { Guides } from './guide.ts'

/** Another renewal of the same service, with a plan of its own. */
export interface Twin {
  subscriptionId: string
  name: SubscriptionName
}

/** Something to ask oneself about further agreements for the same service. */
export type AgreementQuestion =
  | { code: 'same-wallet'; twins: Twin[] }
  | { code: 'other-wallet'; wallet: Wallet; twins: Twin[] }
  /** One that the guides ask, since no bill tells. */
  | { code: 'guide'; id: string }

/** What the bills show of the same service beside this renewal, then what no bill tells and the guides ask. */
export function agreementQuestions(
  subscription: Subscription,
  all: readonly Subscription[],
  guides: Guides,
): AgreementQuestion[] {
  const asked = guides.services[subscription.service].questions
    .filter(id => guides.questions.some(question => question.id === id))
    .map((id): AgreementQuestion => ({ code: 'guide', id }))
  return [...shownByBills(subscription, all), ...asked]
}

/** Of those that still run; what charges no more needs no cancelling. */
function shownByBills(subscription: Subscription, all: readonly Subscription[]): AgreementQuestion[] {
  const { id, service, wallet } = subscription
  if (service === 'other') return []
  const running = all.filter(one => one.service === service && one.id !== id && one.status === 'active')
  return [...new Set(running.map(one => one.wallet))].map(shared => {
    const twins = running
      .filter(one => one.wallet === shared)
      .map(one => ({ subscriptionId: one.id, name: one.name }))
    return shared === wallet
      ? { code: 'same-wallet', twins }
      : { code: 'other-wallet', wallet: shared, twins }
  })
}
