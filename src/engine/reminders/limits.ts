import type { NamedTarget } from '../../contract/reminders.ts'
import { fail, ok } from '../../contract/reply.ts'
import type { Handlers } from '../../contract/requests.ts'
import { fen } from '../../core/base/money.ts'
import { type LimitTarget, limitState } from '../../core/reminders/limit.ts'
import type { Subscription } from '../../core/subscriptions/subscription.ts'
import type { EngineContext } from '../context.ts'
import { allLimits, allNotes } from '../store/limits.ts'
import { append, withdraw } from '../store/log.ts'
import { addText, removeText } from '../store/typed-texts.ts'
import type { GetSnapshot } from '../subscriptions/snapshots.ts'
import { keysOf, subscriptionWith } from '../subscriptions/subscription-keys.ts'

type LimitRequests =
  | 'reminders.limits'
  | 'reminders.addLimit'
  | 'reminders.removeLimit'
  | 'reminders.addNote'
  | 'reminders.removeNote'

/** What a person wants to spend at most, and what they want to be told before a charge. */
export function limitHandlers(ctx: EngineContext, getSnapshot: GetSnapshot): Handlers<LimitRequests> {
  const changed = <T>(value: T) => {
    ctx.notify('store.changed', { concerns: ['limits'] })
    return ok(value)
  }
  return {
    'reminders.limits': () => {
      const { subscriptions, asOf } = getSnapshot()
      return ok({
        targets: targetsOf(subscriptions).map(target => named(target, subscriptions)),
        limits: allLimits(ctx.db).map(limit => ({
          ...named(limit.target, subscriptions),
          id: limit.id,
          per: limit.per,
          fen: limit.fen,
          ...limitState(limit, within(limit.target, subscriptions), asOf),
        })),
        notes: allNotes(ctx.db).map(({ id, target, note, daysBefore }) => ({
          ...named(target, subscriptions),
          id,
          note,
          daysBefore,
        })),
      })
    },
    'reminders.addLimit': ({ target, per, fen: amount }) => {
      const { subscriptions } = getSnapshot()
      if (!isKnown(target, subscriptions)) return fail('not-found')
      const id = ctx.db.transaction(() => {
        for (const limit of allLimits(ctx.db))
          if (limit.per === per && isSame(limit.target, target, subscriptions))
            withdraw(ctx.db, 'limit', limit.id, ctx.now())
        return append(ctx.db, { kind: 'limit', payload: { target, per, fen: fen(amount) } }, ctx.now())
      })()
      return changed({ id })
    },
    'reminders.removeLimit': ({ id }) =>
      withdraw(ctx.db, 'limit', id, ctx.now()) ? changed(null) : fail('not-found'),
    'reminders.addNote': note => {
      if (!isKnown(note.target, getSnapshot().subscriptions)) return fail('not-found')
      return changed({ id: addText(ctx.db, { kind: 'charge-note', payload: note }, ctx.now()) })
    },
    'reminders.removeNote': ({ id }) =>
      removeText(ctx.db, 'charge-note', id) ? changed(null) : fail('not-found'),
  }
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

function isKnown(target: LimitTarget, subscriptions: readonly Subscription[]): boolean {
  return target.kind !== 'subscription' || within(target, subscriptions).length > 0
}

function isSame(a: LimitTarget, b: LimitTarget, subscriptions: readonly Subscription[]): boolean {
  if (a.kind === 'subscription' && b.kind === 'subscription')
    return within(a, subscriptions)[0] === within(b, subscriptions)[0]
  if (a.kind === 'service' && b.kind === 'service') return a.service === b.service
  return a.kind === b.kind
}
