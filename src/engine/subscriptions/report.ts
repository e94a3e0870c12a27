import type {
  AuditReport,
  ReportCharge,
  ReportSource,
  ReportSubscription,
  UnmatchedRefund,
} from '../../contract/audit-report.ts'
import { withOffset } from '../../core/base/calendar.ts'
import { sumOf } from '../../core/base/lists.ts'
import { classify } from '../../core/catalogue/classify.ts'
import type { MerchantRule } from '../../core/catalogue/merchant-rule.ts'
import { chargeFacts } from '../../core/subscriptions/describe/charge-facts.ts'
import { netOf } from '../../core/subscriptions/describe/findings.ts'
import type { Detection } from '../../core/subscriptions/detect.ts'
import type { StoredCharge, StoredTransaction, Subscription } from '../../core/subscriptions/subscription.ts'
import type { Words } from '../../i18n/words.ts'

interface ReportInput {
  detection: Detection
  /** Renewals of everyone else; null where they were not asked for. */
  others: readonly Subscription[] | null
  sources: ReportSource[]
  /** Refunds whose charge is in no source; those of other merchants are left out. */
  unmatchedRefunds: readonly StoredTransaction[]
  asOf: string
  words: Words['detector']
}

/**
 * The audit report, the product's public face for scripts (docs/audit-report.md). Money in integer fen, days
 * `YYYY-MM-DD` and times `YYYY-MM-DDThh:mm:ss+08:00` in Asia/Shanghai. Fields are only ever added.
 */
export function buildReport(input: ReportInput): AuditReport {
  const { detection, others, words } = input
  const subscriptions = detection.subscriptions.map(found => reportSubscription(found, words))
  return {
    schema: 'xucha.audit/1',
    asOf: input.asOf,
    sources: input.sources,
    subscriptions,
    otherCharges: detection.otherCharges.map(charge => reportOtherCharge(charge)),
    ...(others ? { otherMerchants: others.map(found => reportSubscription(found, words)) } : {}),
    unmatchedRefunds: reportUnmatched(input.unmatchedRefunds),
    totals: {
      chargedFen: sumOf(subscriptions, one => one.chargedFen),
      refundedFen: sumOf(subscriptions, one => one.refundedFen),
      netFen: sumOf(subscriptions, one => one.netFen),
    },
  }
}

function reportSubscription(found: Subscription, words: Words['detector']): ReportSubscription {
  const { id, service, status, state, yearlyFen, confidence, ...facts } = subscriptionFacts(found)
  return {
    id,
    service,
    title: words.title(found.name),
    channel: found.wallet,
    account: facts.account,
    merchant: found.name.merchant,
    merchantName: words.merchantName(found.name),
    kind: facts.kind,
    state,
    yearlyFen,
    counterparty: facts.counterparty,
    cadence: facts.cadence,
    status,
    confidence,
    reasons: found.reasons.map(words.reason),
    charges: facts.charges,
    prices: facts.prices,
    next: facts.next,
    chargedFen: facts.chargedFen,
    refundedFen: facts.refundedFen,
    netFen: facts.netFen,
    findings: found.findings.map(finding => ({
      kind: finding.kind,
      tradeNos: finding.charges.map(({ charge }) => charge.tradeNo),
      fen: finding.fen,
      explanation: words.finding(finding),
    })),
  }
}

/** What the report and the window tell alike of a subscription. */
export function subscriptionFacts(found: Subscription) {
  const chargedFen = sumOf(found.charges, ({ charge }) => charge.fen)
  const netFen = netOf(found.charges)
  return {
    id: found.id,
    service: found.service,
    kind: found.kind,
    account: found.account?.name ?? null,
    counterparty: found.counterparty,
    cadence: found.cadence,
    status: found.status,
    state: found.state,
    yearlyFen: found.yearlyFen,
    confidence: found.confidence,
    charges: found.charges.map(charge => reportCharge(charge, found.service)),
    prices: found.prices,
    next: found.next && { date: found.next.date, fen: found.next.fen },
    chargedFen,
    refundedFen: chargedFen - netFen,
    netFen,
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

function reportCharge(stored: StoredCharge, service: ReportCharge['service']): ReportCharge {
  return { ...chargeFacts(stored), service }
}
