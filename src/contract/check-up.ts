import { z } from 'zod'
import { Wallet } from './audit-report.ts'
import { TradeKey } from './charges.ts'
import { day, fen } from './values.ts'

/** What the new bills tell of one renewal, in the language of the request. */
export const ChangeView = z.object({
  kind: z.enum([
    'charged-anyway',
    'came-back',
    'fresh',
    'dearer',
    'fresh-over',
    'ended',
    'verified',
    'refunded',
    'went-on',
  ]),
  subscriptionId: z.string(),
  title: z.string(),
  wallet: Wallet,
  /** What happened and how one knows, in sentences. */
  reasons: z.array(z.string()).min(1),
  /** The charges it is about. */
  charges: z.array(TradeKey),
  /** Their sum, the sum that came back, or the newer price. */
  fen,
})
export type ChangeView = z.infer<typeof ChangeView>

export const CheckUpView = z.object({
  /** Null without a bill; `checkUp` is null where none was finished yet and the day is that of the first import. */
  since: z.object({ day, checkUp: z.number().int().nullable() }).nullable(),
  /** The bills that came since. */
  bills: z.array(z.object({ name: z.string(), wallet: Wallet, from: day.nullable(), to: day.nullable() })),
  /** The most urgent first; empty without a new bill. */
  changes: z.array(ChangeView),
  /** The last day that bills of a wallet show; null without one. */
  shownTo: z.object({ alipay: day.nullable(), wechat: day.nullable() }),
})
export type CheckUpView = z.infer<typeof CheckUpView>

export const checkUp = {
  /** Compares the bills with those there were at the last check-up. */
  'cancellation.checkUp': { input: z.strictObject({}), output: CheckUpView },
  /** The bills there are now count as seen. */
  'cancellation.finishCheckUp': { input: z.strictObject({}), output: z.object({ id: z.number().int() }) },
  'cancellation.undoCheckUp': {
    input: z.strictObject({ id: z.number().int().positive() }),
    output: z.null(),
  },
}
