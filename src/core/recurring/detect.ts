import { type TradeKey, tradeKey, type Wallet } from '../bill/transaction.ts'
import type { Day, Period } from '../calendar.ts'
import { type Classification, classify } from '../catalogue/classify.ts'
import { joinPlans } from '../catalogue/plan-text.ts'
import { covers, joinPeriods } from './coverage.ts'
import { isEnough } from './evidence.ts'
import { netOf, overlaps } from './findings.ts'
import { fitStream } from './fit.ts'
import { endReplaced } from './replaced.ts'
import { byTime, type ClassifiedCharge, planGroups, type Stream, streamsOf } from './stream.ts'
import { subscriptionOf } from './subscribe.ts'
import type { ServiceId, StoredCharge, Subscription } from './subscription.ts'

/** What the person said about a stream; it applies to the subscription that holds most of `charges`. */
export type Verdict =
  | { kind: 'recurring'; charges: TradeKey[] }
  | { kind: 'not-recurring'; charges: TradeKey[] }
  | { kind: 'cancelled'; charges: TradeKey[]; on: Day }
  /** These charges belong to the subscription that holds `target`. */
  | { kind: 'belongs-to'; charges: TradeKey[]; target: TradeKey }

/** `--cancelled SERVICE=DAY` and `--cancelled ID=DAY` of the command line. */
export interface StatedCancellation {
  of: ServiceId | string
  on: Day
}

/** A person's own rule about a merchant; it comes before the catalogue. */
export interface MerchantRule {
  counterparty: string
  is: 'xiaomi' | 'not-xiaomi'
  service?: ServiceId
}

export interface DetectionInput {
  /** Every paid charge with its refunds, in any order. */
  charges: readonly StoredCharge[]
  /** The periods that sources of each wallet cover. */
  coverage: Readonly<Record<Wallet, readonly Period[]>>
  asOf: Day
  verdicts: readonly Verdict[]
  cancellations: readonly StatedCancellation[]
  rules: readonly MerchantRule[]
}

export interface Detection {
  /** Xiaomi-family recurring charges, largest net sum first. */
  subscriptions: Subscription[]
  /** Xiaomi-family charges that belong to no subscription, oldest first. */
  otherCharges: StoredCharge[]
}

/**
 * Finds the recurring Xiaomi charges and says why. A pure function of its input, whatever the order of the charges:
 * every history is parted into the streams that explain it at the least cost (docs/detector.md).
 */
export function detect(input: DetectionInput): Detection {
  const coverage = { alipay: joinPeriods(input.coverage.alipay), wechat: joinPeriods(input.coverage.wechat) }
  const classified = input.charges.map(charge => ({ charge, text: classifyByRules(charge, input.rules) }))
  const subscriptions: Subscription[] = []
  const otherCharges = classified.filter(({ text }) => isOneOff(text)).map(({ charge }) => charge)
  for (const { stream, text } of streamsByService(
    classified.filter(({ text }) => mayRecur(text)),
    input,
    coverage,
  )) {
    const said = verdictOn(stream, input.verdicts)
    if (said !== 'not-recurring' && (said === 'recurring' || isEnough(stream, text))) {
      subscriptions.push(
        subscriptionOf(stream, text, {
          asOf: input.asOf,
          coverage,
          confirmed: said === 'recurring',
          cancelledOn: cancelledOn(stream, text, input),
          saysTrial: ({ charge }) => classify(charge).trial,
        }),
      )
    } else otherCharges.push(...stream.charges)
  }
  endReplaced(subscriptions)
  subscriptions.sort((a, b) => (keyOfOldest(a) < keyOfOldest(b) ? -1 : 1))
  overlaps(subscriptions)
  subscriptions.sort((a, b) => netOf(b.charges) - netOf(a.charges) || (a.id < b.id ? -1 : 1))
  return { subscriptions, otherCharges: otherCharges.sort(byTime) }
}

type Coverage = Record<Wallet, readonly Period[]>

interface TextedStream {
  stream: Stream
  text: Classification
}

/** Xiaomi rows that no rhythm would make a subscription. */
function isOneOff(text: Classification): boolean {
  return text.listed && (text.tier === 'stop' || (text.tier === 'opaque' && !text.silent))
}

function mayRecur(text: Classification): boolean {
  if (text.tier === 'opaque') return text.silent
  return text.tier === 'strong' || text.tier === 'renewal' || text.tier === 'membership'
}

function classifyByRules({ charge }: StoredCharge, rules: readonly MerchantRule[]): Classification {
  const text = classify(charge)
  const rule = rules.find(one => one.counterparty === charge.counterparty)
  if (!rule) return text
  if (rule.is === 'not-xiaomi') return { ...text, tier: 'none', listed: false, service: 'other' }
  const asListed = classify({ counterparty: '小米', goods: charge.goods })
  return { ...asListed, service: rule.service ?? asListed.service }
}

function streamsByService(
  charges: readonly ClassifiedCharge[],
  input: DetectionInput,
  coverage: Coverage,
): TextedStream[] {
  const byService = new Map<string, ClassifiedCharge[]>()
  for (const one of charges) {
    const { charge } = one.charge
    // What a text does not tell apart, the price does: three equal charges are the least that opaque texts need.
    const price = one.text.tier === 'opaque' ? charge.fen : ''
    const key = [charge.wallet, one.text.service, price].join(' ')
    byService.set(key, [...(byService.get(key) ?? []), one])
  }
  const streams: TextedStream[] = []
  for (const group of [...byService.values()].flatMap(planGroups)) {
    const wallet = group.charges[0]?.charge.charge.wallet ?? 'alipay'
    const fitInput = {
      charges: group.charges.map(({ charge }) => charge),
      named: group.plan.period,
      isCovered: (days: Period) => covers(coverage[wallet], days),
    }
    for (const stream of streamsOf(fitInput)) streams.push({ stream, text: textOf(stream, group.charges) })
  }
  return joinAsTold(streams, input.verdicts, coverage)
}

/** What the texts of a stream say together: the strongest tier, every part of the plan that any of them names. */
function textOf(stream: Stream, charges: readonly ClassifiedCharge[]): Classification {
  const own = new Set(stream.charges)
  const texts = charges.filter(({ charge }) => own.has(charge)).map(({ text }) => text)
  const order: Classification['tier'][] = ['strong', 'renewal', 'membership', 'opaque']
  const sorted = [...texts].sort((a, b) => order.indexOf(a.tier) - order.indexOf(b.tier))
  const best = sorted[0]
  if (!best) throw new Error('a stream has charges')
  return {
    ...best,
    renews: texts.some(({ renews }) => renews),
    plan: sorted.reduce((plan, text) => joinPlans(plan, text.plan), best.plan),
  }
}

/** Charges that the person says belong to another stream go there, and both are explained anew. */
function joinAsTold(
  streams: TextedStream[],
  verdicts: readonly Verdict[],
  coverage: Coverage,
): TextedStream[] {
  for (const verdict of verdicts) {
    if (verdict.kind !== 'belongs-to') continue
    const keys = new Set(verdict.charges.map(keyText))
    const home = streams.find(({ stream }) =>
      stream.charges.some(one => keyOf(one) === keyText(verdict.target)),
    )
    if (!home) continue
    for (const from of streams) {
      if (from === home) continue
      const moved = from.stream.charges.filter(one => keys.has(keyOf(one)))
      if (moved.length === 0) continue
      from.stream = refit(
        from,
        from.stream.charges.filter(one => !keys.has(keyOf(one))),
        coverage,
      )
      home.stream = refit(home, [...home.stream.charges, ...moved], coverage)
    }
  }
  return streams.filter(({ stream }) => stream.charges.length > 0)
}

function refit({ stream, text }: TextedStream, charges: readonly StoredCharge[], coverage: Coverage): Stream {
  const sorted = [...charges].sort(byTime)
  const wallet = sorted[0]?.charge.wallet ?? 'alipay'
  const isCovered = (days: Period) => covers(coverage[wallet], days)
  return {
    charges: sorted,
    fit: fitStream({ charges: sorted, named: text.plan.period, isCovered }),
    twin: stream.twin,
  }
}

/** The newest word on whether it recurs; it counts for the stream that holds most of the charges it was said of. */
function verdictOn(stream: Stream, verdicts: readonly Verdict[]): 'recurring' | 'not-recurring' | null {
  const word = verdicts.findLast(
    verdict =>
      (verdict.kind === 'recurring' || verdict.kind === 'not-recurring') &&
      holdsMost(stream, verdict.charges),
  )
  return word?.kind === 'recurring' || word?.kind === 'not-recurring' ? word.kind : null
}

function holdsMost(stream: Stream, keys: readonly TradeKey[]): boolean {
  const own = new Set(stream.charges.map(keyOf))
  return keys.filter(key => own.has(keyText(key))).length * 2 > keys.length
}

function cancelledOn(stream: Stream, text: Classification, input: DetectionInput): Day | null {
  const said = input.verdicts.findLast(
    verdict => verdict.kind === 'cancelled' && holdsMost(stream, verdict.charges),
  )
  if (said?.kind === 'cancelled') return said.on
  const oldest = stream.charges[0]
  if (!oldest) return null
  const id = `${oldest.charge.wallet}-${tradeKey(oldest.charge).tradeNo}`
  const stated = input.cancellations.findLast(
    ({ of, on }) => of === id || (of === text.service && oldest.charge.paidAt.slice(0, 10) <= on),
  )
  return stated?.on ?? null
}

function keyOf({ charge }: StoredCharge): string {
  return keyText(tradeKey(charge))
}

function keyText({ wallet, tradeNo }: TradeKey): string {
  return `${wallet} ${tradeNo}`
}

function keyOfOldest({ charges }: Subscription): string {
  return `${charges[0]?.charge.paidAt} ${charges[0]?.charge.tradeNo}`
}
