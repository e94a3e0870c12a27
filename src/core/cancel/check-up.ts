import type { Fen } from '../money.ts'
import type { Detection } from '../recurring/detect.ts'
import type { StoredCharge, Subscription } from '../recurring/subscription.ts'

/** What a subscription took since the last look. */
export interface NewCharges {
  subscription: Subscription
  charges: StoredCharge[]
}

/** What changed between two looks at the bills, the later with more of them. */
export interface CheckUp {
  /** Renewals nobody knew of before. */
  fresh: Subscription[]
  /** Thought stopped or switched off, and charged again. */
  cameBack: NewCharges[]
  /** Went on as known. */
  wentOn: NewCharges[]
  /** Dearer than at the last look. */
  dearer: { subscription: Subscription; before: Fen; after: Fen }[]
  /** Ran at the last look and no longer does. */
  ended: Subscription[]
}

/**
 * The monthly check-up: a subscription is the same one where it shares charges with one of `before`; older bills
 * imported late add charges from before the last look, and these count neither as new nor as a return.
 */
export function compareDetections(before: Detection, after: Detection): CheckUp {
  const owner = new Map<string, Subscription>()
  for (const known of before.subscriptions)
    for (const charge of known.charges) owner.set(keyOf(charge), known)
  const result: CheckUp = { fresh: [], cameBack: [], wentOn: [], dearer: [], ended: [] }
  for (const subscription of after.subscriptions) {
    const known = knownAs(subscription, owner)
    if (!known) {
      result.fresh.push(subscription)
      continue
    }
    const lastKnown = known.charges.at(-1)?.charge.paidAt ?? ''
    const charges = subscription.charges.filter(charge => charge.charge.paidAt > lastKnown)
    if (charges.length > 0)
      (known.status === 'active' ? result.wentOn : result.cameBack).push({ subscription, charges })
    const [old, now] = [known.prices.at(-1)?.fen, subscription.prices.at(-1)?.fen]
    if (old !== undefined && now !== undefined && now > old) {
      result.dearer.push({ subscription, before: old, after: now })
    }
    if (known.status === 'active' && subscription.status !== 'active') result.ended.push(subscription)
  }
  return result
}

/** The subscription of before that most of the charges belonged to. */
function knownAs(subscription: Subscription, owner: ReadonlyMap<string, Subscription>): Subscription | null {
  const shared = new Map<Subscription, number>()
  for (const charge of subscription.charges) {
    const known = owner.get(keyOf(charge))
    if (known) shared.set(known, (shared.get(known) ?? 0) + 1)
  }
  let best: Subscription | null = null
  for (const [known, count] of shared) if (best === null || count > (shared.get(best) ?? 0)) best = known
  return best
}

function keyOf({ charge }: StoredCharge): string {
  return `${charge.wallet} ${charge.identity}`
}
