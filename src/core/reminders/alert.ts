import { type Day, daysBetween, monthOf } from '../base/calendar.ts'
import type { Fen } from '../base/money.ts'
import type { Wallet } from '../bills/transaction.ts'
import { dueOnOrAfter } from '../cancellation/due-date.ts'
import type { CancelPlan } from '../cancellation/plan.ts'
import { type CaseDay, daysLeft, ownDaysAhead } from '../claims/case-day.ts'
import type { Subscription, SubscriptionName } from '../subscriptions/subscription.ts'
import { type CaseRef, tagOf } from './case-event.ts'

/** Something the computer says by itself about a renewal, once: a charge is near, or a bill can prove that it is off. */
export interface RenewalAlert {
  /** The same for the same charge or window, so that it is shown once. */
  uid: string
  kind: 'charge' | 'verify'
  subscriptionId: string
  name: SubscriptionName
  wallet: Wallet
  /** The day the charge is due, or from which a bill shows the whole window. */
  day: Day
  /** What will be charged; null where nobody knows, and of `verify`. */
  fen: Fen | null
  /** Due days before it passed without a bill that shows them: it comes only if the charges went on as they were. */
  assumed: boolean
  /** What the person wanted to be told before it. */
  notes: string[]
}

/** That the bills have become old, once a month. */
export interface CheckUpAlert {
  uid: string
  kind: 'check-up'
  /** The newest day that any bill shows. */
  day: Day
}

/** Of a case: the other side's time is over, or a last day of the person's own is near. */
export interface CaseAlert {
  uid: string
  kind: 'case'
  caseId: number
  about: CaseDay['kind']
  day: Day
}

/** Words of the person's own, to be told some days before a charge. */
export interface AlertNote {
  note: string
  daysBefore: number
}

/**
 * What is to be told on `today` of one renewal: of a running one its next charge, from `daysBefore` days ahead on or as
 * early as a note of the person's asks for.
 */
export function alertsOf(
  subscription: Subscription,
  plan: Pick<CancelPlan, 'stage' | 'watch'>,
  today: Day,
  daysBefore: number,
  notes: readonly AlertNote[] = [],
): RenewalAlert[] {
  const { id: subscriptionId, name, wallet } = subscription
  const { stage, watch } = plan
  if (stage === 'waiting' && watch && today >= watch.exportAfter) {
    const day = watch.exportAfter
    return [
      {
        uid: `verify-${subscriptionId}-${day}`,
        kind: 'verify',
        subscriptionId,
        name,
        wallet,
        day,
        fen: null,
        assumed: false,
        notes: [],
      },
    ]
  }
  if (subscription.status !== 'active' || (stage !== 'todo' && stage !== 'started')) return []
  const earliest = Math.max(daysBefore, ...notes.map(one => one.daysBefore))
  const due = dueOnOrAfter(subscription, subscription.charges.at(-1), today)
  if (!due || daysBetween(today, due) > earliest) return []
  const fen = subscription.next?.fen ?? subscription.prices.at(-1)?.fen ?? null
  return [
    {
      uid: `charge-${subscriptionId}-${due}`,
      kind: 'charge',
      subscriptionId,
      name,
      wallet,
      day: due,
      fen,
      assumed: watch?.assumed ?? false,
      notes: notes.map(({ note }) => note),
    },
  ]
}

/** A month and a few days: who exports on the first of each month is not told in between. */
export const oldAfterDays = 35

/** Once in each month in which no bill shows the last five weeks; `shownTo` is the newest day that any does. */
export function checkUpAlert(shownTo: Day | null, today: Day): CheckUpAlert[] {
  if (!shownTo || daysBetween(shownTo, today) <= oldAfterDays) return []
  return [{ uid: `check-up-${monthOf(today)}`, kind: 'check-up', day: shownTo }]
}

/**
 * What is to be told of a case's last days: of the other side's once it has passed, since there is nothing to do before;
 * of the person's own a month ahead. Charges of every month reach their three years one by one, so that suing is told of
 * once a year.
 */
export function caseAlerts(one: CaseRef, days: readonly CaseDay[], today: Day): CaseAlert[] {
  const { id: caseId } = one
  return days
    .filter(day => (day.kind === 'reply' ? daysLeft(day, today) < 0 : daysLeft(day, today) <= ownDaysAhead))
    .map(day => ({
      uid: `case-${tagOf(one)}-${partOf(day)}`,
      kind: 'case',
      caseId,
      about: day.kind,
      day: day.on,
    }))
}

/** A day that moved, since the person corrected the one it counts from, is another one. */
function partOf(day: CaseDay): string {
  if (day.kind === 'reply') return `${day.channel.id}-${day.deadline.from}-${day.on}`
  return `${day.kind}-${day.kind === 'sue' ? day.on.slice(0, 4) : day.on}`
}
