import { counted } from '../base/lists.ts'
import { type Fen, fen } from '../base/money.ts'
import { chargeDay } from './fit.ts'
import { isNearPrice, isWalletDiscount, trialShare } from './model/costs.ts'
import type { PriceStep, StoredCharge } from './subscription.ts'

/** The price of a stream over time, and what its first charge was. */
export interface Prices {
  /** Oldest first; at least one. */
  steps: PriceStep[]
  /** The first charge was a trial or a first-period discount, and the price after it. */
  trial: { price: Fen; after: Fen; fullFrom: string } | null
}

/**
 * Steps of the regular price. A change is a step when it holds for two charges in a row; a rise also as the newest
 * charge alone. A single lower charge is a discount, the first one included unless all there is are two charges. Where a
 * wallet takes some off now and then, two of one price within that are no step either, nor is what comes back. Of a
 * price in another currency, which is another one each time, there is the newest.
 * `paid` are the charges that paid a cycle each, oldest first.
 */
export function pricesOf(
  paid: readonly StoredCharge[],
  saysTrial: (charge: StoredCharge) => boolean,
): Prices {
  const trial = trialOf(paid, saysTrial)
  const regular = trial ? paid.slice(1) : paid
  const steps: PriceStep[] = []
  const [first] = regular
  if (first && regular.every(({ charge }) => charge.fen === first.charge.fen))
    return { steps: [{ from: chargeDay(first), fen: first.charge.fen }], trial }
  const [newest] = regular.slice(-1)
  if (newest && isDrifting(regular))
    return { steps: [{ from: chargeDay(newest), fen: newest.charge.fen }], trial }
  const wavers = takesSomeOff(regular)
  const spans = spansOf(regular)
  for (const [index, charge] of regular.entries()) {
    const price = charge.charge.fen
    const current = steps.at(-1)
    const next = regular[index + 1]
    if (price === current?.fen || comesBack(spans, price, index)) continue
    const isDiscount =
      wavers && (current ? isWalletDiscount(price, current.fen) : isBelowAnother(charge, regular))
    const holds = next?.charge.fen === price && (!isDiscount || regular[index + 2]?.charge.fen === price)
    // Of amounts that differ from bill to bill the newest tells nothing.
    const isSteady = regular[index - 1]?.charge.fen === current?.fen
    const isNewestRise = next === undefined && !isDiscount && isSteady && (!current || price > current.fen)
    if (holds || isNewestRise || (!current && isFirstPrice(regular)))
      steps.push({ from: chargeDay(charge), fen: price })
  }
  if (steps.length === 0 && first) steps.push({ from: chargeDay(first), fen: commonPrice(regular) })
  return { steps, trial }
}

/** Fewer may be a rise. */
const leastMoves = 3

/** Whether a price moves with an exchange rate: most charges cost nearly, and not quite, what the last one did. */
function isDrifting(regular: readonly StoredCharge[]): boolean {
  const prices = regular.map(({ charge }) => charge.fen)
  const pairs = prices.slice(1).map((fen, n) => [prices[n]!, fen] as const)
  const moved = pairs.filter(([a, b]) => a !== b)
  return (
    moved.length >= leastMoves &&
    moved.length * 2 > pairs.length &&
    pairs.every(([a, b]) => isNearPrice(a, b)) &&
    pairs.some(([a, b]) => !isWalletDiscount(a, b))
  )
}

/** By price that comes again, the first and the last charge of it. */
type Spans = ReadonlyMap<Fen, { first: number; last: number }>

function spansOf(regular: readonly StoredCharge[]): Spans {
  const spans = new Map<Fen, { first: number; last: number }>()
  for (const [at, { charge }] of regular.entries())
    spans.set(charge.fen, { first: spans.get(charge.fen)?.first ?? at, last: at })
  for (const [fen, { first, last }] of spans) if (first === last) spans.delete(fen)
  return spans
}

/** Whether a price is lower by what a wallet takes off, however often, until it is again what it was. */
function comesBack(spans: Spans, price: Fen, index: number): boolean {
  for (const [fen, { first, last }] of spans)
    if (fen > price && first < index && index < last && isWalletDiscount(fen, price)) return true
  return false
}

/** The most frequent one, of several the dearest: what nothing was taken off. */
function commonPrice(regular: readonly StoredCharge[]): Fen {
  const counts = counted(regular.map(({ charge }) => charge.fen))
  return [...counts].sort(([a, x], [b, y]) => y - x || b - a)[0]![0]
}

/** Whether some charge alone is as much below another one as a wallet takes off now and then. */
function takesSomeOff(regular: readonly StoredCharge[]): boolean {
  return regular.some((one, index) => {
    const isAlone = [index - 1, index + 1].every(at => regular[at]?.charge.fen !== one.charge.fen)
    return isAlone && isBelowAnother(one, regular)
  })
}

function isBelowAnother({ charge: { fen } }: StoredCharge, regular: readonly StoredCharge[]): boolean {
  return regular.some(({ charge }) => charge.fen > fen && isWalletDiscount(fen, charge.fen))
}

/** With fewer prices after it, whether they differ each time can't be told. */
const leastAfterTrial = 3

function trialOf(
  paid: readonly StoredCharge[],
  saysTrial: (charge: StoredCharge) => boolean,
): Prices['trial'] {
  const [first, second] = paid
  if (!first || !second) return null
  const later = paid.slice(1).map(({ charge }) => charge.fen)
  // Of sums that differ from bill to bill the first says no more than any other.
  const near = later.filter((fen, n) => n > 0 && isNearPrice(later[n - 1]!, fen))
  const isSettled = later.length < leastAfterTrial || near.length * 2 >= later.length - 1
  const isCheap = isSettled && first.charge.fen <= second.charge.fen * trialShare
  if (!isCheap && !(saysTrial(first) && !saysTrial(second))) return null
  return { price: first.charge.fen, after: second.charge.fen, fullFrom: second.charge.paidAt }
}

/** Whether the first charge stands for the price even though the next one differs: no other price ever held. */
function isFirstPrice(regular: readonly StoredCharge[]): boolean {
  if (regular.length <= 2) return true
  return !regular.some(({ charge }, index) => index > 0 && regular[index - 1]?.charge.fen === charge.fen)
}

/** What the next charge will probably be. */
export function currentPrice({ steps }: Prices, paid: readonly StoredCharge[]): Fen {
  return steps.at(-1)?.fen ?? paid.at(-1)?.charge.fen ?? fen(0)
}
