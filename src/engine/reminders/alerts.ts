import type { Output } from '../../contract/requests.ts'
import { type Day, dayOfTime } from '../../core/base/calendar.ts'
import { newestDay } from '../../core/bills/coverage.ts'
import { alertsOf, caseAlerts, checkUpAlert } from '../../core/reminders/alert.ts'
import { caseTitleText } from '../../i18n/present/claims.ts'
import { planSubscriptions } from '../cancellation/plans.ts'
import type { EngineContext } from '../context.ts'
import { allNotes } from '../store/limits.ts'
import type { Snapshot } from '../subscriptions/snapshot.ts'
import { datedCases } from './case-days.ts'
import { within } from './limits.ts'

/**
 * What the computer says by itself before a charge, at the end of a watch window, on the last days of cases and where
 * bills are old; renewals first, each soonest first.
 */
export function alertsDue(
  ctx: EngineContext,
  snapshot: Snapshot,
  daysBefore: number,
): Output<'reminders.alerts'> {
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
