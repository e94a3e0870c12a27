import { tradeKey, type Wallet } from '../bill/transaction.ts'
import type { Day, Period } from '../calendar.ts'
import type { Classification } from '../catalogue/classify.ts'
import { certain, confidenceOf } from './confidence.ts'
import { coveredTo } from './coverage.ts'
import { findingsOf } from './findings.ts'
import type { Fit } from './fit.ts'
import { currentPrice, pricesOf } from './price.ts'
import { reasonsOf } from './reasons.ts'
import { standingOf } from './standing.ts'
import { byTime, type Stream } from './stream.ts'
import type { Cadence, StoredCharge, Subscription } from './subscription.ts'
import { titleOf } from './title.ts'

/** What is known besides the stream itself. */
export interface Circumstances {
  asOf: Day
  coverage: Readonly<Record<Wallet, readonly Period[]>>
  /** The person confirmed it. */
  confirmed: boolean
  /** The day the person switched it off. */
  cancelledOn: Day | null
  saysTrial: (charge: StoredCharge) => boolean
}

/** A stream told as a subscription. `text` is what its charges' texts say taken together. */
export function subscriptionOf(stream: Stream, text: Classification, known: Circumstances): Subscription {
  const { charges, fit, twin } = stream
  const oldest = charges[0]
  const newest = charges.at(-1)
  if (!oldest || !newest) throw new Error('a stream has charges')
  const { wallet } = oldest.charge
  const cadence: Cadence = fit ? fit.cycle.cadence : charges.length === 1 ? 'single' : 'irregular'
  const paid = fit ? paidCharges(fit) : charges
  const prices = pricesOf(paid, known.saysTrial)
  const standing = standingOf({
    charges,
    fit,
    named: text.plan.period,
    price: currentPrice(prices, paid),
    asOf: known.asOf,
    coveredTo: coveredTo(known.coverage[wallet]),
  })
  const rank = confidenceOf(text.tier, text.renews, fit)
  const cancelled = known.cancelledOn !== null
  return {
    id: `${wallet}-${tradeKey(oldest.charge).tradeNo}`,
    service: text.service,
    title: titleOf(text.service, text.plan, cadence, text.renews, newest.charge.counterparty),
    wallet,
    counterparty: newest.charge.counterparty,
    cadence,
    status: cancelled ? 'cancelled' : standing.status,
    confidence: known.confirmed ? Math.max(rank, certain) : rank,
    reasons: reasonsOf({ charges, fit, cadence, prices, text, twin, unknownSince: standing.unknownSince }),
    charges,
    prices: prices.steps,
    next: cancelled ? null : standing.next,
    findings: findingsOf(charges, fit, prices, known.cancelledOn),
  }
}

export function paidCharges(fit: Fit): StoredCharge[] {
  return fit.runs.flatMap(run => [...run.paid.values()]).sort(byTime)
}
