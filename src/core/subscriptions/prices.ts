import { type Fen, fen } from '../base/money.ts'
import { chargeDay } from './fit.ts'
import { isWalletDiscount, trialShare } from './model/costs.ts'
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
 * charge alone. A single lower charge is a discount, the first one included unless all there is are two charges; so are
 * two of one price within what a wallet takes off now and then.
 * `paid` are the charges that paid a cycle each, oldest first.
 */
export function pricesOf(
  paid: readonly StoredCharge[],
  saysTrial: (charge: StoredCharge) => boolean,
): Prices {
  const trial = trialOf(paid, saysTrial)
  const regular = trial ? paid.slice(1) : paid
  const steps: PriceStep[] = []
  for (const [index, charge] of regular.entries()) {
    const price = charge.charge.fen
    const current = steps.at(-1)
    const next = regular[index + 1]
    if (price === current?.fen) continue
    const isDiscount = current
      ? isWalletDiscount(price, current.fen)
      : regular.some(({ charge: { fen } }) => fen > price && isWalletDiscount(price, fen))
    const holds = next?.charge.fen === price && (!isDiscount || regular[index + 2]?.charge.fen === price)
    // Of amounts that differ from bill to bill the newest tells nothing.
    const isSteady = regular[index - 1]?.charge.fen === current?.fen
    const isNewestRise = next === undefined && !isDiscount && isSteady && (!current || price > current.fen)
    if (holds || isNewestRise || (!current && isFirstPrice(regular)))
      steps.push({ from: chargeDay(charge), fen: price })
  }
  return { steps, trial }
}

function trialOf(
  paid: readonly StoredCharge[],
  saysTrial: (charge: StoredCharge) => boolean,
): Prices['trial'] {
  const [first, second] = paid
  if (!first || !second) return null
  const isCheap = first.charge.fen <= second.charge.fen * trialShare
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
