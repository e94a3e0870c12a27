import { type TradeKey, tradeKey, type Wallet } from '../bill/transaction.ts'
import { type Day, dayOfTime, type Period } from '../calendar.ts'
import type { StatedCancellation, Verdict } from './detect.ts'
import type { Item } from './item.ts'
import { asOneStream, type Stream } from './stream.ts'
import type { ServiceId, StoredCharge } from './subscription.ts'

/** The person's last word on whether a stream recurs; null where none was said. */
export type Said = 'recurring' | 'not-recurring' | null

export interface ToldStream {
  stream: Stream
  said: Said
}

type Covered = (wallet: Wallet) => (days: Period) => boolean

/**
 * The streams as the person wants them: charges said to belong elsewhere moved, charges said to recur put together
 * even where the detector saw nothing in them (those leave `other`). Each verdict counts for the stream that holds
 * most of the charges it was said of; of several the last one said.
 */
export function asTold(
  streams: readonly Stream[],
  other: Item[],
  verdicts: readonly Verdict[],
  isCovered: Covered,
): ToldStream[] {
  const told = moved(streams, other, verdicts, isCovered)
  for (const verdict of verdicts) {
    if (verdict.kind === 'recurring' && !told.some(stream => holdsMost(stream, verdict.charges))) {
      gather(told, other, verdict.charges, isCovered)
    }
  }
  return told.map(stream => ({ stream, said: saidOf(stream, verdicts) }))
}

function saidOf(stream: Stream, verdicts: readonly Verdict[]): Said {
  const word = verdicts.findLast(
    ({ kind, charges }) => (kind === 'recurring' || kind === 'not-recurring') && holdsMost(stream, charges),
  )
  return word?.kind === 'recurring' || word?.kind === 'not-recurring' ? word.kind : null
}

/** The charges that `keys` name, taken out of wherever they are. */
function take(told: Stream[], other: Item[], keys: ReadonlySet<string>, isCovered: Covered): Item[] {
  const taken: Item[] = []
  for (const [at, stream] of [...told.entries()].reverse()) {
    const moving = stream.items.filter(item => keys.has(keyOf(item)))
    if (moving.length === 0) continue
    const rest = stream.items.filter(item => !keys.has(keyOf(item)))
    taken.push(...moving)
    if (rest.length === 0) told.splice(at, 1)
    else told[at] = asOneStream(rest, coveredFor(rest, isCovered))
  }
  for (const [at, item] of [...other.entries()].reverse()) {
    if (keys.has(keyOf(item))) taken.push(...other.splice(at, 1))
  }
  return taken
}

function gather(told: Stream[], other: Item[], charges: readonly TradeKey[], isCovered: Covered): void {
  const items = take(told, other, new Set(charges.map(textOfKey)), isCovered)
  if (items.length > 0) told.push(asOneStream(items, coveredFor(items, isCovered)))
}

function moved(
  streams: readonly Stream[],
  other: Item[],
  verdicts: readonly Verdict[],
  isCovered: Covered,
): Stream[] {
  const told = [...streams]
  for (const verdict of verdicts) {
    if (verdict.kind !== 'belongs-to') continue
    const target = textOfKey(verdict.target)
    const home = () => told.findIndex(({ items }) => items.some(item => keyOf(item) === target))
    if (home() < 0) continue
    const keys = new Set(verdict.charges.map(textOfKey))
    // Said of most of a stream, it holds for all of it: charges that came since go with the others.
    const whole = told.find((stream, at) => at !== home() && isMostOf(stream, keys))
    for (const item of whole?.items ?? []) keys.add(keyOf(item))
    keys.delete(target)
    const items = take(told, other, keys, isCovered)
    const at = home()
    if (at < 0 || items.length === 0) continue
    const together = [...told[at]!.items, ...items]
    told[at] = asOneStream(together, coveredFor(together, isCovered))
  }
  return told
}

function isMostOf({ items }: Stream, keys: ReadonlySet<string>): boolean {
  return items.filter(item => keys.has(keyOf(item))).length * 2 > items.length
}

function coveredFor(items: readonly Item[], isCovered: Covered) {
  return isCovered(items[0]?.charge.charge.wallet ?? 'alipay')
}

function holdsMost(stream: Stream, keys: readonly TradeKey[]): boolean {
  const own = new Set(stream.items.map(keyOf))
  return keys.filter(key => own.has(textOfKey(key))).length * 2 > keys.length
}

/** The day on which the person switched a stream off, by verdict, by its id or by its service; null for never. */
export function cancelledOn(
  stream: Stream,
  service: ServiceId,
  input: { verdicts: readonly Verdict[]; cancellations: readonly StatedCancellation[] },
): Day | null {
  const said = input.verdicts.findLast(
    ({ kind, charges }) => kind === 'cancelled' && holdsMost(stream, charges),
  )
  if (said?.kind === 'cancelled') return said.on
  const oldest = stream.items[0]
  if (!oldest) return null
  const id = idOf(oldest.charge)
  const begun = dayOfTime(oldest.charge.charge.paidAt)
  return (
    input.cancellations.findLast(({ of, on }) => of === id || (of === service && begun <= on))?.on ?? null
  )
}

/** Made from wallet and order number of the oldest charge. */
export function idOf({ charge }: StoredCharge): string {
  return `${charge.wallet}-${tradeKey(charge).tradeNo}`
}

function keyOf({ charge: { charge } }: Item): string {
  return textOfKey(tradeKey(charge))
}

function textOfKey({ wallet, tradeNo }: TradeKey): string {
  return `${wallet} ${tradeNo}`
}
