import { type TradeKey, tradeKeyText } from '../bills/transaction.ts'
import type { Stream } from './stream.ts'
import { type StoredCharge, storedKey } from './subscription.ts'

/** A stream, and whether the person put it together or took it out of another. */
export interface HandledStream {
  stream: Stream
  byHand: 'joined' | 'apart' | null
}

/** Whether a word said of these charges is about the stream; of two halves it is about the one with the first. */
export function holdsMost(stream: Stream, keys: readonly TradeKey[]): boolean {
  return holdsMostOf(
    stream.items.map(({ charge }) => charge),
    keys,
  )
}

/** The same of charges that stand for a stream. */
export function holdsMostOf(charges: readonly StoredCharge[], keys: readonly TradeKey[]): boolean {
  const own = new Set(charges.map(storedKey))
  const held = keys.filter(key => own.has(tradeKeyText(key))).length * 2
  const [first] = keys
  return held > keys.length || (held === keys.length && first !== undefined && own.has(tradeKeyText(first)))
}
