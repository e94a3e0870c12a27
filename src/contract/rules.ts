import { z } from 'zod'
import { Service } from './audit-report.ts'
import { day } from './values.ts'

/** Far longer than any merchant's name in a bill. */
const longestName = 200

const RuleInput = z.strictObject({
  /** As a bill writes it. */
  counterparty: z.string().trim().min(1).max(longestName),
  is: z.enum(['xiaomi', 'not-xiaomi']),
  /** What it sells where the goods name nothing. */
  service: Service.exclude(['other']).optional(),
})

/** A person's own rule about a merchant. */
export const RuleView = z.object({
  id: z.number().int(),
  counterparty: z.string(),
  is: z.enum(['xiaomi', 'not-xiaomi']),
  service: Service.nullable(),
  saidOn: day,
})
export type RuleView = z.infer<typeof RuleView>

export const rules = {
  'subscriptions.rules': { input: z.strictObject({}), output: z.array(RuleView) },
  'subscriptions.addRule': { input: RuleInput, output: z.object({ id: z.number().int() }) },
  'subscriptions.removeRule': {
    input: z.strictObject({ id: z.number().int().positive() }),
    output: z.null(),
  },
}
