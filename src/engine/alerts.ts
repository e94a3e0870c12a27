import { reply } from '../contract/reply.ts'
import type { Handlers } from '../contract/requests.ts'
import { dayOfTime } from '../core/calendar.ts'
import { alertsOf } from '../core/cancel/alert.ts'
import { type Found, plannedOf } from './cancellations.ts'
import type { EngineContext } from './context.ts'
import { within } from './limits.ts'
import { allNotes } from './store/limits.ts'

/** What the computer says by itself before a charge and at the end of a watch window, each once. */
export function alertHandlers(ctx: EngineContext, find: () => Found): Handlers<'alerts.due' | 'alerts.told'> {
  const isTold = ctx.db.prepare('SELECT 1 FROM told_alert WHERE uid = ?')
  const tell = ctx.db.prepare('INSERT OR IGNORE INTO told_alert (uid, told_at) VALUES (?, ?)')
  return {
    'alerts.due': ({ daysBefore }) => {
      const today = dayOfTime(ctx.now())
      const notes = allNotes(ctx.db)
      const due = plannedOf(ctx, find())
        .flatMap(({ subscription, plan }) => {
          const own = notes.filter(({ target }) => within(target, [subscription]).length > 0)
          return alertsOf(subscription, plan, today, daysBefore, own)
        })
        .filter(({ uid }) => isTold.get(uid) === undefined)
      return reply(due.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)))
    },
    'alerts.told': ({ uids }) => {
      ctx.db.transaction(() => {
        for (const uid of uids) tell.run(uid, ctx.now())
      })()
      return reply(null)
    },
  }
}
