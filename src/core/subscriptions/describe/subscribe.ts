import type { Cadence } from '../../base/cadence.ts'
import type { Day } from '../../base/calendar.ts'
import { until } from '../../base/coverage.ts'
import { zeroFen } from '../../base/money.ts'
import type { Transaction } from '../../bills/transaction.ts'
import type { Classification } from '../../catalogue/classify.ts'
import { nameInGoods } from '../../catalogue/goods-name.ts'
import { brandOf, type Merchant, merchantOf, xiaomi } from '../../catalogue/merchant.ts'
import { chargeDay, hitsOf, paidCharges } from '../fit.ts'
import type { HandledStream } from '../handled-stream.ts'
import type { History } from '../history.ts'
import type { Item } from '../item.ts'
import { currentPrice, pricesOf } from '../prices.ts'
import { idOf, type Said } from '../said-of.ts'
import type { Stream } from '../stream.ts'
import type { Subscription } from '../subscription.ts'
import { certain, confidenceOf } from './confidence.ts'
import { findingsOf } from './findings.ts'
import { reasonsOf } from './reasons.ts'
import { stateOf } from './state.ts'
import { outlookOf } from './status.ts'
import { yearlyCost } from './yearly-cost.ts'

/** What is known besides the stream itself. */
export interface Circumstances extends Pick<History, 'account' | 'asOf' | 'coverage' | 'proof'> {
  /** The person's word on it. */
  said: Said
  byHand: HandledStream['byHand']
  /** What the person calls it. */
  given: string | null
  /** The day the person switched it off. */
  cancelledOn: Day | null
}

/** A stream told as a subscription. `text` is what its charges' texts say taken together. */
export function subscriptionOf(stream: Stream, text: Classification, known: Circumstances): Subscription {
  const { items, fit, questions, twin } = stream
  const charges = items.map(({ charge }) => charge)
  const oldest = charges[0]
  const newest = charges.at(-1)
  if (!oldest || !newest) throw new Error('a stream has charges')
  const { wallet } = oldest.charge
  const merchant = merchantNamedBy(newest.charge, text)
  const cadence = cadenceOf(stream)
  const paid = fit ? paidCharges(fit) : charges
  const trialTexts = new Set(items.filter(item => item.text.trial).map(({ charge }) => charge))
  const prices = pricesOf(paid, charge => trialTexts.has(charge))
  const price = currentPrice(prices, paid)
  const coverage = known.coverage[wallet]
  const outlookOn = (asOf: Day) =>
    outlookOf({
      charges,
      fit: cadence === 'single' ? null : fit,
      isSingle: cadence === 'single',
      named: text.plan,
      price,
      asOf,
      coverage,
    })
  const { asOf, cancelledOn } = known
  const outlook = outlookOn(asOf)
  const hasLapsed = cancelledOn
    ? chargeDay(newest) <= cancelledOn && outlookOn(cancelledOn).status === 'lapsed'
    : outlook.status === 'lapsed'
  const rank = confidenceOf(stream)
  const cancelled = cancelledOn !== null
  const { kind } = spokenBy(stream, text)
  const isMembership = kind === 'membership'
  return {
    id: idOf(oldest),
    service: text.service,
    kind,
    name: {
      service: text.service,
      merchant: merchant?.id ?? null,
      // A merchant that only the person calls Xiaomi's is best known by its own name.
      product: text.plan.product ?? (isOfNoService(text) ? newest.charge.counterparty : null),
      // 尊享 of a policy is no membership.
      tier:
        merchant?.service ??
        (isMembership ? text.plan.tier : null) ??
        nameOfGoods(newest.charge, merchant, text),
      size: text.plan.size,
      period: text.renews ? (text.plan.period ?? cadence) : null,
      counterparty: newest.charge.counterparty,
      mark: null,
      given: known.given,
    },
    wallet,
    account: known.account,
    counterparty: newest.charge.counterparty,
    cadence,
    status: cancelled ? 'cancelled' : outlook.status,
    state: stateOf({
      ...{ charges, fit, cadence, named: text.plan, cancelledOn, hasLapsed, asOf },
      coverage: known.proof[wallet],
    }),
    cancelledOn,
    yearlyFen: yearlyCost({
      charges,
      cadence,
      price,
      named: text.plan,
      isTrial: charges.length === 1 && text.trial,
      asOf,
      coverage,
    }),
    savedFen: zeroFen,
    confidence: known.said !== null ? Math.max(rank, certain) : rank,
    reasons: reasonsOf({
      charges,
      fit,
      cadence,
      prices,
      text,
      spoken: spokenBy(stream, text).charge,
      questions,
      twin,
      confirmed: known.said === 'recurring',
      byHand: known.byHand,
      unknownSince: outlook.unknownSince,
    }),
    charges,
    prices: prices.steps,
    next: cancelled ? null : outlook.next,
    expected: outlook.next,
    billsEnd: until(coverage, asOf).at(-1)?.to ?? asOf,
    findings: findingsOf(charges, fit, prices, cancelledOn, questions),
  }
}

function merchantNamedBy({ counterparty, goods }: Transaction, { service }: Classification): Merchant | null {
  return service === 'other' ? merchantOf(counterparty, goods) : xiaomi
}

/** Of merchants whose services no file lists, what their goods say. */
function nameOfGoods(
  { goods, counterparty }: Transaction,
  merchant: Merchant | null,
  { service }: Classification,
): string | null {
  return service === 'other' ? nameInGoods(goods, merchant?.name.zh ?? brandOf(counterparty)) : null
}

function isOfNoService({ ruled, service }: Classification): boolean {
  return ruled !== null && service === 'mi-other'
}

/** `single` is one charge, or one cycle charged more than once. */
function cadenceOf({ items, fit }: Stream): Cadence {
  if (!fit) return items.length === 1 ? 'single' : 'irregular'
  return hitsOf(fit) === 1 && !fit.lead ? 'single' : fit.cycle.cadence
}

function spokenBy({ items }: Stream, text: Classification): Item {
  const says = (item: Item) => (text.renews ? item.text.renews : item.text.tier === text.tier)
  return items.findLast(says) ?? items.at(-1)!
}
