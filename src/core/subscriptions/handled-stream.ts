import { keptBy } from '../base/kept-by.ts'
import { type TradeKey, tradeKeyText } from '../bills/transaction.ts'
import { itemKey } from './item.ts'
import type { Stream } from './stream.ts'

/** A stream, and whether the person put it together or took it out of another. */
export interface HandledStream {
  stream: Stream
  byHand: 'joined' | 'apart' | null
}

/** The keys of the stream's charges, as text: every word that was said is held against every stream. */
export const keysOfStream = keptBy(({ items }: Stream): ReadonlySet<string> => new Set(items.map(itemKey)))

/** Whether a word said of these charges is about the stream; of two halves it is about the one with the first. */
export function holdsMost(stream: Stream, said: readonly TradeKey[]): boolean {
  return holdsMostOf(keysOfStream(stream), said)
}

/** The same of the keys of charges that stand for a stream. */
export function holdsMostOf(keys: ReadonlySet<string>, said: readonly TradeKey[]): boolean {
  const held = said.filter(key => keys.has(tradeKeyText(key))).length * 2
  const [first] = said
  return held > said.length || (held === said.length && first !== undefined && keys.has(tradeKeyText(first)))
}
