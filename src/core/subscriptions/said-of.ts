import { type Day, dayOfTime } from '../base/calendar.ts'
import { tradeKey } from '../bills/transaction.ts'
import type { ServiceId } from '../catalogue/service.ts'
import type { Decision, StatedCancellation } from './decisions.ts'
import { type HandledStream, holdsMost } from './handled-stream.ts'
import type { Stream } from './stream.ts'
import type { StoredCharge } from './subscription.ts'

/** The person's last word on whether a stream is a subscription; null where none was said. */
export type Said = 'recurring' | 'not-recurring' | 'by-hand' | null

/**
 * Each decision counts for the stream that holds most of the charges it was said of; of several the last one said. Who
 * joins charges or takes them apart says that what comes of it is a subscription.
 */
export function saidOf({ stream, byHand }: HandledStream, decisions: readonly Decision[]): Said {
  const word = decisions.findLast(decision => isWordOn(decision, stream))
  if (word?.kind === 'recurring' || word?.kind === 'not-recurring') return word.kind
  return byHand === null ? null : 'by-hand'
}

function isWordOn(decision: Decision, stream: Stream): boolean {
  switch (decision.kind) {
    case 'belongs-to':
      return holdsMost(stream, [decision.target])
    case 'cancelled':
    case 'named':
      return false
    default:
      return holdsMost(stream, decision.charges)
  }
}

/** The day on which the person switched a stream off, by decision, by its id or by its service; null for never. */
export function cancelledOn(
  stream: Stream,
  service: ServiceId,
  input: { decisions: readonly Decision[]; cancellations: readonly StatedCancellation[] },
): Day | null {
  const said = input.decisions.findLast(
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

/** What the person calls a stream, the last word of several; null for nothing. */
export function givenName(stream: Stream, decisions: readonly Decision[]): string | null {
  const said = decisions.findLast(({ kind, charges }) => kind === 'named' && holdsMost(stream, charges))
  return said?.kind === 'named' ? said.name : null
}

/** Made from wallet and order number of the oldest charge. */
export function idOf({ charge }: StoredCharge): string {
  return `${charge.wallet}-${tradeKey(charge).tradeNo}`
}
