import { z } from 'zod'
import { directions } from '../core/bills/transaction.ts'
import { Wallet } from './audit-report.ts'
import { fen } from './values.ts'

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
  source: z.object({ name: z.string(), line: z.number().int().min(1) }),
})
export type FoundTrade = z.infer<typeof FoundTrade>

export const search = {
  /**
   * Trades of all bills that hold every word of the text in merchant, goods, order number, day or amount; the newest
   * first. A later search ends the one before, which then answers with what it has.
   */
  'bills.search': {
    input: z.strictObject({
      text: z.string().max(200),
      wallet: Wallet.optional(),
      from: z.string().max(32).optional(),
      to: z.string().max(32).optional(),
    }),
    /** `total` counts all that were found, `trades` holds the newest of them. */
    output: z.object({ trades: z.array(FoundTrade), total: z.number().int() }),
  },
}
