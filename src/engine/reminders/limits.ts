import type { NamedTarget } from '../../contract/reminders.ts'
import type { Input, Output } from '../../contract/requests.ts'
import { fen } from '../../core/base/money.ts'
import { type LimitTarget, limitState } from '../../core/reminders/limit.ts'
import type { Subscription } from '../../core/subscriptions/subscription.ts'
import type { EngineContext } from '../context.ts'
import { append, withdraw } from '../store/log.ts'
import { allLimits, allNotes } from '../store/said.ts'
import type { Snapshot } from '../subscriptions/snapshot.ts'
import { keysOf, subscriptionWith } from '../subscriptions/subscription-keys.ts'

/** What can have a limit or a note, the limits with where the money stands, and the notes. */
export function limitsAndNotes(
  { db }: EngineContext,
  { all: subscriptions, asOf }: Snapshot,
): Output<'reminders.limits'> {
  return {
    targets: targetsOf(subscriptions).map(target => named(target, subscriptions)),
    limits: allLimits(db).map(limit => ({
      ...named(limit.target, subscriptions),
      id: limit.id,
      per: limit.per,
      fen: limit.fen,
      ...limitState(limit, within(limit.target, subscriptions), asOf),
    })),
    notes: allNotes(db).map(({ id, target, note, daysBefore }) => ({
      ...named(target, subscriptions),
      id,
      note,
      daysBefore,
    })),
  }
}

/** Adds a limit in place of one for the same period of the same target; gives its id. */
export function addLimit(
  ctx: EngineContext,
  { target, per, fen: amount }: Input<'reminders.addLimit'>,
  subscriptions: readonly Subscription[],
): number {
  return ctx.db.transaction(() => {
    for (const limit of allLimits(ctx.db))
      if (limit.per === per && isSame(limit.target, target, subscriptions))
        withdraw(ctx.db, 'limit', limit.id, ctx.now())
    return append(ctx.db, { kind: 'limit', payload: { target, per, fen: fen(amount) } }, ctx.now())
  })()
}

/** The subscriptions that a limit or a note is about. */
export function within(target: LimitTarget, subscriptions: readonly Subscription[]): readonly Subscription[] {
  switch (target.kind) {
    case 'all':
      return subscriptions
    case 'service':
      return subscriptions.filter(({ service }) => service === target.service)
    case 'subscription': {
      const one = subscriptionWith(subscriptions, target.charge)
      return one ? [one] : []
    }
  }
}

/** Everything that a limit can be set for: what is there, and a service only where it has several renewals. */
function targetsOf(subscriptions: readonly Subscription[]): LimitTarget[] {
  const services = [...new Set(subscriptions.map(({ service }) => service))].filter(
    service => service !== 'other' && subscriptions.filter(one => one.service === service).length > 1,
  )
  return [
    { kind: 'all' },
    ...services.map((service): LimitTarget => ({ kind: 'service', service })),
    ...subscriptions.flatMap((one): LimitTarget[] => {
      const charge = keysOf(one).at(-1)
      return charge ? [{ kind: 'subscription', charge }] : []
    }),
  ]
}

function named(target: LimitTarget, subscriptions: readonly Subscription[]): NamedTarget {
  const [one] = target.kind === 'subscription' ? within(target, subscriptions) : []
  return { target, name: one?.name ?? null, wallet: one?.wallet ?? null }
}

/** Whether bills show what a limit or a note is about. */
export function isKnown(target: LimitTarget, subscriptions: readonly Subscription[]): boolean {
  return target.kind !== 'subscription' || within(target, subscriptions).length > 0
}

function isSame(a: LimitTarget, b: LimitTarget, subscriptions: readonly Subscription[]): boolean {
  if (a.kind === 'subscription' && b.kind === 'subscription')
    return within(a, subscriptions)[0] === within(b, subscriptions)[0]
  if (a.kind === 'service' && b.kind === 'service') return a.service === b.service
  return a.kind === b.kind
}
