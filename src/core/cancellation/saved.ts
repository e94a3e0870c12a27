import { debitWindow, windowAround } from '../base/cadence.ts'
import { addDays, type Day, dayOfTime, type Period } from '../base/calendar.ts'
import { covers } from '../base/coverage.ts'
import { type Fen, fen } from '../base/money.ts'
import type { Subscription } from '../subscriptions/subscription.ts'
import { dueOnOrAfter } from './due-date.ts'

/** What was not charged since a renewal stopped: its price for each due day that bills show without a charge. */
export interface Saved {
  fen: Fen
  /** The first of these due days; null where no bill shows one yet. */
  since: Day | null
}

/** `closed` is the day it was ended, `proof` the days, joined, that bills of its account cover. */
export function savedSince(subscription: Subscription, closed: Day, proof: readonly Period[]): Saved {
  const { charges, prices } = subscription
  const last = charges.findLast(({ charge }) => dayOfTime(charge.paidAt) <= closed)
  const shownTo = proof.at(-1)?.to
  const price = prices.at(-1)?.fen
  let [count, since]: [number, Day | null] = [0, null]
  let due = dueOnOrAfter(subscription, last, addDays(closed, 1))
  while (due && shownTo && price !== undefined && due <= shownTo) {
    const window = windowAround(due, debitWindow)
    const isCharged = charges.some(({ charge }) => {
      const day = dayOfTime(charge.paidAt)
      return day > closed && day >= window.from && day <= window.to
    })
    if (!isCharged && covers(proof, window)) {
      count += 1
      since ??= due
    }
    const next = dueOnOrAfter(subscription, last, addDays(due, 1))
    due = next && next > due ? next : null
  }
  return { fen: fen(count * (price ?? 0)), since }
}
