import { z } from 'zod'
import { alertDaysBefore } from '../core/reminders/charge-note.ts'
import { limitPeriods } from '../core/reminders/limit.ts'
import type { SubscriptionName } from '../core/subscriptions/subscription.ts'
import { onEngine, onMain } from './area.ts'
import { Service, Wallet } from './audit-report.ts'
import { longestNote } from './choices.ts'
import { ofSubscriptions } from './concerns.ts'
import { TradeKey } from './subscriptions.ts'
import { day, facts, fen, id } from './values.ts'

/** As many as could ever be told at once. */
const mostAtOnce = 1000

const AlertView = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum(['charge', 'verify']),
    uid: z.string(),
    subscriptionId: z.string(),
    name: facts<SubscriptionName>(),
    wallet: Wallet,
    day,
    fen: fen.nullable(),
    assumed: z.boolean(),
    notes: z.array(z.string()),
  }),
  z.object({
    kind: z.literal('case'),
    uid: z.string(),
    caseId: z.number().int(),
    title: z.string(),
    about: z.enum(['reply', 'sue', 'fraud', 'mistake']),
    day,
  }),
  z.object({ kind: z.literal('check-up'), uid: z.string(), day }),
])

/** Ten million yuan: far above what anybody renews. */
const highestLimitFen = 1_000_000_000

const Target = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('service'), service: Service }),
  z.strictObject({ kind: z.literal('subscription'), charge: TradeKey }),
])

/** What a limit or a note may be about; `name` is that of a subscription, null for one that no bill shows any more. */
const NamedTarget = z.object({
  target: Target,
  name: facts<SubscriptionName>().nullable(),
  wallet: Wallet.nullable(),
})
export type NamedTarget = z.infer<typeof NamedTarget>

/** Periods are written `2026-11` and `2026`. */
export const LimitView = NamedTarget.extend({
  id,
  per: z.enum(limitPeriods),
  fen,
  /** Of the newest day that bills show. */
  period: z.string(),
  spentFen: fen,
  /** Still to come in that period if the charges go on as they do. */
  comingFen: fen,
  /** Every period above the limit, the newest first. */
  over: z.array(z.object({ period: z.string(), fen })),
})
export type LimitView = z.infer<typeof LimitView>

const daysBefore = z.literal(alertDaysBefore)

export const NoteView = NamedTarget.extend({ id, note: z.string(), daysBefore })
export type NoteView = z.infer<typeof NoteView>

export const reminders = {
  ...onEngine({
    /** What is to be shown today and has not been shown; soonest first. */
    'reminders.alerts': { input: z.strictObject({ daysBefore }), output: z.array(AlertView) },
    /** These were shown and are not shown again. */
    'reminders.markShown': {
      input: z.strictObject({ uids: z.array(z.string().min(1).max(300)).min(1).max(mostAtOnce) }),
      output: z.null(),
    },
    /** The days ahead of all renewals as an .ics file, ready to be written. */
    'reminders.calendar': { input: z.strictObject({}), output: z.object({ calendar: z.string() }) },
    'reminders.limits': {
      shows: [...ofSubscriptions, 'limits'],
      input: z.strictObject({}),
      output: z.object({
        /** Everything first, then services, then single renewals. */
        targets: z.array(NamedTarget),
        limits: z.array(LimitView),
        notes: z.array(NoteView),
      }),
    },
    /** Replaces one for the same period of the same target. */
    'reminders.addLimit': {
      input: z.strictObject({
        target: Target,
        per: z.enum(limitPeriods),
        fen: fen.min(1).max(highestLimitFen),
      }),
      output: z.object({ id }),
    },
    'reminders.removeLimit': { input: z.strictObject({ id }), output: z.null() },
    'reminders.addNote': {
      input: z.strictObject({ target: Target, note: z.string().trim().min(1).max(longestNote), daysBefore }),
      output: z.object({ id }),
    },
    'reminders.removeNote': { input: z.strictObject({ id }), output: z.null() },
  }),
  ...onMain({
    /** Shows one at once, to see what they look like here; false where the system shows none. */
    'reminders.tryAlert': { input: z.strictObject({}), output: z.object({ shown: z.boolean() }) },
    /** Asks where, and writes an .ics file there: of the last days of a case, else of all renewals. */
    'reminders.saveCalendar': { input: z.strictObject({ case: id.optional() }), output: z.null() },
  }),
}
