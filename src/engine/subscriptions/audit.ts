import { type Day, dayOfTime, type Period, type WallTime } from '../../core/base/calendar.ts'
import { coverageOf, newestDay } from '../../core/bills/coverage.ts'
import { type Settlement, settle } from '../../core/bills/refunds/refunds.ts'
import type { Wallet } from '../../core/bills/transaction.ts'
import { cancelledByMarks } from '../../core/cancellation/step-mark.ts'
import type { Decisions, StatedCancellation } from '../../core/subscriptions/decisions.ts'
import { type Detection, detectIn } from '../../core/subscriptions/detect.ts'
import { historyOf } from '../../core/subscriptions/history.ts'
import { merchantGroups, othersIn, renewalsOf } from '../../core/subscriptions/others.ts'
import { newStreamMemo } from '../../core/subscriptions/search/stream-memo.ts'
import type { StoredTransaction, Subscription } from '../../core/subscriptions/subscription.ts'
import type { EngineContext } from '../context.ts'
import { allVerdicts, type StoredVerdict } from '../store/decisions.ts'
import { allRules, type StoredRule } from '../store/merchant-rules.ts'
import { allTrades, candidateTrades } from '../store/rows.ts'
import { allSources, type StoredSource } from '../store/sources.ts'
import { marksByCharge } from '../store/step-marks.ts'
import { unlessKnown } from './audit-memo.ts'

export interface AuditOptions {
  /** Left out: the newest day that any source covers. */
  asOf?: Day
  cancellations?: readonly StatedCancellation[]
  /** As if only these bills, by their hashes, had been imported. */
  only?: ReadonlySet<string>
}

/** What the bills and the person's decisions come to on a day; to be left as it is. */
export interface Audit extends Detection {
  asOf: Day
  sources: StoredSource[]
  coverage: Record<Wallet, Period[]>
  verdicts: StoredVerdict[]
  rules: StoredRule[]
  unmatched: StoredTransaction[]
}

export function audit(ctx: EngineContext, options: AuditOptions = {}): Audit {
  const said = gather(ctx, options)
  return unlessKnown(ctx, options.only ? 'audit-before' : 'audit', said, () => {
    const { sources, asOf, coverage, verdicts, rules } = said
    const found = unlessKnown(ctx, options.only ? 'history-before' : 'history', rowsOf(said), () => {
      const ids = options.only ? sources.map(({ id }) => id) : null
      const { charges, unmatched } = settled(ctx, said, (db, until) => candidateTrades(db, until, ids))
      const memo = unlessKnown(ctx, options.only ? 'groups-before' : 'groups', null, newStreamMemo)
      return { history: historyOf({ charges, coverage, asOf, rules }, memo), unmatched }
    })
    const detection = detectIn(found.history, decisionsOf(said))
    return { ...detection, asOf, sources, coverage, verdicts, rules, unmatched: found.unmatched }
  })
}

/** Recurring charges of everyone else. */
export function auditOthers(ctx: EngineContext, options: AuditOptions = {}): Subscription[] {
  const said = gather(ctx, options)
  return unlessKnown(ctx, 'others', said, () => {
    const renewals = unlessKnown(ctx, 'renewals', rowsOf(said), () => {
      const { sources, asOf } = said
      const groups = unlessKnown(ctx, 'merchants', { sources, asOf }, () =>
        merchantGroups({ charges: settled(ctx, said, allTrades).charges, asOf }),
      )
      const memo = unlessKnown(ctx, 'groups-of-others', null, newStreamMemo)
      return renewalsOf(groups, said, memo)
    })
    return othersIn(renewals, decisionsOf(said))
  })
}

type Gathered = ReturnType<typeof gather>

/** Everything an audit stands on but the rows, which never change and come and go with their sources. */
function gather(ctx: EngineContext, options: AuditOptions) {
  const { only } = options
  const sources = allSources(ctx.db).filter(({ sha256 }) => !only || only.has(sha256))
  return {
    sources,
    asOf: options.asOf ?? newestDay(sources) ?? dayOfTime(ctx.now()),
    coverage: coverageOf(sources),
    verdicts: allVerdicts(ctx.db),
    marks: cancelledByMarks(marksByCharge(ctx.db).values()),
    rules: allRules(ctx.db),
    cancellations: options.cancellations ?? [],
  }
}

function settled(ctx: EngineContext, { sources, asOf }: Gathered, trades: typeof allTrades) {
  const exported = new Map(sources.map(source => [source.id, source.exportedAt as WallTime | null]))
  const settlement: Settlement<StoredTransaction> = settle(
    trades(ctx.db, asOf),
    transaction => exported.get(transaction.source.id) ?? null,
  )
  return settlement
}

/** Of it, what says which rows there are and what to look for in them. */
function rowsOf({ sources, asOf, coverage, rules }: Gathered) {
  return { sources, asOf, coverage, rules }
}

function decisionsOf({ verdicts, marks, cancellations }: Gathered): Decisions {
  return { verdicts: [...marks, ...verdicts], cancellations }
}
