import { z } from 'zod'
import { cadences } from '../core/base/cadence.ts'
import { Service, Wallet } from './audit-report.ts'
import { fen } from './values.ts'

/** What the title of a subscription is made of; i18n/present puts it together. */
export const SubscriptionName = z.object({
  service: Service,
  product: z.string().nullable(),
  tier: z.string().nullable(),
  size: z.string().nullable(),
  period: z.enum(cadences).nullable(),
  counterparty: z.string(),
  mark: z
    .discriminatedUnion('by', [
      z.object({ by: z.literal('wallet'), wallet: Wallet }),
      z.object({ by: z.literal('price'), fen }),
      z.object({ by: z.literal('day'), day: z.number().int() }),
      z.object({ by: z.literal('since'), month: z.string() }),
    ])
    .nullable(),
})
