import type { Language } from '../../i18n/language.ts'
import { addDays, type Day, laterDay } from '../base/calendar.ts'
import { hashOf } from '../base/hash.ts'
import { formatYuan } from '../base/money.ts'
import { cancelWords } from '../cancellation/cancel-words.ts'
import type { Plan } from '../cancellation/plan.ts'
import type { Subscription } from '../subscriptions/subscription.ts'
import type { CalendarEvent } from './calendar-file.ts'

/** A day on which to do something: before the next charge, or when a bill can prove that a renewal is off. */
export interface Reminder extends CalendarEvent {
  kind: 'charge' | 'verify'
  subscriptionId: string
}

/** The reminders of one plan, never before `asOf`: at most one, since what still runs has nothing to verify yet. */
export function remindersOf(
  plan: Plan,
  subscription: Subscription,
  asOf: Day,
  language: Language,
): Reminder[] {
  const { watch } = plan
  const words = cancelWords(language)
  const wallet = words.wallets[plan.wallet]
  const date = (day: Day) => words.date(day, asOf)
  const { next } = subscription
  if (next && watch && (plan.stage === 'todo' || plan.stage === 'started')) {
    return [
      {
        uid: uidOf('charge', subscription),
        kind: 'charge',
        subscriptionId: plan.subscriptionId,
        // The day before the first on which it may come: switched off then, the charge does not come at all.
        day: laterDay(addDays(watch.from, -1), asOf),
        title: words.reminder[watch.assumed ? 'assumedTitle' : 'chargeTitle'](
          plan.title,
          formatYuan(next.fen),
        ),
        text: words.reminder[watch.assumed ? 'assumedText' : 'chargeText'](
          date(watch.due),
          date(laterDay(watch.from, asOf)),
          wallet,
        ),
      },
    ]
  }
  if (watch && plan.stage === 'waiting') {
    return [
      {
        uid: uidOf('verify', subscription),
        kind: 'verify',
        subscriptionId: plan.subscriptionId,
        day: laterDay(watch.exportAfter, asOf),
        title: words.reminder.verifyTitle(plan.title),
        text: words.reminder.verifyText(date(watch.from), date(watch.to), wallet),
      },
    ]
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
