import type { WalletCoverage } from '../bills/coverage.ts'
import { type TradeKey, tradeKeyText } from '../bills/transaction.ts'
import type { Decision } from './decisions.ts'
import { type HandledStream, keysOfStream } from './handled-stream.ts'
import { byItemTime, type Item, itemKey } from './item.ts'
import { merchantKeyOf } from './merchant-key.ts'
import { placeOn } from './model/schedule.ts'
import { asOneStream, type Stream } from './stream.ts'

/** Where charges are before the person's decisions, and after them. */
export interface Pools {
  streams: HandledStream[]
  /** Charges of Xiaomi that belong to no stream. */
  other: Item[]
  /** Charges that count nowhere unless the person says so. */
  loose: Item[]
}

/**
 * Regroups charges as the person said, word by word from the oldest to the newest, so that a later one finds what an
 * earlier one made: charges that recur put together, subscriptions joined, charges taken out as one of their own.
 */
export function regroup(pools: Pools, decisions: readonly Decision[], coverage: WalletCoverage): void {
  for (const decision of decisions) {
    if (decision.kind === 'recurring') gather(pools, decision.charges, coverage)
    if (decision.kind === 'belongs-to') join(pools, decision.charges, decision.target, coverage)
    if (decision.kind === 'apart') part(pools, decision.charges, coverage)
  }
}

/** What the person said recurs, where the detector saw nothing in it. */
function gather(pools: Pools, charges: readonly TradeKey[], coverage: WalletCoverage): void {
  const keys = keysOf(charges)
  const isMostIn = ({ stream }: HandledStream) => heldIn(stream, keys) * 2 > keys.size
  if (pools.streams.some(isMostIn)) return
  const items = take(pools, keys, [pools.other], coverage)
  if (items.length === 0) return
  const stream = one(items, coverage)
  // What came since is of no other renewal: left beside this one, it would let it seem to have stopped.
  const since = pools.other.filter(item => isOfSameService(item, items[0]!)).sort(byItemTime)
  const following = followersOf(stream, since, isAlike)
  for (const item of following) pools.other.splice(pools.other.indexOf(item), 1)
  pools.streams.push({ stream: one([...items, ...following], coverage), byHand: null })
}

function join(pools: Pools, charges: readonly TradeKey[], target: TradeKey, coverage: WalletCoverage): void {
  const goal = tradeKeyText(target)
  const home = () => pools.streams.findIndex(({ stream }) => keysOfStream(stream).has(goal))
  const keys = keysOf(charges)
  // Said of most of a stream, it holds for all of it: charges that came since go with the others.
  const whole = pools.streams.find(({ stream }, at) => at !== home() && isMostOf(stream, keys))
  for (const item of whole?.stream.items ?? []) keys.add(itemKey(item))
  keys.delete(goal)
  if (home() < 0) return
  const items = take(pools, keys, [pools.other, pools.loose], coverage)
  const at = home()
  const { stream } = pools.streams[at]!
  if (items.length > 0)
    pools.streams[at] = { stream: one([...stream.items, ...items], coverage), byHand: 'joined' }
}

function part(pools: Pools, charges: readonly TradeKey[], coverage: WalletCoverage): void {
  const items = take(pools, keysOf(charges), [pools.other], coverage)
  if (items.length === 0) return
  const own: HandledStream = { stream: one(items, coverage), byHand: 'apart' }
  const newest = own.stream.items.at(-1)!.day
  for (const from of [...pools.streams]) {
    if (from.byHand !== null || !isOfSameService(from.stream.items[0]!, own.stream.items[0]!)) continue
    // Only what came since can go with them: of the charges that were there the person left these out.
    const since = spare(from.stream).filter(({ day }) => day > newest)
    const following = followersOf(own.stream, since, isOfSamePrice)
    if (following.length === 0) continue
    own.stream = one([...own.stream.items, ...following], coverage)
    replace(pools, from, item => !following.includes(item), coverage)
  }
  pools.streams.push(own)
}

/** A charge goes with others where it keeps their day this well, and comes no more than so many cycles later. */
const mostDaysOff = 3
const mostCyclesLater = 2

/** Which of the charges pay the next cycles of a stream, alike to what paid its last. */
function followersOf(
  { fit, items }: Stream,
  since: readonly Item[],
  isLike: (item: Item, paid: Item) => boolean,
): Item[] {
  const run = fit?.runs.at(-1)
  if (!run) return []
  let last = Math.max(...run.paid.keys())
  const paid = items.find(({ charge }) => charge === run.paid.get(last))
  if (!paid) return []
  return since.filter(item => {
    const place = placeOn(run.schedule, item.day)
    if (!place || !isLike(item, paid) || Math.abs(place.shift) > mostDaysOff) return false
    if (place.index <= last || place.index > last + mostCyclesLater) return false
    last = place.index
    return true
  })
}

/** Beside it are charges of the same service, maybe of another plan of it. */
function isOfSamePrice(item: Item, paid: Item): boolean {
  return item.fen === paid.fen
}

/** Beside it is only what was bought: the price may have risen where the text is the same. */
function isAlike(item: Item, paid: Item): boolean {
  return isOfSamePrice(item, paid) || item.wording === paid.wording
}

/** Charges of a stream that pay none of its cycles; all of them where each pays one. */
function spare({ items, fit }: Stream): Item[] {
  if (!fit) return items
  const paid = new Set(fit.runs.flatMap(run => [...run.paid.values()]))
  const beside = items.filter(({ charge }) => !paid.has(charge))
  return beside.length > 0 ? beside : items
}

function isOfSameService(a: Item, b: Item): boolean {
  return serviceKey(a) === serviceKey(b)
}

/** Services that no list knows are told apart by who charges for them. */
function serviceKey({ text, charge: { charge } }: Item): string {
  return text.service === 'other' ? merchantKeyOf(charge) : `${charge.wallet} ${text.service}`
}

/** The charges that `keys` name, taken out of every stream and of the given lists. */
function take(
  pools: Pools,
  keys: ReadonlySet<string>,
  lists: readonly Item[][],
  coverage: WalletCoverage,
): Item[] {
  const taken: Item[] = []
  for (const from of [...pools.streams]) {
    if (heldIn(from.stream, keys) === 0) continue
    taken.push(...from.stream.items.filter(item => keys.has(itemKey(item))))
    replace(pools, from, item => !keys.has(itemKey(item)), coverage)
  }
  for (const list of lists) {
    for (const [at, item] of [...list.entries()].reverse())
      if (keys.has(itemKey(item))) taken.push(...list.splice(at, 1))
  }
  return taken
}

/** Leaves a stream what is to stay of it. */
function replace(
  { streams }: Pools,
  from: HandledStream,
  stays: (item: Item) => boolean,
  coverage: WalletCoverage,
): void {
  const rest = from.stream.items.filter(stays)
  const at = streams.indexOf(from)
  if (rest.length === 0) streams.splice(at, 1)
  else streams[at] = { ...from, stream: one(rest, coverage) }
}

function one(items: readonly Item[], coverage: WalletCoverage): Stream {
  return asOneStream(items, coverage[items[0]?.charge.charge.wallet ?? 'alipay'])
}

function isMostOf(stream: Stream, keys: ReadonlySet<string>): boolean {
  return heldIn(stream, keys) * 2 > stream.items.length
}

/** How many of the keys are of charges of the stream. */
function heldIn(stream: Stream, keys: ReadonlySet<string>): number {
  const own = keysOfStream(stream)
  let held = 0
  for (const key of keys) if (own.has(key)) held += 1
  return held
}

function keysOf(charges: readonly TradeKey[]): Set<string> {
  return new Set(charges.map(tradeKeyText))
}
