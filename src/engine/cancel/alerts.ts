import { reply } from '../../contract/reply.ts'
import type { Handlers } from '../../contract/requests.ts'
import { newestDay } from '../../core/bill/coverage.ts'
import { dayOfTime } from '../../core/calendar.ts'
import { alertsOf, checkUpAlert } from '../../core/cancel/alert.ts'
import type { Audit } from '../charges/audit.ts'
import type { EngineContext } from '../context.ts'
import { allNotes } from '../store/limits.ts'
import { plannedOf } from './cancellations.ts'
import { within } from './limits.ts'

/** What the computer says by itself before a charge, at the end of a watch window and where bills are old, each once. */
export function alertHandlers(ctx: EngineContext, find: () => Audit): Handlers<'alerts.due' | 'alerts.told'> {
  const isTold = ctx.db.prepare('SELECT 1 FROM told_alert WHERE uid = ?')
  const tell = ctx.db.prepare('INSERT OR IGNORE INTO told_alert (uid, told_at) VALUES (?, ?)')
  return {
    'alerts.due': ({ daysBefore }) => {
      const today = dayOfTime(ctx.now())
      const found = find()
      const own = found.sources.filter(({ sample }) => !sample)
      const ownIds = new Set(own.map(({ id }) => id))
      const notes = allNotes(ctx.db)
      const renewals = plannedOf(ctx, found)
        // Nobody pays what the sample bills show.
        .filter(({ subscription }) =>
          subscription.charges.every(({ charge }) => ownIds.has(charge.source.id)),
        )
        .flatMap(({ subscription, plan }) => {
          const about = notes.filter(({ target }) => within(target, [subscription]).length > 0)
          return alertsOf(subscription, plan, today, daysBefore, about)
        })
        .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
      const due = [...renewals, ...checkUpAlert(newestDay(own), today)]
      return reply(due.filter(({ uid }) => isTold.get(uid) === undefined))
    },
    'alerts.told': ({ uids }) => {
      ctx.db.transaction(() => {
        for (const uid of uids) tell.run(uid, ctx.now())
      })()
      return reply(null)
    },
  }
}
