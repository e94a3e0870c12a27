import type { SubscriptionState } from '../../../core/subscriptions/subscription.ts'
import { request } from '../../app/bridge.ts'

/** How each renewal that the person has switched off stands, by the numbers of its charges. */
export type Standing = ReadonlyMap<string, SubscriptionState>

/** Asked before bills are read, so that what they change can be told; empty where nothing can be asked. */
export async function standingBefore(): Promise<Standing> {
  const overview = await request('subscriptions.overview', {})
  if (!overview.ok) return new Map()
  return new Map(
    overview.value.subscriptions.flatMap(({ state, cancelledOn, charges }) =>
      state !== null && cancelledOn !== null ? charges.map(({ tradeNo }) => [tradeNo, state] as const) : [],
    ),
  )
}
