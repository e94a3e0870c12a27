import { z } from 'zod'
import { certificateFaults, rejectionReasons, wrongExports } from '../core/base/outcome.ts'
import { certificateNotices } from '../core/bills/certificate/notices.ts'
import { directions } from '../core/bills/transaction.ts'
import { onEngine } from './area.ts'
import { ErrorCode, RejectedRow, ReportSource, Wallet } from './audit-report.ts'
import { mostBillsAtOnce } from './choices.ts'
import { TradeKey } from './subscriptions.ts'
import { day, fen, id, inSheet, place, token } from './values.ts'

/** The wallets send six digits. */
const longestPassword = 1000
/** Of a bill inside archives: each of their names may have 65,535 bytes. */
const longestName = 200_000

/** One imported bill as the 账单 screen shows it; the refused rows themselves come by `bills.rejected`. */
export const SourceView = ReportSource.omit({
  accounts: true,
  rejected: true,
  ignored: true,
  error: true,
}).extend({
  id,
  wallet: Wallet,
  rejectedCount: z.number().int().min(0),
  /** Lines beside its tables that say what can't be; `bills.rejected` has them too. */
  ignoredCount: z.number().int().min(0),
  importedAt: z.string(),
  sample: z.boolean(),
  notices: z.array(z.enum(certificateNotices)),
})
export type SourceView = z.infer<typeof SourceView>

/** What became of one file. Several sources where a zip held several bills. */
export const ImportResult = z.object({
  token: z.string(),
  name: z.string(),
  outcome: z.enum(['imported', 'already-imported', 'password-needed', 'refused', 'cancelled']),
  sourceIds: z.array(id),
  /** The samples gave way to it: they are never in one sum with a person's own bills. */
  replacedSamples: z.literal(true).optional(),
  /** What the words need to say it in the window's language, whichever that is by then. */
  error: z
    .object({
      code: ErrorCode,
      wrongExport: z.enum(wrongExports).optional(),
      offset: z.number().int().min(0).optional(),
      rows: z.number().int().min(1).optional(),
      firstRows: z
        .array(z.object({ line: z.number().int().min(1), reason: z.enum(rejectionReasons) }))
        .optional(),
      dates: z.object({ text: z.string(), readings: z.tuple([day, day]) }).optional(),
      certificate: z.object({ fault: z.enum(certificateFaults), page: z.number().int().min(1) }).optional(),
    })
    .nullable(),
})
export type ImportResult = z.infer<typeof ImportResult>

/** A row as it stands in the file, with the columns as they were understood. */
export const RawRow = z.object({
  sourceName: z.string(),
  line: z.number().int().min(1),
  inSheet: inSheet.nullable(),
  text: z.string(),
  cells: z.array(z.object({ column: z.string(), value: z.string() })),
})
export type RawRow = z.infer<typeof RawRow>

/** One trade as its newest bill tells it. */
export const FoundTrade = z.object({
  wallet: Wallet,
  paidAt: z.string(),
  direction: z.enum(directions),
  fen,
  counterparty: z.string(),
  goods: z.string(),
  status: z.string(),
  tradeNo: z.string(),
  /** What decisions on it name. */
  key: TradeKey,
  source: place,
})
export type FoundTrade = z.infer<typeof FoundTrade>

export const bills = onEngine({
  'bills.list': {
    shows: ['bills'],
    input: z.strictObject({}),
    output: z.object({ sources: z.array(SourceView) }),
  },
  'bills.import': {
    fileTokens: 'tokens',
    input: z.strictObject({
      tokens: z.array(token).min(1).max(mostBillsAtOnce),
      /** By token; used once, never stored or logged. */
      passwords: z.record(token, z.string().max(longestPassword)).optional(),
    }),
    output: z.array(ImportResult),
  },
  /** As if exported this month, in place of those loaded before; none beside a person's own bills. */
  'bills.importSamples': { input: z.strictObject({}), output: z.array(ImportResult) },
  'bills.cancelImport': { input: z.strictObject({}), output: z.null() },
  /** All of them or none. */
  'bills.remove': {
    input: z.strictObject({ ids: z.array(id).min(1).max(mostBillsAtOnce) }),
    output: z.null(),
  },
  'bills.removeSamples': { input: z.strictObject({}), output: z.null() },
  'bills.rejected': {
    shows: ['bills', 'language'],
    input: z.strictObject({ id }),
    output: z.array(RejectedRow),
  },
  'bills.row': {
    shows: ['bills', 'language'],
    input: z.strictObject({ sourceName: z.string().max(longestName), line: z.number().int().min(1) }),
    output: RawRow,
  },
  /**
   * Trades of all bills that hold every word of the text in merchant, goods, order number, day or amount; the newest
   * first. A later search ends the one before, which then answers with what it has.
   */
  'bills.search': {
    shows: ['bills'],
    input: z.strictObject({
      text: z.string().max(200),
      wallet: Wallet.optional(),
      from: z.string().max(32).optional(),
      to: z.string().max(32).optional(),
    }),
    /** `total` counts all that were found, `trades` holds the newest of them. */
    output: z.object({ trades: z.array(FoundTrade), total: z.number().int() }),
  },
})
