import { type Day, dayOfTime, type Period } from '../base/calendar.ts'
import { counted } from '../base/lists.ts'
import { addFen, type Fen, subtractFen } from '../base/money.ts'
import type { StoredCharge, Subscription } from '../subscriptions/subscription.ts'
import type { LateChargeFacts } from './late-charge.ts'
import type { CancelPlan } from './plan.ts'

/** A subscription and its plan, as the bills of one look showed them. */
export interface Seen {
  subscription: Subscription
  plan: Pick<CancelPlan, 'stage' | 'chargedAnyway' | 'verified'>
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

/** Charges that belong together: how many, their sum, and the first and the last day. */
export interface ChargeRun extends Period {
  count: number
  fen: Fen
}

/** What the new bills tell of one subscription, as facts. */
export type ChangeFacts =
  | { kind: 'charged-anyway'; late: LateChargeFacts[] }
  | ({ kind: 'came-back' } & ChargeRun)
  | ({ kind: 'fresh' } & ChargeRun)
  | { kind: 'dearer'; before: Fen; after: Fen; since: Day }
  | ({ kind: 'fresh-over' } & ChargeRun)
  /** `last` is the day of the last charge. */
  | { kind: 'ended'; last: Day }
  | { kind: 'verified'; silent: Period | null }
  | { kind: 'refunded'; fen: Fen }
  | ({ kind: 'went-on' } & ChargeRun)

/** Facts with the subscription and the new charges they are about, oldest first. */
export interface CheckUpChange {
  subscription: Subscription
  charges: StoredCharge[]
  facts: ChangeFacts
}

/**
 * What changed between two looks at the bills, the later with more of them; the most urgent first. A subscription is
 * the same one where it shares charges with one of `before`; older bills imported late add charges from before the
 * last look, and these count neither as new nor as a return.
 */
export function changesBetween(before: readonly Seen[], after: readonly Seen[]): CheckUpChange[] {
  const owner = new Map<string, Seen>()
  for (const known of before) for (const charge of known.subscription.charges) owner.set(keyOf(charge), known)
  const changes = after.flatMap(now => {
    const known = knownAs(now.subscription, owner)
    return known ? changesOf(known, now) : [arrived(now.subscription)]
  })
  const rank = ({ facts: { kind } }: CheckUpChange) => changeKinds.indexOf(kind)
  return changes.sort((a, b) => rank(a) - rank(b))
}

function arrived(subscription: Subscription): CheckUpChange {
  const kind = subscription.status === 'active' ? 'fresh' : 'fresh-over'
  const { charges } = subscription
  return { subscription, charges, facts: { kind, ...runOf(charges) } }
}

function changesOf(known: Seen, { subscription, plan }: Seen): CheckUpChange[] {
  const charges = chargesSince(known, subscription)
  const changes: CheckUpChange[] = []
  const add = (facts: ChangeFacts, about: StoredCharge[]) =>
    changes.push({ subscription, charges: about, facts })

  const late = newlyLate(known.plan, plan)
  if (late.length > 0) {
    const numbers = new Set(late.map(({ tradeNo }) => tradeNo))
    const these = subscription.charges.filter(({ charge }) => numbers.has(charge.tradeNo))
    add({ kind: 'charged-anyway', late }, these)
  } else if (charges.length > 0 && known.subscription.status !== 'active') {
    add({ kind: 'came-back', ...runOf(charges) }, charges)
  }

  const [old, now] = [known.subscription.prices.at(-1), subscription.prices.at(-1)]
  if (old && now && now.fen > old.fen)
    add({ kind: 'dearer', before: old.fen, after: now.fen, since: now.from }, charges)

  if (plan.stage === 'verified' && known.plan.stage !== 'verified') {
    add({ kind: 'verified', silent: plan.verified }, [])
  } else if (known.subscription.status === 'active' && subscription.status !== 'active') {
    add({ kind: 'ended', last: runOf(subscription.charges).to }, charges)
  }

  const back = subtractFen(refundedOf(subscription), refundedOf(known.subscription))
  if (back > 0) add({ kind: 'refunded', fen: back }, [])

  const isMentioned = changes.some(change => change.charges.length > 0)
  if (charges.length > 0 && !isMentioned) add({ kind: 'went-on', ...runOf(charges) }, charges)
  return changes
}

function chargesSince({ subscription: known }: Seen, { charges }: Subscription): StoredCharge[] {
  const newest = known.charges.at(-1)?.charge.paidAt ?? ''
  return charges.filter(({ charge }) => charge.paidAt > newest)
}

function newlyLate(before: Seen['plan'], { chargedAnyway }: Seen['plan']): LateChargeFacts[] {
  const known = new Set(before.chargedAnyway.map(({ tradeNo }) => tradeNo))
  return chargedAnyway.filter(({ tradeNo }) => !known.has(tradeNo))
}

/** Of at least one charge, oldest first. */
function runOf(charges: readonly StoredCharge[]): ChargeRun {
  const [first, last] = [charges[0], charges.at(-1)]
  if (!first || !last) throw new RangeError('no charges')
  return {
    count: charges.length,
    fen: addFen(...charges.map(({ charge }) => charge.fen)),
    from: dayOfTime(first.charge.paidAt),
    to: dayOfTime(last.charge.paidAt),
  }
}

function refundedOf({ charges }: Subscription): Fen {
  return addFen(...charges.map(({ refundedFen }) => refundedFen))
}

/** The one of before that most of the charges belonged to. */
function knownAs(subscription: Subscription, owner: ReadonlyMap<string, Seen>): Seen | null {
  const shared = counted(subscription.charges.flatMap(charge => owner.get(keyOf(charge)) ?? []))
  return [...shared].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null
}

function keyOf({ charge }: StoredCharge): string {
  return `${charge.wallet} ${charge.identity}`
}
