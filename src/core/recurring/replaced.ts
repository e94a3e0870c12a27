import { windowAround } from './cycle.ts'
import { chargeDay } from './fit.ts'
import type { Subscription } from './subscription.ts'

/** A plan that another of the same service and wallet takes over at the next due day has ended with it. */
export function endReplaced(subscriptions: readonly Subscription[]): void {
  for (const former of subscriptions) {
    const { next } = former
    if (former.status !== 'active' || !next) continue
    const last = former.charges.at(-1)
    const window = windowAround(next.date, former.cadence)
    const isTakenOver = subscriptions.some(later => {
      const first = later.charges[0]
      if (later === former || !first || !last) return false
      if (later.service !== former.service || later.wallet !== former.wallet) return false
      const begins = chargeDay(first)
      return begins > chargeDay(last) && begins >= window.from && begins <= window.to
    })
    if (isTakenOver) {
      former.status = 'lapsed'
      former.next = null
    }
  }
}
