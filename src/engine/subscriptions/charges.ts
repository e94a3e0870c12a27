import { fail, ok } from '../../contract/reply.ts'
import type { Handlers } from '../../contract/requests.ts'
import type { Overview, SubscriptionView } from '../../contract/subscriptions.ts'
import { dayOfTime } from '../../core/base/calendar.ts'
import { span } from '../../core/base/coverage.ts'
import { addFen, type Fen, subtractFen, zeroFen } from '../../core/base/money.ts'
import { clipped } from '../../core/base/text.ts'
import { ownerText } from '../../core/bills/accounts/accounts.ts'
import { tradeKeyText } from '../../core/bills/transaction.ts'
import { numbersIn } from '../../core/subscriptions/decisions.ts'
import { certain, likely } from '../../core/subscriptions/describe/confidence.ts'
import { holdsMostOf } from '../../core/subscriptions/handled-stream.ts'
import { type Subscription, storedKey } from '../../core/subscriptions/subscription.ts'
import { claimableFen } from '../../core/subscriptions/totals/claimable.ts'
import { summaryOf } from '../../core/subscriptions/totals/summary.ts'
import type { EngineContext } from '../context.ts'
import { tellersIn } from '../store/account-bills.ts'
import { tradeCount } from '../store/known-trades.ts'
import { withdraw } from '../store/log.ts'
import { rowOfTrade } from '../store/rows.ts'
import { insertDecision, type StoredDecision } from '../store/said.ts'
import { memoized } from './memoized.ts'
import { reportOtherCharge, reportUnmatched, subscriptionFacts } from './report.ts'
import type { Snapshot } from './snapshot.ts'
import type { GetSnapshot } from './snapshots.ts'

/** Characters of a goods text that stand for what was set aside. */
const longestGoods = 40

type ChargeRequests = 'subscriptions.overview' | 'subscriptions.decide' | 'subscriptions.undo'

/** Open cases with what they ask, by the renewals whose charges they hold. */
export type OpenCases = (
  snapshot: Snapshot,
) => ReadonlyMap<string, { id: number; fen: Fen; held: ReadonlySet<string> }>

export function chargeHandlers(
  ctx: EngineContext,
  getSnapshot: GetSnapshot,
  openCases: OpenCases = () => new Map(),
): Handlers<ChargeRequests> {
  // Decisions change the snapshot and leave the number of trades as it is.
  const tradesIn = memoized((accounts: Snapshot['accounts']) => tradeCount(ctx.db, tellersIn(accounts)))
  return {
    'subscriptions.overview': () => {
      const snapshot = getSnapshot()
      return ok(overview(ctx, snapshot, openCases(snapshot), tradesIn(snapshot.accounts)))
    },
    'subscriptions.decide': decision => {
      const id = insertDecision(ctx.db, decision as Parameters<typeof insertDecision>[1], ctx.now())
      ctx.notify('store.changed', { concerns: ['decisions'] })
      return ok({ id })
    },
    'subscriptions.undo': ({ id }) => {
      if (!withdraw(ctx.db, 'decision', id, ctx.now())) return fail('not-found')
      ctx.notify('store.changed', { concerns: ['decisions'] })
      return ok(null)
    },
  }
}

function overview(
  ctx: EngineContext,
  snapshot: Snapshot,
  cases: ReturnType<OpenCases>,
  transactions: number,
): Overview {
  const samples = new Set(snapshot.sources.filter(({ sample }) => sample).map(({ id }) => id))
  const today = dayOfTime(ctx.now())
  const numbers = numbersIn(snapshot.decisions)
  const claimOf = (one: Subscription) => {
    const claimed = cases.get(one.id)
    const rest = claimableFen(one, today, claimed?.held)
    return { claimableFen: addFen(claimed?.fen ?? zeroFen, rest), caseId: claimed?.id ?? null }
  }
  const subscriptions = [...snapshot.subscriptions, ...snapshot.others]
    .map(one => view(one, snapshot.decisions, numbers, samples, claimOf(one)))
    .sort(byYearlyCost)
  return {
    asOf: snapshot.asOf,
    today,
    coverage: { alipay: span(snapshot.coverage.alipay), wechat: span(snapshot.coverage.wechat) },
    transactions,
    sample: samples.size > 0,
    summary: summaryOf(subscriptions),
    subscriptions,
    setAside: setAside(ctx, snapshot),
    lookalikes: lookalikes(snapshot),
    otherCharges: snapshot.otherCharges.map(charge => ({
      ...reportOtherCharge(charge, snapshot.rules),
      wallet: charge.charge.wallet,
      counterparty: charge.charge.counterparty,
      goods: charge.charge.goods,
    })),
    unmatchedRefunds: reportUnmatched(snapshot.unmatched, snapshot.rules),
  }
}

/** The dearest first; what has ended after all that runs, and what may be none last. */
function byYearlyCost(a: SubscriptionView, b: SubscriptionView): number {
  if ((a.state === null) !== (b.state === null)) return a.state === null ? 1 : -1
  return b.yearlyFen - a.yearlyFen || b.netFen - a.netFen || (a.id < b.id ? -1 : 1)
}

/** Charges that say they renew by merchants which only sound like Xiaomi, merchant by merchant. */
function lookalikes({ possible }: Snapshot): Overview['lookalikes'] {
  const merchants = new Map<string, { counterparty: string; count: number; fen: Fen }>()
  for (const { charge, refundedFen } of possible) {
    const { counterparty } = charge
    const before = merchants.get(counterparty) ?? { counterparty, count: 0, fen: zeroFen }
    const net = addFen(before.fen, subtractFen(charge.fen, refundedFen))
    merchants.set(counterparty, { counterparty, count: before.count + 1, fen: net })
  }
  return [...merchants.values()]
}

function certaintyOf(confidence: number): SubscriptionView['certainty'] {
  if (confidence >= certain) return 'certain'
  return confidence >= likely ? 'likely' : 'ask'
}

/** Decisions of "no renewal" that hold, by what the newest of their charges was for, whoever the merchant. */
function setAside(ctx: EngineContext, snapshot: Snapshot): Overview['setAside'] {
  const denied = snapshot.decisions.filter(({ kind }) => kind === 'not-recurring')
  if (denied.length === 0) return []
  const shown = new Set(snapshot.all.flatMap(one => one.charges.map(storedKey)))
  return denied.flatMap(({ id, charges }) => {
    if (charges.some(key => shown.has(tradeKeyText(key)))) return []
    const newest = charges
      .toReversed()
      .map(key => rowOfTrade(ctx.db, key))
      .find(row => row !== null)
    return newest ? [{ id, goods: clipped(newest.goods || newest.counterparty, longestGoods) }] : []
  })
}

function view(
  found: Subscription,
  decisions: readonly StoredDecision[],
  numbers: ReadonlySet<string>,
  samples: ReadonlySet<number>,
  claim: Pick<SubscriptionView, 'claimableFen' | 'caseId'>,
): SubscriptionView {
  return {
    ...subscriptionFacts(found),
    wallet: found.wallet,
    owner: { key: ownerText(found.account), person: found.account?.person ?? null },
    name: found.name,
    reasons: found.reasons,
    findings: found.findings.map(({ charges, fen, ...about }) => ({
      about,
      fen,
      tradeNos: charges.map(({ charge }) => charge.tradeNo),
    })),
    certainty: certaintyOf(found.confidence),
    nextWindow: found.next?.window ?? null,
    cancelledOn: found.cancelledOn,
    expected: found.expected && { date: found.expected.date, fen: found.expected.fen },
    billsEnd: found.billsEnd,
    savedFen: found.savedFen,
    ...claim,
    decisions: decisionsOn(found, decisions, numbers),
    merchants: merchantsOf(found),
    sample: found.charges.some(({ charge }) => samples.has(charge.source.id)),
  }
}

/** Every name it was charged under, the newest first. */
function merchantsOf({ charges }: Subscription): string[] {
  return [...new Set(charges.map(({ charge }) => charge.counterparty).reverse())].filter(name => name !== '')
}

function decisionsOn(
  found: Subscription,
  decisions: readonly StoredDecision[],
  numbers: ReadonlySet<string>,
): SubscriptionView['decisions'] {
  const keys = new Set(found.charges.filter(({ charge }) => numbers.has(charge.identity)).map(storedKey))
  return decisions
    .filter(({ kind, charges }) =>
      kind === 'belongs-to' ? charges.some(key => keys.has(tradeKeyText(key))) : holdsMostOf(keys, charges),
    )
    .map(decision => ({
      id: decision.id,
      kind: decision.kind,
      on: decision.kind === 'cancelled' ? decision.on : null,
      name: decision.kind === 'named' ? decision.name : null,
    }))
    .reverse()
}
