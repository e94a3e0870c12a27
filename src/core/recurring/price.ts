import { type Fen, fen } from '../money.ts'
import { chargeDay } from './fit.ts'
import type { PriceStep, StoredCharge } from './subscription.ts'

/** The price of a stream over time, and what its first charge was. */
export interface Prices {
  /** Oldest first; at least one. */
  steps: PriceStep[]
  /** The first charge was a trial or a first-period discount, and the price after it. */
  trial: { price: Fen; after: Fen } | null
}

/** A first charge of at most this share of the next is a trial. */
const trialShare = 0.5

/**
 * Steps of the regular price. A change is a step when it holds for two charges in a row; a rise also as the newest
 * charge alone. A single lower charge is a discount. `paid` are the charges that paid a cycle each, oldest first.
 */
export function pricesOf(
  paid: readonly StoredCharge[],
  saysTrial: (charge: StoredCharge) => boolean,
): Prices {
  const [first, second] = paid
  const isTrial =
    first !== undefined &&
    second !== undefined &&
    first.charge.fen < second.charge.fen &&
    (first.charge.fen <= second.charge.fen * trialShare || saysTrial(first))
  const regular = isTrial ? paid.slice(1) : paid
  const steps: PriceStep[] = []
  for (const [index, charge] of regular.entries()) {
    const price = charge.charge.fen
    const current = steps.at(-1)
    const next = regular[index + 1]
    if (!current) steps.push({ from: chargeDay(charge), fen: price })
    if (!current || price === current.fen) continue
    const holds = next?.charge.fen === price
    const isNewestRise = next === undefined && price > current.fen
    if (holds || isNewestRise) steps.push({ from: chargeDay(charge), fen: price })
  }
  return {
    steps,
    trial: isTrial && first && second ? { price: first.charge.fen, after: second.charge.fen } : null,
  }
}

/** What the next charge will probably be. */
export function currentPrice({ steps }: Prices, paid: readonly StoredCharge[]): Fen {
  return steps.at(-1)?.fen ?? paid.at(-1)?.charge.fen ?? fen(0)
}
