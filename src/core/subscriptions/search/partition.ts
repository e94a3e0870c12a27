import { plansDiffer } from '../../catalogue/plan-text.ts'
import { withCadenceChanges } from './cadence-change.ts'
import {
  type Chain,
  chainThrough,
  gapCost,
  type Hit,
  type IsCovered,
  scheduleCost,
  slotsOf,
} from './chain.ts'
import { costs, shiftCost } from './costs.ts'
import { type Cycle, cycleOf, lengthOf, shortestOf, windowOf } from './cycle.ts'
import type { Item } from './item.ts'
import { likelyCycles, schedulesThrough } from './schedules.ts'
import { settleBetween } from './settle.ts'
import { sparseParts } from './sparse.ts'
import { wholeChain } from './whole-chain.ts'

/** The rhythms that are looked for, one search after the other. */
export type Searches = readonly ((cycle: Cycle) => boolean)[]

/**
 * Takes the chains out of the charges of one wallet and service, always the one that explains most for what it costs,
 * until none is worth a mandate of its own. A charge that an earlier chain could hold as a double or a stray is worth
 * only that much to a later one.
 */
export function chainsOf(
  items: readonly Item[],
  isCovered: IsCovered,
  searches: Searches = [() => true],
): { chains: Chain[]; left: Item[] } {
  const parts = sparseParts(items).map(part => chainsAmong(part, isCovered, searches))
  const chains = parts.flatMap(part => part.chains)
  const taken = new Set(chains.flatMap(({ hits }) => hits.map(({ item }) => item)))
  return { chains, left: items.filter(item => !taken.has(item)) }
}

function chainsAmong(
  items: readonly Item[],
  isCovered: IsCovered,
  searches: Searches,
): { chains: Chain[]; left: Item[] } {
  const chains: Chain[] = []
  let left = [...items]
  let at = 0
  while (left.length >= 2 && at < searches.length) {
    const worth = worths(left, chains)
    const best = bestChain(
      left,
      isCovered,
      item => worth.get(item) ?? costs.unexplained,
      chains,
      searches[at]!,
    )
    if (!best) {
      at += 1
      continue
    }
    const parts = atPauses(best, isCovered)
    const own = new Set(parts.flatMap(({ hits }) => hits.map(({ item }) => item)))
    left = left.filter(item => !own.has(item))
    for (const part of parts) {
      const chain = part === best ? part : extended(part, left, isCovered)
      const taken = new Set(chain.hits.map(({ item }) => item))
      chains.push(chain)
      left = left.filter(item => !taken.has(item))
    }
  }
  return { chains: withCadenceChanges(settled(chains, isCovered), isCovered), left }
}

/** Each chain was found among charges of others: with its own alone it may keep another day. */
function settled(chains: readonly Chain[], isCovered: IsCovered): Chain[] {
  if (chains.length < 2) return [...chains]
  const refitted = settleBetween(chains, isCovered).map((chain, at) => {
    const own = chain.hits.map(({ item }) => item)
    if (own.length === chains[at]!.hits.length && chain.hits.every((hit, i) => hit === chains[at]!.hits[i]))
      return chain
    const { cadence } = chain.schedule.cycle
    return wholeChain(own, cycle => cycle.cadence === cadence, isCovered) ?? chain
  })
  return settleBetween(refitted, isCovered)
}

function bestChain(
  items: readonly Item[],
  isCovered: IsCovered,
  worth: (item: Item) => number,
  before: readonly Chain[],
  accepts: (cycle: Cycle) => boolean,
): Chain | null {
  let best: { chain: Chain; saved: number; punctual: number } | null = null
  for (const cycle of likelyCycles(items, accepts)) {
    if (best && mostSavedBy(cycle, items) < best.saved) continue
    for (const { schedule, seeds } of schedulesThrough(items, cycle)) {
      const slots = slotsOf(items, schedule)
      if (slots.size < 2 || (best && mostSaved(slots, schedule) < best.saved)) continue
      for (const seed of seeds) {
        const chain = chainThrough(seed, schedule, slots, isCovered, worth)
        if (!chain) continue
        const saved = chain.hits.length * costs.unexplained - chain.cost
        if (best && saved < best.saved) continue
        const worthAll = chain.hits.reduce((sum, { item }) => sum + worth(item), 0)
        if (worthAll <= chain.cost + costs.mandate || isNoWeek(chain) || !isOfItsOwn(chain, before)) continue
        const punctual = punctualOf(chain)
        if (!best || saved > best.saved || punctual > best.punctual) best = { chain, saved, punctual }
      }
    }
  }
  return best?.chain ?? null
}

/** Of weeks, so many for each one missed; several monthly charges side by side hit most weeks by chance. */
const weeksPerMiss = 3

/** A trial of seven days and the first full price make no week, nor do charges that miss too many. */
function isNoWeek({ hits, schedule }: Chain): boolean {
  if (schedule.cycle.cadence !== 'weekly') return false
  if (hits.length === 2) return hits[0]!.item.fen !== hits[1]!.item.fen
  const gaps = hits.filter(({ index }, at) => at > 0 && index > hits[at - 1]!.index + 1).length
  return gaps * weeksPerMiss > hits.length
}

/** No rhythm can save more than a charge in each cycle that begins while there are charges. `items` are sorted. */
function mostSavedBy(cycle: Cycle, items: readonly Item[]): number {
  const { early, late } = windowOf(cycle.cadence)
  const span = items.at(-1)!.day - items[0]!.day + early + late
  return savedByRhythm(cycle) + (Math.floor(span / shortestOf(cycle)) + 1) * costs.unexplained
}

function savedByRhythm(cycle: Cycle): number {
  return -costs.withText - ('days' in cycle && cycle.cadence !== 'weekly' ? costs.exactDays : 0)
}

/** No chain on a schedule can save more than the best charge of each of its cycles. */
function mostSaved(slots: ReadonlyMap<number, readonly Hit[]>, { cycle }: Chain['schedule']): number {
  let most = savedByRhythm(cycle)
  for (const hits of slots.values()) {
    let least = Number.POSITIVE_INFINITY
    for (const { shift } of hits) least = Math.min(least, shiftCost(shift))
    most += costs.unexplained - least
  }
  return most
}

/** Of schedules that cost the same, the one more charges keep to the day, the first of them above all. */
function punctualOf({ hits }: Chain): number {
  let punctual = hits[0]?.shift === 0 ? 1 : 0
  for (const { shift } of hits) if (shift === 0) punctual += 1
  return punctual
}

/** A gap of more than this share of a cycle may be a pause after which another day holds. */
const pauseShare = 1.3

/** Nobody signs up again so often; charges with more gaps than that are no runs. */
const mostPauses = 8

/** The chain in parts where the charges after a pause keep another day better than they keep the one before. */
function atPauses(chain: Chain, isCovered: IsCovered): Chain[] {
  const blocks = blocksOf(chain)
  if (blocks.length === 1 || blocks.length > mostPauses + 1) return [chain]
  if (chain.hits.every(({ shift }) => shift === 0)) return [chain]
  const oneMandate = scheduleCost(chain.schedule, chain.plan, chain.hits)
  const isSameRhythm = ({ cadence }: Cycle) => cadence === chain.schedule.cycle.cadence
  // Cheapest way to part the first `end` blocks into runs of blocks that share a schedule.
  const best: { parts: Chain[]; cost: number }[] = [{ parts: [], cost: oneMandate }]
  for (let end = 1; end <= blocks.length; end += 1) {
    const last = best[end - 1]
    // A charge alone between pauses may be left to another chain.
    if (last && blocks[end - 1]!.length === 1)
      best[end] = { parts: last.parts, cost: last.cost + costs.stray }
    for (let from = 0; from < end; from += 1) {
      const run = wholeChain(blocks.slice(from, end).flat(), isSameRhythm, isCovered)
      const before = best[from]
      if (!run || !before) continue
      const pause = before.parts.length === 0 ? 0 : pauseBefore(chain, blocks[from]![0]!, isCovered)
      const cost = before.cost + run.cost - oneMandate + pause
      const known = best[end]
      if (!known || cost < known.cost) best[end] = { parts: [...before.parts, run], cost }
    }
  }
  const parted = best[blocks.length]
  return parted && parted.parts.length > 0 && parted.cost < chain.cost ? parted.parts : [chain]
}

function blocksOf(chain: Chain): Item[][] {
  const length = lengthOf(chain.schedule.cycle)
  const jumps = blocksWhere(chain, gap => Math.abs(gap - length) > leastJump)
  return jumps.length <= mostBlocks ? jumps : blocksWhere(chain, gap => gap > length * pauseShare)
}

/** A charge so many days before or after its cycle is over may be the first on a new day, without any pause. */
const leastJump = 5
/** A history of late and early debits jumps all the time and keeps its day all the same. */
const mostBlocks = 12

function blocksWhere({ hits }: Chain, isBreak: (gap: number) => boolean): Item[][] {
  const blocks: Item[][] = []
  for (const { item } of hits) {
    const last = blocks.at(-1)?.at(-1)
    if (last && !isBreak(item.day - last.day)) blocks.at(-1)?.push(item)
    else blocks.push([item])
  }
  return blocks
}

/** What a new day costs there: less after a pause, in which the person may have signed up again. */
function pauseBefore({ hits, schedule }: Chain, item: Item, isCovered: IsCovered): number {
  const at = hits.findIndex(hit => hit.item === item)
  const [from, to] = [hits[at - 1]!.index, hits[at]!.index]
  return (to === from + 1 ? costs.newDay : costs.restart) + gapCost(schedule, from, to, isCovered)
}

/** A part on its own schedule may reach charges that the schedule of the whole did not. */
function extended(part: Chain, left: readonly Item[], isCovered: IsCovered): Chain {
  const own = part.hits.map(({ item }) => item)
  const slots = slotsOf([...own, ...left], part.schedule)
  const longer = chainThrough(own.at(-1)!, part.schedule, slots, isCovered, () => costs.unexplained)
  return longer && own.every(item => longer.hits.some(hit => hit.item === item)) ? longer : part
}

/** So many cycles in a row must be paid twice before the second payments are a mandate of their own. */
const pairsInARow = 3
/** And this many of a longer rhythm, whose cycles charges of a shorter one fit by chance. */
const longerInARow = 4

/**
 * Doubles and strays of an earlier chain make a mandate only where they follow each other cycle by cycle on their day:
 * three of them, or two strays to the day that are still going on. At one price and plan there is one rhythm.
 */
function isOfItsOwn(chain: Chain, before: readonly Chain[]): boolean {
  const beside = before.filter(other => chain.hits.every(({ item }) => attachCost(item, other) !== null))
  const length = lengthOf(chain.schedule.cycle)
  const { cadence } = chain.schedule.cycle
  const isOfOthers = beside.some(
    other => other.schedule.cycle.cadence !== cadence && lengthOf(other.schedule.cycle) < length,
  )
  // A few strays of a month make no quarter.
  if (isOfOthers) return longestRow(chain.hits) >= longerInARow
  if (beside.length === 0 || longestRow(chain.hits) >= pairsInARow) return true
  const [first, last] = [chain.hits[0]!, chain.hits.at(-1)!]
  const isToTheDay = chain.hits.length === 2 && last.index === first.index + 1 && last.shift === first.shift
  return isToTheDay && beside.every(other => isJustBegun(chain, other))
}

function isJustBegun(chain: Chain, other: Chain): boolean {
  const { cadence } = other.schedule.cycle
  if (chain.schedule.cycle.cadence !== cadence) return false
  const length = lengthOf(other.schedule.cycle)
  const isStray = chain.hits.every(({ item }) => attachCost(item, other) === costs.stray)
  return isStray && chain.hits.at(-1)!.item.day > other.hits.at(-1)!.item.day - length
}

/** Late or early by no more than this, a charge speaks for a day of its own. */
const punctualDays = 2

function longestRow(hits: readonly Hit[]): number {
  let longest = 0
  let row = 0
  let last = Number.NaN
  for (const { index, shift } of hits) {
    const isPunctual = Math.abs(shift) <= punctualDays
    row = isPunctual ? (index === last + 1 ? row + 1 : 1) : 0
    last = index
    longest = Math.max(longest, row)
  }
  return longest
}

function worths(items: readonly Item[], chains: readonly Chain[]): Map<Item, number> {
  const worth = new Map<Item, number>()
  for (const item of items) {
    let least: number = costs.unexplained
    for (const chain of chains) least = Math.min(least, attachCost(item, chain) ?? least)
    worth.set(item, least)
  }
  return worth
}

/**
 * What it costs to hold a charge as a double or a stray of a chain; null where it can't be one: another plan, another
 * price than the chain's at that time, or not while the chain runs.
 */
export function attachCost(item: Item, chain: Chain): number | null {
  const [first, last] = [chain.hits[0]!, chain.hits.at(-1)!]
  if (plansDiffer(chain.plan, item.text.plan)) return null
  const length = lengthOf(chain.schedule.cycle)
  if (item.day < first.item.day - length || item.day > last.item.day + length) return null
  const place = cycleOf(chain.schedule, item.day)
  const paid = place && chain.hits.find(({ index }) => index === place.index)
  if (!chain.hits.some(hit => hit.item.fen === item.fen && Math.abs(hit.item.day - item.day) <= length * 2))
    return null
  if (paid) return costs.double
  return place ? null : costs.stray
}
