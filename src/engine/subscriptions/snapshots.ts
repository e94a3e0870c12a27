import { type Day, dayOfTime } from '../../core/base/calendar.ts'
import { grouped } from '../../core/base/lists.ts'
import type { AccountSayings } from '../../core/bills/accounts/sayings.ts'
import { coverageOf, newestDay, withPossiblePeriods } from '../../core/bills/coverage.ts'
import { cancelledByMarks } from '../../core/cancellation/step-mark.ts'
import type { Decided, Decision, StatedCancellation } from '../../core/subscriptions/decisions.ts'
import { detectIn } from '../../core/subscriptions/detect.ts'
import { othersIn } from '../../core/subscriptions/others.ts'
import { unheldKeys } from '../../core/subscriptions/unfound.ts'
import type { EngineContext } from '../context.ts'
import { type AccountBills, accountBills, tellersIn } from '../store/account-bills.ts'
import { commonTrades } from '../store/common-trades.ts'
import { familyTrades } from '../store/family-trades.ts'
import { accountSayings } from '../store/log.ts'
import { revisionsOf } from '../store/revisions.ts'
import { allDecisions, allRules, marksByCharge } from '../store/said.ts'
import { sharedRows, sharedTrades } from '../store/shared-trades.ts'
import { allSources, type StoredSource } from '../store/sources.ts'
import { type AccountPipeline, accountPipeline } from './account-pipeline.ts'
import { copiedTrades, joinedTrades, tradesByCard } from './foreign-trades.ts'
import { memoized } from './memoized.ts'
import { type Derivation, lazySnapshot, type Snapshot, type SnapshotInputs } from './snapshot.ts'

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

const none: ReadonlyMap<string, never> = new Map<string, never>()
const noCancellations: readonly StatedCancellation[] = []

function snapshotsAmong(ctx: EngineContext, only: ReadonlySet<string> | null): GetSnapshot {
  const { db } = ctx
  const derive = derivationFrom(ctx)
  const sourcesAt = memoized((_bills: number, today: Day) =>
    withPossiblePeriods(
      allSources(db).filter(({ sha256 }) => only === null || only.has(sha256)),
      today,
    ),
  )
  const sayingsAt = memoized((_account: number) => accountSayings(db))
  const sharedAt = memoized((sources: readonly StoredSource[]) => sharedTrades(db, sources))
  const rowsAt = memoized((sources: readonly StoredSource[]) => sharedRows(db, sources))
  const accountsAt = memoized((sources: readonly StoredSource[], said: AccountSayings) => {
    const accounts = accountBills(sources, sharedAt(sources), rowsAt(sources), said)
    if (accounts.length < 2) return { accounts, paidFrom: none, foreign: none }
    const tellerOf = tellersIn(accounts)
    const { byCard, copied: cardCopies, paidFrom } = tradesByCard(familyTrades(db, tellerOf), accounts)
    const among = grouped(accounts, ({ account: { wallet, sample } }) => `${wallet} ${sample}`)
    const copied = [...among.values()].map(some => {
      const bills = some.map(({ sources }) => sources)
      return copiedTrades(commonTrades(db, some[0]!.account.wallet, bills, tellerOf), some)
    })
    return { accounts, paidFrom, foreign: joinedTrades(byCard, cardCopies, ...copied) }
  })
  const coverageAt = memoized((sources: readonly StoredSource[]) => coverageOf(sources))
  const rulesAt = memoized((_rules: number) => allRules(db))
  const decisionsAt = memoized((_decisions: number, _bills: number) => allDecisions(db))
  const marksAt = memoized((_steps: number, _bills: number) => cancelledByMarks(marksByCharge(db).values()))
  const decidedAt = memoized(
    (
      marks: readonly Decision[],
      decisions: readonly Decision[],
      cancellations: readonly StatedCancellation[],
    ): Decided => ({ decisions: marks.reduce(withClosing, decisions), cancellations }),
  )
  const snapshotAt = memoized(
    (
      asOf: Day,
      sources: SnapshotInputs['sources'],
      owned: ReturnType<typeof accountsAt>,
      rules: SnapshotInputs['rules'],
      decisions: SnapshotInputs['decisions'],
      decided: Decided,
    ) =>
      lazySnapshot(
        { asOf, sources, coverage: coverageAt(sources), ...owned, rules, decisions, decided },
        derive,
      ),
  )
  return ({ asOf, cancellations = noCancellations } = {}) => {
    const revisions = revisionsOf(db)
    const today = dayOfTime(ctx.now())
    const sources = sourcesAt(revisions.bills, today)
    const decisions = decisionsAt(revisions.decision, revisions.bills)
    return snapshotAt(
      asOf ?? newestDay(sources) ?? today,
      sources,
      accountsAt(sources, sayingsAt(revisions.account)),
      rulesAt(revisions['merchant-rule']),
      decisions,
      decidedAt(marksAt(revisions.step, revisions.bills), decisions, cancellations),
    )
  }
}

/** What the steps say counts over a day said before: whoever ends it again, after a late charge, ends it later. */
function withClosing(said: readonly Decision[], closing: Decision): readonly Decision[] {
  const earlier = said.findLastIndex(
    one => one.kind === 'cancelled' && closing.kind === 'cancelled' && one.on < closing.on,
  )
  return said.toSpliced(earlier + 1, 0, closing)
}

/** What each account comes to is kept as long as there is that account. */
function derivationFrom(ctx: EngineContext): Derivation {
  let pipelines = new Map<string, AccountPipeline>()
  const each = <T>(
    { accounts }: SnapshotInputs,
    derive: (pipeline: AccountPipeline, bills: AccountBills) => T,
  ) => {
    pipelines = new Map(
      accounts.map(({ account: { key } }) => [key, pipelines.get(key) ?? accountPipeline(ctx)]),
    )
    return accounts.map(bills => derive(pipelines.get(bills.account.key)!, bills))
  }
  return {
    detection: inputs =>
      detectIn(
        each(inputs, (pipeline, bills) => pipeline.history(bills, inputs)),
        inputs.decided,
      ),
    unmatched: inputs => {
      const [first = [], ...others] = each(inputs, (pipeline, bills) => pipeline.unmatched(bills, inputs))
      return others.length === 0 ? first : [first, ...others].flat()
    },
    others: inputs => {
      const found = each(inputs, (pipeline, bills) => pipeline.renewals(bills, inputs))
      const histories = each(inputs, (pipeline, bills) => pipeline.history(bills, inputs))
      const keys = unheldKeys(inputs.decided.decisions, found, histories)
      if (keys.size === 0) return othersIn(found, inputs.decided)
      return othersIn(
        each(inputs, (pipeline, bills) => pipeline.withUnfound(bills, inputs, keys)),
        inputs.decided,
      )
    },
  }
}
