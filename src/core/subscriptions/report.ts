import type { Words } from '../../i18n/words.ts'
import type { Cadence } from '../base/cadence.ts'
import { withOffset } from '../base/calendar.ts'
import type { ErrorCode } from '../base/outcome.ts'
import type { BillFormat, Encoding, Tally } from '../bills/bill.ts'
import type { Wallet } from '../bills/transaction.ts'
import { classify } from '../catalogue/classify.ts'
import type { MerchantRule } from '../catalogue/merchant-rule.ts'
import type { ServiceId } from '../catalogue/service.ts'
import { type ChargeFacts, chargeFacts } from './describe/charge-facts.ts'
import { netOf } from './describe/findings.ts'
import type { Detection } from './detect.ts'
import type {
  FindingKind,
  StoredCharge,
  StoredTransaction,
  Subscription,
  SubscriptionStatus,
} from './subscription.ts'

/**
 * The audit report, the product's public face for scripts (docs/audit-report.md). Money in integer fen, days
 * `YYYY-MM-DD` and times `YYYY-MM-DDThh:mm:ss+08:00` in Asia/Shanghai. Fields are only ever added.
 */
export interface AuditReport {
  schema: 'xucha.audit/1'
  asOf: string
  sources: ReportSource[]
  subscriptions: ReportSubscription[]
  otherCharges: ReportCharge[]
  otherMerchants?: ReportSubscription[]
  unmatchedRefunds: UnmatchedRefund[]
  totals: { chargedFen: number; refundedFen: number; netFen: number }
}

export interface ReportSource {
  name: string
  sha256: string | null
  format: BillFormat | null
  encoding: Encoding | null
  period: { from: string; to: string } | null
  rows: number
  imported: number
  duplicates: number
  rejected: { line: number; reason: string; text: string }[]
  declared: Tally | null
  computed: Tally
  reconciled: boolean | null
  error: { code: ErrorCode; message: string } | null
}

export interface ReportSubscription {
  id: string
  service: ServiceId
  title: string
  channel: Wallet
  counterparty: string
  cadence: Cadence
  status: SubscriptionStatus
  confidence: number
  reasons: string[]
  charges: ReportCharge[]
  prices: { from: string; fen: number }[]
  next: { date: string; fen: number } | null
  chargedFen: number
  refundedFen: number
  netFen: number
  findings: ReportFinding[]
}

export interface ReportCharge extends ChargeFacts {
  service: ServiceId
}

export interface ReportFinding {
  kind: FindingKind
  tradeNos: string[]
  fen: number
  explanation: string
}

export interface UnmatchedRefund {
  tradeNo: string
  paidAt: string
  fen: number
  source: { name: string; line: number }
}

export interface ReportInput {
  detection: Detection
  /** Renewals of everyone else; null where they were not asked for. */
  others: readonly Subscription[] | null
  sources: ReportSource[]
  /** Refunds whose charge is in no source; those of other merchants are left out. */
  unmatchedRefunds: readonly StoredTransaction[]
  asOf: string
  words: Words['detector']
}

export function buildReport(input: ReportInput): AuditReport {
  const { detection, others, words } = input
  const subscriptions = detection.subscriptions.map(found => reportSubscription(found, words))
  const total = (pick: (one: ReportSubscription) => number) =>
    subscriptions.reduce((sum, one) => sum + pick(one), 0)
  return {
    schema: 'xucha.audit/1',
    asOf: input.asOf,
    sources: input.sources,
    subscriptions,
    otherCharges: detection.otherCharges.map(charge => reportOtherCharge(charge)),
    ...(others ? { otherMerchants: others.map(found => reportSubscription(found, words)) } : {}),
    unmatchedRefunds: reportUnmatched(input.unmatchedRefunds),
    totals: {
      chargedFen: total(one => one.chargedFen),
      refundedFen: total(one => one.refundedFen),
      netFen: total(one => one.netFen),
    },
  }
}

export function reportSubscription(found: Subscription, words: Words['detector']): ReportSubscription {
  const chargedFen = found.charges.reduce((sum, { charge }) => sum + charge.fen, 0)
  const netFen = netOf(found.charges)
  return {
    id: found.id,
    service: found.service,
    title: words.title(found.name),
    channel: found.wallet,
    counterparty: found.counterparty,
    cadence: found.cadence,
    status: found.status,
    confidence: found.confidence,
    reasons: found.reasons.map(words.reason),
    charges: found.charges.map(charge => reportCharge(charge, found.service)),
    prices: found.prices,
    next: found.next && { date: found.next.date, fen: found.next.fen },
    chargedFen,
    refundedFen: chargedFen - netFen,
    netFen,
    findings: found.findings.map(finding => ({
      kind: finding.kind,
      tradeNos: finding.charges.map(({ charge }) => charge.tradeNo),
      fen: finding.fen,
      explanation: words.finding(finding),
    })),
  }
}

/** A charge that belongs to no subscription; its own text says which service it is of. */
export function reportOtherCharge(charge: StoredCharge, rules: readonly MerchantRule[] = []): ReportCharge {
  return reportCharge(charge, classify(charge.charge, rules).service)
}

export function reportUnmatched(
  refunds: readonly StoredTransaction[],
  rules: readonly MerchantRule[] = [],
): UnmatchedRefund[] {
  return refunds
    .filter(refund => isFromXiaomi(refund, rules))
    .map(({ tradeNo, paidAt, fen, source, line }) => ({
      tradeNo,
      paidAt: withOffset(paidAt),
      fen,
      source: { name: source.name, line },
    }))
}

/** By the merchant, or by the service that the text names once the word of the refund itself is taken off. */
function isFromXiaomi({ counterparty, goods }: StoredTransaction, rules: readonly MerchantRule[]): boolean {
  const { listed, tier } = classify({ counterparty, goods: goods.replace(/^退款[-－—:：]?/u, '') }, rules)
  return listed || tier === 'strong'
}

function reportCharge(stored: StoredCharge, service: ServiceId): ReportCharge {
  return { ...chargeFacts(stored), service }
}
