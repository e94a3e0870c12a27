import { debitWindowOf, windowAround } from '../../base/cadence.ts'
import { chargeDay } from '../fit.ts'
import { otherPlanRatio } from '../model/costs.ts'
import { areDifferentPlans, type DescribedSubscription } from './described.ts'

/** A plan that another plan of the same service and wallet takes over at the next due day has ended with it. */
export function endReplaced(described: readonly DescribedSubscription[]): void {
  for (const former of described) {
    const { next, status, charges, cadence } = former.subscription
    const last = charges.at(-1)
    if (status !== 'active' || !next || !last) continue
    const window = windowAround(next.date, debitWindowOf(cadence))
    const heir = described.find(later => {
      const first = later.subscription.charges[0]
      if (later === former || !first || !isSameAccount(former, later) || !isAnotherPlan(former, later))
        return false
      const begins = chargeDay(first)
      return begins > chargeDay(last) && begins >= window.from && begins <= window.to
    })
    if (!heir) continue
    former.subscription.status = 'lapsed'
    former.subscription.next = null
    former.subscription.reasons.push({
      code: 'replaced',
      name: heir.subscription.name,
      trades: heir.subscription.charges.slice(0, 1).map(({ charge }) => charge.tradeNo),
    })
  }
}

/** A year's price where a month's was due is another plan before any second year shows its rhythm. */
function isAnotherPlan(former: DescribedSubscription, later: DescribedSubscription): boolean {
  const [before, after] = [former.subscription.prices.at(-1), later.subscription.prices[0]]
  return areDifferentPlans(former, later) || (!!before && !!after && after.fen >= before.fen * otherPlanRatio)
}

function isSameAccount(
  { subscription: a }: DescribedSubscription,
  { subscription: b }: DescribedSubscription,
): boolean {
  return a.service === b.service && a.wallet === b.wallet
}
