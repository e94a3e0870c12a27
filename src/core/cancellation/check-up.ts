import { addFen, type Fen, subtractFen } from '../base/money.ts'
import type { StoredCharge, Subscription } from '../subscriptions/subscription.ts'
import type { Plan } from './plan.ts'

/** A subscription and its plan, as the bills of one look told them. */
export interface Seen {
  subscription: Subscription
  plan: Pick<Plan, 'stage' | 'chargedAnyway'>
}

/** The most urgent first. */
export const changeKinds = [
  /** Charged although it had been switched off. */
  'charged-anyway',
  /** Thought stopped, and charged again. */
  'came-back',
  /** A running renewal nobody knew of. */
  'fresh',
  'dearer',
  /** A renewal nobody knew of that had stopped by itself. */
  'fresh-over',
  /** Ran at the last look; the charge that was due did not come. */
  'ended',
  /** Switched off, and proven by the new bills. */
  'verified',
  /** Money of it came back. */
  'refunded',
  /** Charged as expected. */
  'went-on',
] as const
export type ChangeKind = (typeof changeKinds)[number]

/** What the new bills tell of one subscription. */
export interface Change {
  kind: ChangeKind
  subscription: Subscription
  /** The new charges it is about, oldest first. */
  charges: StoredCharge[]
  /** Their sum, the sum that came back, or the newer price. */
  fen: Fen
  /** The price before; of `dearer` only. */
  before: Fen | null
}

/**
 * What changed between two looks at the bills, the later with more of them; the most urgent first. A subscription is
 * the same one where it shares charges with one of `before`; older bills imported late add charges from before the
 * last look, and these count neither as new nor as a return.
 */
export function changesBetween(before: readonly Seen[], after: readonly Seen[]): Change[] {
  const owner = new Map<string, Seen>()
  for (const known of before) for (const charge of known.subscription.charges) owner.set(keyOf(charge), known)
  const changes = after.flatMap(now => {
    const known = knownAs(now.subscription, owner)
    return known ? changesOf(known, now) : [arrived(now.subscription)]
  })
  return changes.sort((a, b) => changeKinds.indexOf(a.kind) - changeKinds.indexOf(b.kind))
}

function arrived(subscription: Subscription): Change {
  const kind = subscription.status === 'active' ? 'fresh' : 'fresh-over'
  return changeOf(kind, subscription, subscription.charges)
}

function changesOf(known: Seen, { subscription, plan }: Seen): Change[] {
  const lastKnown = known.subscription.charges.at(-1)?.charge.paidAt ?? ''
  const charges = subscription.charges.filter(({ charge }) => charge.paidAt > lastKnown)
  const changes: Change[] = []
  const told = new Set(known.plan.chargedAnyway.map(({ tradeNo }) => tradeNo))
  const late = new Set(plan.chargedAnyway.flatMap(({ tradeNo }) => (told.has(tradeNo) ? [] : [tradeNo])))
  if (late.size > 0) {
    const these = subscription.charges.filter(({ charge }) => late.has(charge.tradeNo))
    changes.push(changeOf('charged-anyway', subscription, these))
  } else if (charges.length > 0 && known.subscription.status !== 'active') {
    changes.push(changeOf('came-back', subscription, charges))
  }
  const [old, now] = [known.subscription.prices.at(-1)?.fen, subscription.prices.at(-1)?.fen]
  if (old !== undefined && now !== undefined && now > old)
    changes.push({ ...changeOf('dearer', subscription, charges), fen: now, before: old })
  if (plan.stage === 'verified' && known.plan.stage !== 'verified')
    changes.push(changeOf('verified', subscription, []))
  else if (known.subscription.status === 'active' && subscription.status !== 'active')
    changes.push(changeOf('ended', subscription, charges))
  const back = subtractFen(refundedOf(subscription), refundedOf(known.subscription))
  if (back > 0) changes.push({ ...changeOf('refunded', subscription, []), fen: back })
  const isTold = changes.some(change => change.charges.length > 0)
  if (charges.length > 0 && !isTold) changes.push(changeOf('went-on', subscription, charges))
  return changes
}

function changeOf(kind: ChangeKind, subscription: Subscription, charges: StoredCharge[]): Change {
  const fen = addFen(...charges.map(({ charge }) => charge.fen))
  return { kind, subscription, charges, fen, before: null }
}

function refundedOf({ charges }: Subscription): Fen {
  return addFen(...charges.map(({ refundedFen }) => refundedFen))
}

/** The one of before that most of the charges belonged to. */
function knownAs(subscription: Subscription, owner: ReadonlyMap<string, Seen>): Seen | null {
  const shared = new Map<Seen, number>()
  for (const charge of subscription.charges) {
    const known = owner.get(keyOf(charge))
    if (known) shared.set(known, (shared.get(known) ?? 0) + 1)
  }
  let best: Seen | null = null
  for (const [known, count] of shared) if (best === null || count > (shared.get(best) ?? 0)) best = known
  return best
}

function keyOf({ charge }: StoredCharge): string {
  return `${charge.wallet} ${charge.identity}`
}
