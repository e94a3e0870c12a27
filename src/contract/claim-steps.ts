import { z } from 'zod'
import { fen } from './values.ts'

/** Money that came back; `trade` is `wallet:order number` of the charge. */
export const RefundView = z.object({
  trade: z.string(),
  chargedOn: z.string(),
  fen,
  /** Of the row of the refund; null where only the state of the charge tells of it. */
  on: z.string().nullable(),
  source: z.object({ name: z.string(), line: z.number().int() }).nullable(),
})
export type RefundView = z.infer<typeof RefundView>

/** The last days of one charge's periods. */
export const LimitationView = z.object({
  trade: z.string(),
  chargedOn: z.string(),
  fen,
  /** Of the three years to sue. */
  until: z.string(),
  restarted: z.boolean(),
  /** To complain to 12315. */
  complaint: z.string(),
  /** To get the record from the wallet free of charge. */
  records: z.string(),
})
export type LimitationView = z.infer<typeof LimitationView>
