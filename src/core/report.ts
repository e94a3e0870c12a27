import type { BillFormat, Encoding, Tally } from './bill/bill.ts'
import type { Wallet } from './bill/transaction.ts'
import type { ErrorCode } from './issue.ts'
import type { Cadence, FindingKind, ServiceId, SubscriptionStatus } from './recurring/subscription.ts'

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

export interface ReportCharge {
  tradeNo: string
  merchantOrderNo: string | null
  paidAt: string
  fen: number
  refundedFen: number
  service: ServiceId
  source: { name: string; line: number }
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
