import type { Day, WallTime } from '../../core/base/calendar.ts'
import { settle } from '../../core/bills/refunds/refunds.ts'
import { type History, historyOf, type Renewals } from '../../core/subscriptions/history.ts'
import { merchantGroups, renewalsOf } from '../../core/subscriptions/others.ts'
import { newStreamMemo } from '../../core/subscriptions/stream-memo.ts'
import type { StoredTransaction } from '../../core/subscriptions/subscription.ts'
import { withUnfound } from '../../core/subscriptions/unfound.ts'
import type { EngineContext } from '../context.ts'
import type { AccountBills } from '../store/account-bills.ts'
import { allTrades, candidateTrades } from '../store/rows.ts'
import type { StoredSource } from '../store/sources.ts'
import { foreignText } from './foreign-trades.ts'
import { memoized } from './memoized.ts'
import type { SnapshotInputs } from './snapshot.ts'

/** What is derived from the bills of one account, before any word on single charges. */
export interface AccountPipeline {
  history(bills: AccountBills, inputs: SnapshotInputs): History
  unmatched(bills: AccountBills, inputs: SnapshotInputs): readonly StoredTransaction[]
  renewals(bills: AccountBills, inputs: SnapshotInputs): Renewals
  /** With the charges of these keys, in which nothing was found. */
  withUnfound(bills: AccountBills, inputs: SnapshotInputs, keys: ReadonlySet<string>): Renewals
}

/** Each step is kept until what it stands on changes: to find the streams takes nearly all the time, and no decision does. */
export function accountPipeline({ db }: Pick<EngineContext, 'db'>): AccountPipeline {
  const [streamMemo, streamMemoOfOthers] = [newStreamMemo(), newStreamMemo()]
  const candidates = memoized(
    (bills: AccountBills, foreign: SnapshotInputs['foreign'], asOf: Day, _rules: SnapshotInputs['rules']) =>
      settled(bills, foreign, candidateTrades(db, asOf, rowsOf(bills))),
  )
  const history = memoized(
    (
      charges: ReturnType<typeof settled>['charges'],
      bills: AccountBills,
      asOf: Day,
      rules: SnapshotInputs['rules'],
    ) => historyOf({ charges, asOf, rules, ...ofAccount(bills) }, streamMemo),
  )
  const allCharges = (bills: AccountBills, foreign: SnapshotInputs['foreign'], asOf: Day) =>
    settled(bills, foreign, allTrades(db, asOf, rowsOf(bills))).charges
  const merchants = memoized((bills: AccountBills, foreign: SnapshotInputs['foreign'], asOf: Day) =>
    merchantGroups({ charges: allCharges(bills, foreign, asOf), asOf }),
  )
  const renewals = memoized(
    (
      groups: ReturnType<typeof merchantGroups>,
      bills: AccountBills,
      asOf: Day,
      rules: SnapshotInputs['rules'],
    ) => renewalsOf(groups, { asOf, rules, ...ofAccount(bills) }, streamMemoOfOthers),
  )
  // All charges of ten years are too many to be kept for the few that a person finds among them.
  const unfound = memoized(
    (
      found: Renewals,
      keys: string,
      bills: AccountBills,
      foreign: SnapshotInputs['foreign'],
      rules: SnapshotInputs['rules'],
    ) => withUnfound(found, new Set(JSON.parse(keys)), allCharges(bills, foreign, found.asOf), { rules }),
  )
  const renewalsAt = (bills: AccountBills, { foreign, asOf, rules }: SnapshotInputs) =>
    renewals(merchants(bills, foreign, asOf), bills, asOf, rules)
  return {
    history: (bills, { foreign, asOf, rules }) =>
      history(candidates(bills, foreign, asOf, rules).charges, bills, asOf, rules),
    unmatched: (bills, { foreign, asOf, rules }) => candidates(bills, foreign, asOf, rules).unmatched,
    renewals: renewalsAt,
    withUnfound: (bills, inputs, keys) =>
      unfound(renewalsAt(bills, inputs), JSON.stringify([...keys]), bills, inputs.foreign, inputs.rules),
  }
}

function rowsOf({ account: { wallet }, sources }: AccountBills) {
  return {
    wallet,
    sources: sources.flatMap(({ id, parts: [{ lines }] }) => (lines ? [] : [id])),
    stretches: sources.flatMap(({ id, parts: [{ lines = [] }] }) =>
      lines.map(one => ({ source: id, ...one })),
    ),
  }
}

function ofAccount({ account: { key, name, person, wallet }, coverage, proof }: AccountBills) {
  const inWallet = (days: AccountBills['coverage']) => ({ alipay: [], wechat: [], [wallet]: days })
  return { account: { key, name, person }, coverage: inWallet(coverage), proof: inWallet(proof) }
}

/** Refunds matched to the charges of the account, without what somebody else paid. */
function settled(
  { account, sources }: AccountBills,
  foreign: SnapshotInputs['foreign'],
  trades: StoredTransaction[],
) {
  const exported = new Map(
    sources.map((source: StoredSource) => [source.id, source.exportedAt as WallTime | null]),
  )
  const notOwn = foreign.get(account.key)
  const own = notOwn ? trades.filter(trade => !notOwn.has(foreignText(trade))) : trades
  return settle(own, transaction => exported.get(transaction.source.id) ?? null)
}
