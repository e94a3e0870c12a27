import { type Settlement, settle } from '../core/bill/refunds.ts'
import type { Wallet } from '../core/bill/transaction.ts'
import { type Day, dayOfTime, earlierDay, laterDay, type Period, type WallTime } from '../core/calendar.ts'
import {
  type Detection,
  type DetectionInput,
  detect,
  type StatedCancellation,
} from '../core/recurring/detect.ts'
import { detectOthers } from '../core/recurring/others.ts'
import type { StoredTransaction, Subscription } from '../core/recurring/subscription.ts'
import { cancelledByMarks } from './cancellations.ts'
import type { EngineContext } from './context.ts'
import { allRules, type StoredRule } from './store/merchant-rules.ts'
import { allTrades, candidateTrades } from './store/rows.ts'
import { allSources, type StoredSource } from './store/sources.ts'
import { allVerdicts, type StoredVerdict } from './store/verdicts.ts'

export interface AuditOptions {
  /** Left out: the newest day that any source covers. */
  asOf?: Day
  cancellations?: readonly StatedCancellation[]
}

/** What the bills and the person's decisions come to on a day; computed anew at each call. */
export interface Audit extends Detection {
  asOf: Day
  sources: StoredSource[]
  coverage: Record<Wallet, Period[]>
  verdicts: StoredVerdict[]
  rules: StoredRule[]
  unmatched: StoredTransaction[]
}

export function audit(ctx: EngineContext, options: AuditOptions = {}): Audit {
  const { sources, input, settlement, verdicts, rules } = gather(ctx, options, candidateTrades)
  const detection = detect(input)
  return {
    ...detection,
    asOf: input.asOf,
    sources,
    coverage: coverageOf(sources),
    verdicts,
    rules,
    unmatched: settlement.unmatched,
  }
}

/** Recurring charges of everyone else. */
export function auditOthers(ctx: EngineContext, options: AuditOptions = {}): Subscription[] {
  return detectOthers(gather(ctx, options, allTrades).input)
}

function gather(ctx: EngineContext, options: AuditOptions, trades: typeof allTrades) {
  const sources = allSources(ctx.db)
  const asOf = options.asOf ?? newestDay(sources) ?? dayOfTime(ctx.now())
  const exported = new Map(sources.map(source => [source.id, source.exportedAt as WallTime | null]))
  const settlement: Settlement<StoredTransaction> = settle(
    trades(ctx.db, asOf),
    transaction => exported.get(transaction.source.id) ?? null,
  )
  const verdicts = allVerdicts(ctx.db)
  const rules = allRules(ctx.db)
  const marks = cancelledByMarks(ctx.db)
  const input: DetectionInput = {
    charges: settlement.charges,
    coverage: coverageOf(sources),
    asOf,
    verdicts: [...marks, ...verdicts],
    cancellations: options.cancellations ?? [],
    rules,
  }
  return { sources, input, settlement, verdicts, rules }
}

/** The newest day that any source covers; null without bills. */
export function newestDay(sources: readonly StoredSource[]): Day | null {
  return sources.reduce<Day | null>(
    (newest, { period }) => (period ? (newest ? laterDay(newest, period.to) : period.to) : newest),
    null,
  )
}

export function coverageOf(sources: readonly StoredSource[]): Record<Wallet, Period[]> {
  const coverage: Record<Wallet, Period[]> = { alipay: [], wechat: [] }
  for (const { wallet, period } of sources) if (period) coverage[wallet].push(period)
  return coverage
}

/** From the first to the last day that bills of a wallet cover, gaps or not; null without such bills. */
export function spanOf(periods: readonly Period[]): Period | null {
  return periods.reduce<Period | null>(
    (span, period) =>
      span ? { from: earlierDay(span.from, period.from), to: laterDay(span.to, period.to) } : period,
    null,
  )
}
