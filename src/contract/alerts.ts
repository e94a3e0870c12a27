import { z } from 'zod'
import { Wallet } from './audit-report.ts'
import { alertDaysBefore } from './choices.ts'
import { day } from './values.ts'

/** As many as could ever be told at once. */
const mostAtOnce = 1000

const AlertView = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum(['charge', 'verify']),
    uid: z.string(),
    subscriptionId: z.string(),
    title: z.string(),
    wallet: Wallet,
    day,
    fen: z.number().int().nullable(),
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

export const alerts = {
  /** What is to be told today and has not been told; soonest first. */
  'reminders.alerts': {
    input: z.strictObject({ daysBefore: z.union(alertDaysBefore.map(days => z.literal(days))) }),
    output: z.array(AlertView),
  },
  /** Shows one at once, to see what they look like here; false where the system shows none. */
  'reminders.tryAlert': { input: z.strictObject({}), output: z.object({ shown: z.boolean() }) },
  /** These were shown and are not told again. */
  'reminders.markShown': {
    input: z.strictObject({ uids: z.array(z.string().min(1).max(300)).min(1).max(mostAtOnce) }),
    output: z.null(),
  },
}
