import type { PlaceView } from '../../../contract/cancellation.ts'
import type { Input } from '../../../contract/requests.ts'
import type { TradeKey } from '../../../core/bills/transaction.ts'

/** What is said of a place; `day` where it was done on another day than today. */
export interface Mark {
  state: PlaceView['state']
  day?: string
}

/** A day alone counts to its end, so that a charge of that day is not held against the merchant. */
export function markWith(charge: TradeKey, place: string, { state, day }: Mark): Input<'cancellation.mark'> {
  return { charge, place, state, ...(day && { at: `${day}T23:59:59` }) }
}
