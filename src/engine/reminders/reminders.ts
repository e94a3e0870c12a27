import { fail, ok } from '../../contract/reply.ts'
import type { EngineRequestName, Handlers, Output } from '../../contract/requests.ts'
import { type Day, dayOfTime } from '../../core/base/calendar.ts'
import { newestDay } from '../../core/bills/coverage.ts'
import { alertsOf, caseAlerts, checkUpAlert } from '../../core/reminders/alert.ts'
import { calendarFile } from '../../core/reminders/calendar-file.ts'
import { caseTitleText } from '../../i18n/present/claims.ts'
import { presentReminder } from '../../i18n/present/reminders.ts'
import { planSubscriptions, remindersAhead } from '../cancellation/plans.ts'
import type { EngineContext } from '../context.ts'
import { withdraw } from '../store/log.ts'
import { allNotes } from '../store/said.ts'
import { markShown, shownTest } from '../store/shown-alerts.ts'
import { addText, removeText } from '../store/typed-texts.ts'
import type { Snapshot } from '../subscriptions/snapshot.ts'
import type { GetSnapshot } from '../subscriptions/snapshots.ts'
import { datedCases } from './case-days.ts'
import { addLimit, isKnown, limitsAndNotes, within } from './limits.ts'

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

/**
 * What the computer says by itself before a charge, at the end of a watch window, on the last days of cases and where
 * bills are old; renewals first, each soonest first.
 */
function alertsDue(ctx: EngineContext, snapshot: Snapshot, daysBefore: number): Output<'reminders.alerts'> {
  const today = dayOfTime(ctx.now())
  const own = snapshot.sources.filter(({ sample }) => !sample)
  const ownIds = new Set(own.map(({ id }) => id))
  const notes = allNotes(ctx.db)
  const renewals = planSubscriptions(ctx, snapshot)
    // Nobody pays what the sample bills show.
    .filter(({ subscription }) => subscription.charges.every(({ charge }) => ownIds.has(charge.source.id)))
    .flatMap(({ subscription, plan }) => {
      const about = notes.filter(({ target }) => within(target, [subscription]).length > 0)
      return alertsOf(subscription, plan, today, daysBefore, about)
    })
    .sort(byDay)
  const cases = datedCases(ctx, () => snapshot)
    .filter(({ sample }) => !sample)
    .flatMap(one =>
      caseAlerts(one, one.days, today).map(alert => ({
        ...alert,
        title: caseTitleText(one.title, ctx.language()),
      })),
    )
    .sort(byDay)
  return [...renewals, ...cases, ...checkUpAlert(newestDay(own), today)]
}

function byDay(one: { day: Day }, other: { day: Day }): number {
  return one.day < other.day ? -1 : one.day > other.day ? 1 : 0
}
