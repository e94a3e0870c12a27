import type { Stream } from '../stream.ts'

/** From these ranks on a subscription counts as certain or likely; below, the person is asked. */
export const certain = 0.9
export const likely = 0.5

/** Bits at which a mandate is likely: three charges of a month, two of a year whose text says so. */
const likelyMargin = 10
/** Bits for each unit of the logistic: five charges that say they renew are certain, 22 bits. */
const bitsPerUnit = 5.4
/** One of two alike on the same days may be one mandate charged twice: the person knows. */
const mostForTwin = 0.49
const highest = 0.99

/** A rank from 0 to 1, no probability: the logistic of what any explanation without this mandate would cost more. */
export function confidenceOf({ margin, twin }: Stream): number {
  const rank = Math.min(highest, 1 / (1 + Math.exp((likelyMargin - margin) / bitsPerUnit)))
  return Math.round((twin ? Math.min(rank, mostForTwin) : rank) * 100) / 100
}
