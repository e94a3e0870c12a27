import { addDays, type Day, laterDay } from '../base/calendar.ts'
import { hashOf } from '../base/hash.ts'
import type { Fen } from '../base/money.ts'
import type { Wallet } from '../bills/transaction.ts'
import type { CancelPlan } from '../cancellation/plan.ts'
import type { Subscription, SubscriptionName } from '../subscriptions/subscription.ts'

interface OfRenewal {
  uid: string
  subscriptionId: string
  name: SubscriptionName
  wallet: Wallet
  /** The day in the calendar. */
  day: Day
}

/** A day on which to do something: before the next charge, or when a bill can prove that a renewal is off. */
export type Reminder =
  | (OfRenewal & {
      kind: 'charge'
      fen: Fen
      due: Day
      /** The first day on which it may come. */
      earliest: Day
      /** Due days before it passed without a bill that shows them. */
      assumed: boolean
    })
  /** The first and the last of the days on which a silent bill proves it. */
  | (OfRenewal & { kind: 'verify'; from: Day; to: Day })

/** The reminders of one plan, never before `asOf`: at most one, since what still runs has nothing to verify yet. */
export function remindersOf(plan: CancelPlan, subscription: Subscription, asOf: Day): Reminder[] {
  const { watch, stage, subscriptionId, name, wallet } = plan
  const { next } = subscription
  const of = { subscriptionId, name, wallet }
  if (next && watch && (stage === 'todo' || stage === 'started')) {
    return [
      {
        ...of,
        uid: uidOf('charge', subscription),
        kind: 'charge',
        // The day before the first on which it may come: cancelled then, the charge does not come at all.
        day: laterDay(addDays(watch.from, -1), asOf),
        fen: next.fen,
        due: watch.due,
        earliest: laterDay(watch.from, asOf),
        assumed: watch.assumed,
      },
    ]
  }
  if (watch && stage === 'waiting') {
    const { from, to, exportAfter } = watch
    const uid = uidOf('verify', subscription)
    return [{ ...of, uid, kind: 'verify', day: laterDay(exportAfter, asOf), from, to }]
  }
  return []
}

/**
 * Named after the newest charge, not after the day: when later bills or another rhythm move the day, a calendar moves
 * the event it has instead of keeping both. The next charge begins a new one. Hashed, since a calendar may lie with
 * someone whom the order number does not concern.
 */
function uidOf(kind: Reminder['kind'], { charges }: Subscription): string {
  const newest = charges.at(-1)?.charge
  return `${kind}-${(hashOf(`${newest?.wallet} ${newest?.identity}`) >>> 0).toString(16)}@xucha`
}
