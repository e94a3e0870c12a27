import type { CheckUp, CheckUpChange } from '../../contract/cancellation.ts'
import { type Day, dayOfTime, type WallTime } from '../../core/base/calendar.ts'
import { span } from '../../core/base/coverage.ts'
import { changesBetween } from '../../core/cancellation/check-up.ts'
import type { EngineContext } from '../context.ts'
import { lastCheckUp } from '../store/said.ts'
import type { StoredSource } from '../store/sources.ts'
import type { Snapshot } from '../subscriptions/snapshot.ts'
import type { GetSnapshot } from '../subscriptions/snapshots.ts'
import { keysOf } from '../subscriptions/subscription-keys.ts'
import { planSubscriptions } from './plans.ts'

/** What the bills that came since the last check-up tell. */
export function checkUp(ctx: EngineContext, getSnapshot: GetSnapshot): CheckUp {
  const snapshot = withoutSamples(getSnapshot)
  const { sources, coverage } = snapshot
  const start = startOf(ctx, sources)
  const fresh = sources.filter(({ sha256 }) => start && !start.seen.has(sha256))
  return {
    since: start && { day: start.day, checkUp: start.checkUp },
    bills: fresh.map(({ name, wallet, period }) => ({
      name,
      wallet,
      from: period?.from ?? null,
      to: period?.to ?? null,
    })),
    changes: start && fresh.length > 0 ? changes(ctx, getSnapshot({ only: start.seen }), snapshot) : [],
    shownTo: {
      alipay: span(coverage.alipay)?.to ?? null,
      wechat: span(coverage.wechat)?.to ?? null,
    },
  }
}

/** Where there are bills of one's own, the samples beside them change nothing. */
function withoutSamples(getSnapshot: GetSnapshot): Snapshot {
  const all = getSnapshot()
  const own = all.sources.filter(({ sample }) => !sample)
  if (own.length === 0 || own.length === all.sources.length) return all
  return getSnapshot({ only: new Set(own.map(({ sha256 }) => sha256)) })
}

interface Start {
  day: Day
  checkUp: number | null
  seen: ReadonlySet<string>
}

/** Where to compare from: the last check-up, as long as a bill of it is left; else the bills of the first day. */
function startOf(ctx: EngineContext, sources: readonly StoredSource[]): Start | null {
  const last = lastCheckUp(ctx.db)
  if (last && sources.some(({ sha256 }) => last.seen.has(sha256)))
    return { day: dayOfTime(last.finishedAt), checkUp: last.id, seen: last.seen }
  const days = sources.map(({ importedAt }) => dayOfTime(importedAt as WallTime)).sort()
  const [first] = days
  if (first === undefined) return null
  const seen = sources.filter(({ importedAt }) => dayOfTime(importedAt as WallTime) === first)
  return { day: first, checkUp: null, seen: new Set(seen.map(({ sha256 }) => sha256)) }
}

function changes(ctx: EngineContext, seen: Snapshot, snapshot: Snapshot): CheckUpChange[] {
  const before = planSubscriptions(ctx, seen)
  const after = planSubscriptions(ctx, snapshot)
  return changesBetween(before, after).map(({ subscription, charges, facts }) => ({
    subscriptionId: subscription.id,
    name: subscription.name,
    service: subscription.service,
    wallet: subscription.wallet,
    facts,
    charges: keysOf({ ...subscription, charges }),
  }))
}
