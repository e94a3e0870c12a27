import { type Day, dayOfTime } from '../base/calendar.ts'
import { tradeKey } from '../bills/transaction.ts'
import type { ServiceId } from '../catalogue/service.ts'
import type { StatedCancellation, Verdict } from './decisions.ts'
import { type HandledStream, holdsMost } from './handled-stream.ts'
import type { Stream } from './stream.ts'
import type { StoredCharge } from './subscription.ts'

/** The person's last word on whether a stream is a subscription; null where none was said. */
export type Said = 'recurring' | 'not-recurring' | 'by-hand' | null

/**
 * Each verdict counts for the stream that holds most of the charges it was said of; of several the last one said. Who
 * joins charges or takes them apart says that what comes of it is a subscription.
 */
export function saidOf({ stream, byHand }: HandledStream, verdicts: readonly Verdict[]): Said {
  const word = verdicts.findLast(verdict => isWordOn(verdict, stream))
  if (word?.kind === 'recurring' || word?.kind === 'not-recurring') return word.kind
  return byHand === null ? null : 'by-hand'
}

function isWordOn(verdict: Verdict, stream: Stream): boolean {
  switch (verdict.kind) {
    case 'belongs-to':
      return holdsMost(stream, [verdict.target])
    case 'cancelled':
      return false
    default:
      return holdsMost(stream, verdict.charges)
  }
}

/** The day on which the person switched a stream off, by verdict, by its id or by its service; null for never. */
export function cancelledOn(
  stream: Stream,
  service: ServiceId,
  input: { verdicts: readonly Verdict[]; cancellations: readonly StatedCancellation[] },
): Day | null {
  const said = input.verdicts.findLast(
    ({ kind, charges }) => kind === 'cancelled' && holdsMost(stream, charges),
  )
  if (said?.kind === 'cancelled') return said.on
  const oldest = stream.items[0]
  if (!oldest) return null
  const id = idOf(oldest.charge)
  const begun = dayOfTime(oldest.charge.charge.paidAt)
  return (
    input.cancellations.findLast(({ of, on }) => of === id || (of === service && begun <= on))?.on ?? null
  )
}

/** Made from wallet and order number of the oldest charge. */
export function idOf({ charge }: StoredCharge): string {
  return `${charge.wallet}-${tradeKey(charge).tradeNo}`
}
