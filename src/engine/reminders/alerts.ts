import { ok } from '../../contract/reply.ts'
import type { Handlers } from '../../contract/requests.ts'
import { type Day, dayOfTime } from '../../core/base/calendar.ts'
import { newestDay } from '../../core/bills/coverage.ts'
import { alertsOf, caseAlerts, checkUpAlert } from '../../core/reminders/alert.ts'
import { calendarFile } from '../../core/reminders/calendar-file.ts'
import { presentReminder } from '../../i18n/present/reminders.ts'
import { plannedOf, remindersFor } from '../cancellation/cancellations.ts'
import type { EngineContext } from '../context.ts'
import { allNotes } from '../store/limits.ts'
import { markShown, shownTest } from '../store/shown-alerts.ts'
import type { GetSnapshot } from '../subscriptions/snapshots.ts'
import { datedCases } from './case-days.ts'
import { within } from './limits.ts'

/**
 * What the computer says by itself before a charge, at the end of a watch window, on the last days of cases and where
 * bills are old, each once.
 */
export function alertHandlers(
  ctx: EngineContext,
  getSnapshot: GetSnapshot,
): Handlers<'reminders.alerts' | 'reminders.markShown' | 'reminders.calendar'> {
  const isShown = shownTest(ctx.db)
  return {
    'reminders.alerts': ({ daysBefore }) => {
      const today = dayOfTime(ctx.now())
      const snapshot = getSnapshot()
      const own = snapshot.sources.filter(({ sample }) => !sample)
      const ownIds = new Set(own.map(({ id }) => id))
      const notes = allNotes(ctx.db)
      const renewals = plannedOf(ctx, snapshot)
        // Nobody pays what the sample bills show.
        .filter(({ subscription }) =>
          subscription.charges.every(({ charge }) => ownIds.has(charge.source.id)),
        )
        .flatMap(({ subscription, plan }) => {
          const about = notes.filter(({ target }) => within(target, [subscription]).length > 0)
          return alertsOf(subscription, plan, today, daysBefore, about)
        })
        .sort(byDay)
      const cases = datedCases(ctx, () => snapshot)
        .filter(({ sample }) => !sample)
        .flatMap(one => caseAlerts(one, one.days, today).map(alert => ({ ...alert, title: one.title })))
        .sort(byDay)
      const due = [...renewals, ...cases, ...checkUpAlert(newestDay(own), today)]
      return ok(due.filter(({ uid }) => !isShown(uid)))
    },
    'reminders.calendar': () => {
      const now = ctx.now()
      const asOf = dayOfTime(now)
      const events = remindersFor(ctx, getSnapshot()).map(one => presentReminder(one, ctx.language(), asOf))
      return ok({ calendar: calendarFile(events, now) })
    },
    'reminders.markShown': ({ uids }) => {
      markShown(ctx.db, uids, ctx.now())
      return ok(null)
    },
  }
}

function byDay(one: { day: Day }, other: { day: Day }): number {
  return one.day < other.day ? -1 : one.day > other.day ? 1 : 0
}
