import { addMonths, type Day } from '../../base/calendar.ts'
import { addFen, type Fen, fen, subtractFen, zeroFen } from '../../base/money.ts'
import { excessOf } from '../excess.ts'
import { chargeDay } from '../fit.ts'
import { type StoredCharge, type Subscription, storedKey } from '../subscription.ts'

/** 民法典 art. 188: three years to sue, counted from each charge, the cautious way. */
export const limitationMonths = 36

/**
 * What bills alone show that can be asked back: double charges, charges after the day it was switched off, and the
 * difference of a price step. Each charge counts once, net of refunds, and not after three years; those that a case
 * holds, by `tradeKeyText`, not at all.
 */
export function claimableFen(
  { findings, charges: all }: Subscription,
  today: Day,
  held: ReadonlySet<string> = new Set(),
): Fen {
  const asked = new Map<StoredCharge, Fen>()
  const ask = (stored: StoredCharge, most: Fen) => {
    const net = subtractFen(stored.charge.fen, stored.refundedFen)
    const amount = Math.max(asked.get(stored) ?? zeroFen, Math.min(most, net))
    if (held.has(storedKey(stored))) return
    if (addMonths(chargeDay(stored), limitationMonths) >= today) asked.set(stored, fen(amount))
  }
  for (const finding of findings) {
    const { kind, charges } = finding
    if (kind === 'duplicate-charge') for (const one of excessOf(finding, all)) ask(one, one.charge.fen)
    else if (kind === 'charge-after-cancellation') for (const one of charges) ask(one, one.charge.fen)
    else if (kind === 'price-increase')
      for (const one of charges) ask(one, subtractFen(one.charge.fen, finding.facts.before))
  }
  return addFen(zeroFen, ...asked.values())
}
