import { type Day, dayOfTime, type WallTime } from '../../core/base/calendar.ts'
import { coverageOf, newestDay, withPossiblePeriods } from '../../core/bills/coverage.ts'
import { type Settlement, settle } from '../../core/bills/refunds/refunds.ts'
import { cancelledByMarks } from '../../core/cancellation/step-mark.ts'
import type { Decisions, StatedCancellation, Verdict } from '../../core/subscriptions/decisions.ts'
import { detectIn } from '../../core/subscriptions/detect.ts'
import { historyOf } from '../../core/subscriptions/history.ts'
import { merchantGroups, othersIn, renewalsOf } from '../../core/subscriptions/others.ts'
import { newStreamMemo } from '../../core/subscriptions/stream-memo.ts'
import type { StoredTransaction } from '../../core/subscriptions/subscription.ts'
import type { EngineContext } from '../context.ts'
import { allVerdicts } from '../store/decisions.ts'
import { allRules } from '../store/merchant-rules.ts'
import { revisionsOf } from '../store/revisions.ts'
import { allTrades, candidateTrades } from '../store/rows.ts'
import { allSources, type StoredSource } from '../store/sources.ts'
import { marksByCharge } from '../store/step-marks.ts'
import { memoized } from './memoized.ts'
import { lazySnapshot, type Snapshot, type SnapshotInputs } from './snapshot.ts'

export interface SnapshotOptions {
  /** Left out: the newest day that any source covers, today at the latest. */
  asOf?: Day
  cancellations?: readonly StatedCancellation[]
  /** As if only these bills, by their hashes, had been imported. */
  only?: ReadonlySet<string>
}

/** Of the store as it is now: the same snapshot as long as nothing that it stands on has changed. */
export type GetSnapshot = (options?: SnapshotOptions) => Snapshot

/** The check-up looks at two sets of bills beside all of them: those of the person's own, and those of before. */
const maxSubsets = 2

export function createSnapshots(ctx: EngineContext): GetSnapshot {
  const ofAll = snapshotsAmong(ctx, null)
  const ofSubsets = new Map<string, GetSnapshot>()
  return (options = {}) => {
    if (!options.only) return ofAll(options)
    const key = [...options.only].sort().join()
    const ofSubset = ofSubsets.get(key) ?? snapshotsAmong(ctx, options.only)
    ofSubsets.delete(key)
    ofSubsets.set(key, ofSubset)
    const [oldest] = ofSubsets.keys()
    if (ofSubsets.size > maxSubsets && oldest !== undefined) ofSubsets.delete(oldest)
    return ofSubset(options)
  }
}

const noCancellations: readonly StatedCancellation[] = []

function snapshotsAmong(ctx: EngineContext, only: ReadonlySet<string> | null): GetSnapshot {
  const { db } = ctx
  const derive = derivationFrom(ctx, only)
  const sourcesAt = memoized((_bills: number, today: Day) =>
    withPossiblePeriods(
      allSources(db).filter(({ sha256 }) => only === null || only.has(sha256)),
      today,
    ),
  )
  const coverageAt = memoized((sources: readonly StoredSource[]) => coverageOf(sources))
  const rulesAt = memoized((_rules: number) => allRules(db))
  const verdictsAt = memoized((_decisions: number) => allVerdicts(db))
  const marksAt = memoized((_steps: number) => cancelledByMarks(marksByCharge(db).values()))
  const decisionsAt = memoized(
    (
      marks: readonly Verdict[],
      verdicts: readonly Verdict[],
      cancellations: readonly StatedCancellation[],
    ): Decisions => ({ verdicts: [...marks, ...verdicts], cancellations }),
  )
  const snapshotAt = memoized(
    (
      asOf: Day,
      sources: SnapshotInputs['sources'],
      rules: SnapshotInputs['rules'],
      verdicts: SnapshotInputs['verdicts'],
      decisions: Decisions,
    ) => lazySnapshot({ asOf, sources, coverage: coverageAt(sources), rules, verdicts, decisions }, derive),
  )
  return ({ asOf, cancellations = noCancellations } = {}) => {
    const revisions = revisionsOf(db)
    const today = dayOfTime(ctx.now())
    const sources = sourcesAt(revisions.bills, today)
    const verdicts = verdictsAt(revisions.decision)
    return snapshotAt(
      asOf ?? newestDay(sources) ?? today,
      sources,
      rulesAt(revisions['merchant-rule']),
      verdicts,
      decisionsAt(marksAt(revisions.step), verdicts, cancellations),
    )
  }
}

/** Each step is kept until what it stands on changes: to find the streams takes nearly all the time, and no decision does. */
function derivationFrom({ db }: EngineContext, only: ReadonlySet<string> | null) {
  const [streamMemo, streamMemoOfOthers] = [newStreamMemo(), newStreamMemo()]
  const candidates = memoized(
    (sources: SnapshotInputs['sources'], asOf: Day, _rules: SnapshotInputs['rules']) =>
      matchRefunds(sources, candidateTrades(db, asOf, only === null ? null : sources.map(({ id }) => id))),
  )
  const history = memoized(
    (
      charges: Settlement<StoredTransaction>['charges'],
      coverage: SnapshotInputs['coverage'],
      asOf: Day,
      rules: SnapshotInputs['rules'],
    ) => historyOf({ charges, coverage, asOf, rules }, streamMemo),
  )
  const merchants = memoized((sources: SnapshotInputs['sources'], asOf: Day) =>
    merchantGroups({ charges: matchRefunds(sources, allTrades(db, asOf)).charges, asOf }),
  )
  const renewals = memoized(
    (
      groups: ReturnType<typeof merchantGroups>,
      coverage: SnapshotInputs['coverage'],
      asOf: Day,
      rules: SnapshotInputs['rules'],
    ) => renewalsOf(groups, { coverage, asOf, rules }, streamMemoOfOthers),
  )
  return {
    detection: ({ sources, coverage, asOf, rules, decisions }: SnapshotInputs) =>
      detectIn(history(candidates(sources, asOf, rules).charges, coverage, asOf, rules), decisions),
    unmatched: ({ sources, asOf, rules }: SnapshotInputs) => candidates(sources, asOf, rules).unmatched,
    others: ({ sources, coverage, asOf, rules, decisions }: SnapshotInputs) =>
      othersIn(renewals(merchants(sources, asOf), coverage, asOf, rules), decisions),
  }
}

function matchRefunds(sources: readonly StoredSource[], trades: StoredTransaction[]) {
  const exported = new Map(sources.map(source => [source.id, source.exportedAt as WallTime | null]))
  return settle(trades, transaction => exported.get(transaction.source.id) ?? null)
}
