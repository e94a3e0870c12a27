import { fail, ok } from '../../contract/reply.ts'
import type { EngineRequestName, Handlers } from '../../contract/requests.ts'
import { dayOfTime } from '../../core/base/calendar.ts'
import { calendarFile } from '../../core/reminders/calendar-file.ts'
import { presentReminder } from '../../i18n/present/reminders.ts'
import { planSubscriptions, remindersAhead } from '../cancellation/plans.ts'
import type { EngineContext } from '../context.ts'
import { withdraw } from '../store/log.ts'
import { markShown, shownTest } from '../store/shown-alerts.ts'
import { addText, removeText } from '../store/typed-texts.ts'
import type { GetSnapshot } from '../subscriptions/snapshots.ts'
import { alertsDue } from './alerts.ts'
import { addLimit, isKnown, limitsAndNotes } from './limits.ts'

type ReminderRequests = Extract<EngineRequestName, `reminders.${string}`>

/** Notifications, the calendar of the days ahead, spending limits, and notes to oneself before a charge. */
export function reminderUseCases(ctx: EngineContext, getSnapshot: GetSnapshot): Handlers<ReminderRequests> {
  const isShown = shownTest(ctx.db)
  const changed = <T>(value: T) => {
    ctx.notify('store.changed', { concerns: ['limits'] })
    return ok(value)
  }
  return {
    'reminders.alerts': ({ daysBefore }) =>
      ok(alertsDue(ctx, getSnapshot(), daysBefore).filter(({ uid }) => !isShown(uid))),
    'reminders.markShown': ({ uids }) => {
      markShown(ctx.db, uids, ctx.now())
      return ok(null)
    },
    'reminders.calendar': () => {
      const now = ctx.now()
      const asOf = dayOfTime(now)
      const reminders = remindersAhead(planSubscriptions(ctx, getSnapshot()), asOf)
      const events = reminders.map(one => presentReminder(one, ctx.language(), asOf))
      return ok({ calendar: calendarFile(events, now) })
    },

    'reminders.limits': () => ok(limitsAndNotes(ctx, getSnapshot())),
    'reminders.addLimit': limit => {
      const { all: subscriptions } = getSnapshot()
      if (!isKnown(limit.target, subscriptions)) return fail('not-found')
      return changed({ id: addLimit(ctx, limit, subscriptions) })
    },
    'reminders.removeLimit': ({ id }) =>
      withdraw(ctx.db, 'limit', id, ctx.now()) ? changed(null) : fail('not-found'),
    'reminders.addNote': note => {
      if (!isKnown(note.target, getSnapshot().all)) return fail('not-found')
      return changed({ id: addText(ctx.db, { kind: 'charge-note', payload: note }, ctx.now()) })
    },
    'reminders.removeNote': ({ id }) =>
      removeText(ctx.db, 'charge-note', id) ? changed(null) : fail('not-found'),
  }
}
