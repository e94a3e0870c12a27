import { z } from 'zod'
import { cadences } from '../core/base/cadence.ts'
import { errorCodes } from '../core/base/outcome.ts'
import { billFormats, encodings } from '../core/bills/bill.ts'
import { wallets } from '../core/bills/transaction.ts'
import { serviceIds } from '../core/catalogue/service.ts'
import {
  findingKinds,
  subscriptionKinds,
  subscriptionStates,
  subscriptionStatuses,
} from '../core/subscriptions/subscription.ts'
import { day, fen, inSheet, period, place, time } from './values.ts'

export const Wallet = z.enum(wallets)
export const Service = z.enum(serviceIds)

export const ErrorCode = z.enum(errorCodes)

const Part = z.object({ count: z.number().int(), fen: fen.nullable() })
const Tally = z.object({
  count: z.number().int().nullable(),
  income: Part.nullable(),
  expense: Part.nullable(),
  neutral: Part.nullable(),
})

/** A wallet account as a bill names it: 支付宝账户, 账号 or 微信昵称, and 姓名 or 用户. */
export const ReportAccount = z.object({ wallet: Wallet, label: z.string(), holder: z.string().nullable() })

/** A row that could not be understood; `inSheet` where its file is a workbook of several sheets. */
export const RejectedRow = z.object({
  line: z.number().int().min(1),
  reason: z.string(),
  text: z.string(),
  inSheet: inSheet.optional(),
})
export type RejectedRow = z.infer<typeof RejectedRow>

export const ReportSource = z.object({
  name: z.string(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  account: ReportAccount.nullable(),
  /** Of a file of several accounts all that it names; else left out. */
  accounts: z.array(ReportAccount).optional(),
  format: z.enum(billFormats).nullable(),
  encoding: z.enum(encodings).nullable(),
  period: period.nullable(),
  rows: z.number().int().min(0),
  imported: z.number().int().min(0),
  duplicates: z.number().int().min(0),
  rejected: z.array(RejectedRow),
  /** Lines beside the tables that say what can't be; left out where there are none. */
  ignored: z.array(RejectedRow).optional(),
  declared: Tally.nullable(),
  computed: Tally,
  reconciled: z.boolean().nullable(),
  error: z.object({ code: ErrorCode, message: z.string() }).nullable(),
})
export type ReportSource = z.infer<typeof ReportSource>

export const ReportCharge = z.object({
  tradeNo: z.string(),
  merchantOrderNo: z.string().nullable(),
  paidAt: time,
  fen,
  refundedFen: fen,
  service: Service,
  source: place,
})
export type ReportCharge = z.infer<typeof ReportCharge>

const ReportFinding = z.object({
  kind: z.enum(findingKinds),
  tradeNos: z.array(z.string()),
  fen,
  explanation: z.string(),
})

/** What the report and the window tell alike of a subscription. */
export const SubscriptionFacts = z.object({
  id: z.string(),
  service: Service,
  kind: z.enum(subscriptionKinds),
  account: ReportAccount.nullable(),
  counterparty: z.string(),
  cadence: z.enum(cadences),
  status: z.enum(subscriptionStatuses),
  state: z.enum(subscriptionStates).nullable(),
  yearlyFen: fen,
  confidence: z.number().min(0).max(1),
  charges: z.array(ReportCharge),
  prices: z.array(z.object({ from: day, fen })),
  next: z.object({ date: day, fen }).nullable(),
  chargedFen: fen,
  refundedFen: fen,
  netFen: fen,
})

export const ReportSubscription = SubscriptionFacts.extend({
  title: z.string(),
  channel: Wallet,
  merchant: z.string().nullable(),
  merchantName: z.string(),
  reasons: z.array(z.string()),
  findings: z.array(ReportFinding),
})
export type ReportSubscription = z.infer<typeof ReportSubscription>

export const UnmatchedRefund = z.object({ tradeNo: z.string(), paidAt: time, fen, source: place })
export type UnmatchedRefund = z.infer<typeof UnmatchedRefund>

/** The audit report as a schema: docs/audit-report.md. */
export const AuditReport = z.object({
  schema: z.literal('xucha.audit/1'),
  asOf: day,
  sources: z.array(ReportSource),
  subscriptions: z.array(ReportSubscription),
  otherCharges: z.array(ReportCharge),
  otherMerchants: z.array(ReportSubscription).optional(),
  unmatchedRefunds: z.array(UnmatchedRefund),
  totals: z.object({ chargedFen: fen, refundedFen: fen, netFen: fen }),
})
export type AuditReport = z.infer<typeof AuditReport>
