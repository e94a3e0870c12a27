import { z } from 'zod'
import { nextKinds } from '../core/claims/next-step.ts'
import { fen } from './values.ts'

/** A way to go. Days are noted with `claims.answer`: `filed:<id>`, `accepted:<id>`, `answered:<id>`, `outcome:<id>`. */
export const ChannelView = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  competent: z.string().nullable(),
  filedOn: z.string().nullable(),
  acceptedOn: z.string().nullable(),
  answeredOn: z.string().nullable(),
  /** What came of it; for the merchant the answer to the question `demanded`. */
  outcome: z.string().nullable(),
  outcomes: z.array(z.object({ value: z.string(), label: z.string() })),
  /** Title of a channel already taken that closes this one. */
  blockedBy: z.string().nullable(),
  deadlines: z.array(
    z.object({
      what: z.string(),
      count: z.number().int(),
      unit: z.enum(['working', 'calendar']),
      from: z.enum(['filed', 'accepted']),
      /** The article that sets it. */
      source: z.string().nullable(),
      /** Null until the day it runs from is noted, or where it can't be counted. */
      on: z.string().nullable(),
      /** The day is noted but the year's holidays are not known, or the rule came into force later. */
      unknown: z.enum(['holidays', 'rule']).nullable(),
    }),
  ),
})
export type ChannelView = z.infer<typeof ChannelView>

/** What is due next. */
export const NextView = z.object({
  kind: z.enum(nextKinds),
  /** Id of the channel it is about. */
  channel: z.string().nullable(),
  /** Its last day, where one can be counted. */
  on: z.string().nullable(),
  /** Days since then; 0 as long as it is not past. */
  overdue: z.number().int(),
  text: z.string(),
})
export type NextView = z.infer<typeof NextView>

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
export const ClockView = z.object({
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
export type ClockView = z.infer<typeof ClockView>
