import { z } from 'zod'
import { Service, Wallet } from './audit-report.ts'
import { TradeKey } from './charges.ts'

export const PlaceState = z.enum(['todo', 'done', 'not-found', 'absent'])

/** One place where a renewal has to be switched off, with the way there. Texts are in the language of the request. */
export const PlaceView = z.object({
  id: z.string(),
  kind: z.enum(['photograph', 'xiaomi', 'wallet', 'verify']),
  title: z.string(),
  /** Ways to the same place, the likeliest first; each for a system version or an app. */
  paths: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      steps: z.array(z.string()),
      success: z.string(),
      /** False: a hint from public guides that nobody checked on a device. */
      verified: z.boolean(),
      sources: z.array(z.object({ name: z.string(), url: z.string().nullable() })),
      checkedOn: z.string(),
    }),
  ),
  state: PlaceState,
  at: z.string().nullable(),
})
export type PlaceView = z.infer<typeof PlaceView>

/** The road to a renewal that is really off: one card per place. */
export const PlanView = z.object({
  subscriptionId: z.string(),
  charge: TradeKey,
  title: z.string(),
  service: Service,
  wallet: Wallet,
  places: z.array(PlaceView),
  /** The days on which a silent wallet proves that it worked; null where no next charge can be told. */
  watch: z.object({ from: z.string(), to: z.string(), exportAfter: z.string() }).nullable(),
  before: z.array(z.string()),
})
export type PlanView = z.infer<typeof PlanView>

export const cancel = {
  'cancel.plans': {
    input: z.strictObject({}),
    output: z.object({ plans: z.array(PlanView), myths: z.array(z.string()) }),
  },
  'cancel.mark': {
    input: z.strictObject({ charge: TradeKey, place: z.string().min(1).max(64), state: PlaceState }),
    output: z.null(),
  },
}
