import { isCovered, type ModelCharge, type Problem, type Signature } from './charge.ts'
import { costs, priceCost, speechCosts } from './costs.ts'
import { countedCost, dipCost, hitCost, linkCost, missCost, namelessCost, startCost } from './mandate.ts'
import { mostSaved, type NearPrices, nearPrices } from './most-saved.ts'
import {
  type Cycle,
  cyclesOf,
  dueOf,
  eachScheduleOn,
  ownDaysCycle,
  ownMonths,
  type Schedule,
  windowOf,
} from './schedule.ts'

/**
 * All ways in which charges of one signature could pay the cycles of one cadence: a node is a charge on a schedule.
 * Nodes stand in the order of the clock; the terms of each are summed up once, so that a search only adds.
 */
export interface Lattice {
  signature: Signature
  cadence: Cycle['cadence']
  tracks: Track[]
  /** By node: place of its charge in the signature, its track, its cycle and its shift. */
  member: Int32Array
  track: Int32Array
  index: Int32Array
  shift: Int32Array
  /** What the charge costs as a hit, and what more as the first of a run. */
  cost: Float64Array
  first: Float64Array
  /** By member: its first node. One more at the end. */
  begin: Int32Array
  /** By node: how many nodes its track has before it. */
  order: Int32Array
}

/** One schedule with its nodes, oldest first. */
export interface Track {
  schedule: Schedule
  nodes: number[]
  start: number
  /** The part of it that each further run costs again. */
  counted: number
  /** By cycle, from `from` on: whether bills cover the whole window. */
  from: number
  covered: Uint8Array
  /** By cycle: how many before it are covered. */
  seen: Int32Array
}

/** A cadence in which charges of a signature could renew. */
export interface Rhythm {
  signature: Signature
  /** What a mandate of it costs at least: to begin, and nothing for its charges. */
  least: number
  /** At most how far a mandate of it could cost less than its charges are worth; once it is laid out, a search tells. */
  mostSaved(worth: Float64Array): number
  /** Laid out when it is first looked at; null where no charges could keep it. */
  lattice(): Lattice | null
}

export function rhythmsOf(problem: Problem, signature: Signature): Rhythm[] {
  const groups = [...Object.values(cyclesOf), ...ownCycles(problem, signature).map(cycle => [cycle])]
  const begins = leastToBegin(problem, signature)
  let near: NearPrices | undefined
  return groups.map(cycles => {
    let known: Lattice | null | undefined
    const begun = begins + Math.min(...cycles.map(cycle => startCost(signature, cycle)))
    return {
      signature,
      least: begun,
      mostSaved(worth) {
        if (known !== undefined) return Number.POSITIVE_INFINITY
        near ??= nearPrices(problem, signature)
        return mostSaved(problem, signature, cycles, near, worth) - begun
      },
      lattice() {
        known ??= latticeOf(problem, signature, cycles)
        return known
      },
    }
  })
}

/** What the oldest charge of a mandate costs at least for what it doesn't say. */
export function leastToBegin({ charges }: Problem, { members }: Signature): number {
  return members.reduce(
    (least, at) => Math.min(least, speechCosts[charges[at]!.speech].begins),
    Number.POSITIVE_INFINITY,
  )
}

/** Every cadence in which charges of the signature could renew. */
export function latticesOf(problem: Problem, signature: Signature): Lattice[] {
  return rhythmsOf(problem, signature).flatMap(({ lattice }) => lattice() ?? [])
}

/** A rhythm of one's own shows in at least so many equal gaps. */
const leastEqualGaps = 3
/** How many charges further on a gap may end: others come between. */
const gapReach = 10
const mostOwnCycles = 8

function ownCycles({ charges }: Problem, { members, plan }: Signature): Cycle[] {
  // A text that names the period knows better.
  if (plan.period !== null) return []
  const counts = new Map<number, number>()
  for (let n = 0; n < members.length; n += 1) {
    const { day, fen } = charges[members[n]!]!
    for (let later = n + 1; later < members.length && later <= n + gapReach; later += 1) {
      const other = charges[members[later]!]!
      if (other.fen === fen) counts.set(other.day - day, (counts.get(other.day - day) ?? 0) + 1)
    }
  }
  const days = [...counts]
    .filter(([, count]) => count >= leastEqualGaps)
    .sort(([a, x], [b, y]) => y - x || a - b)
    .flatMap(([gap]) => ownDaysCycle(gap) ?? [])
    .slice(0, mostOwnCycles)
  return members.length > leastEqualGaps ? [...ownMonths, ...days] : []
}

interface Spot {
  member: number
  index: number
  shift: number
}

function latticeOf(problem: Problem, signature: Signature, cycles: readonly Cycle[]): Lattice | null {
  const tracks: { schedule: Schedule; spots: Spot[] }[] = []
  const charges = signature.members.map(at => problem.charges[at]!)
  for (const cycle of cycles) {
    for (const track of spotsOf(charges, cycle, exactOn(cycle, signature))) {
      const cyclesHit = new Set(track.spots.map(({ index }) => index)).size
      const isEnough =
        cyclesHit > 1 || (cycle.unit === 'months' && charges[track.spots[0]!.member]!.speech === 'renews')
      if (isEnough) tracks.push(track)
    }
  }
  return tracks.length === 0 ? null : built(problem, signature, cycles[0]!.cadence, tracks)
}

/** Two charges so many days apart are always likelier to be of calendar months. */
const exactCharges = 3

/** How many charges have to keep a schedule to the day for it to be worth a look. */
function exactOn({ unit, every, cadence }: Cycle, { plan }: Signature): number {
  if (unit === 'months') return 1
  return cadence === 'weekly' || plan.periodDays === every ? 2 : exactCharges
}

/** Where the charges lie on each schedule that enough of them keep to the day. */
function spotsOf(
  charges: readonly ModelCharge[],
  cycle: Cycle,
  least: number,
): { schedule: Schedule; spots: Spot[] }[] {
  if (charges.length < least) return []
  const found = new Map<number, { schedule: Schedule; spots: Spot[]; exact: number }>()
  const { early, late } = windowOf(cycle.cadence)
  for (const { day } of charges) {
    eachScheduleOn(cycle, day, (key, _, phase, anchor) => {
      const known = found.get(key)
      if (known) known.exact += 1
      else found.set(key, { schedule: { cycle, phase, anchor }, spots: [], exact: 1 })
    })
  }
  for (const [key, { exact }] of found) if (exact < least) found.delete(key)
  if (found.size === 0) return []
  for (const [member, { day }] of charges.entries()) {
    for (let shift = -early; shift <= late; shift += 1) {
      eachScheduleOn(cycle, day - shift, (key, index) => {
        found.get(key)?.spots.push({ member, index, shift })
      })
    }
  }
  return [...found.values()].sort(
    (a, b) => a.schedule.phase - b.schedule.phase || a.schedule.anchor - b.schedule.anchor,
  )
}

function built(
  problem: Problem,
  signature: Signature,
  cadence: Cycle['cadence'],
  found: readonly { schedule: Schedule; spots: readonly Spot[] }[],
): Lattice {
  const count = found.reduce((sum, { spots }) => sum + spots.length, 0)
  const lattice: Lattice = {
    signature,
    cadence,
    tracks: found.map(({ schedule, spots }) => trackOf(problem, signature, schedule, spots)),
    member: new Int32Array(count),
    track: new Int32Array(count),
    index: new Int32Array(count),
    shift: new Int32Array(count),
    cost: new Float64Array(count),
    first: new Float64Array(count),
    begin: new Int32Array(signature.members.length + 1),
    order: new Int32Array(count),
  }
  for (const { spots } of found) for (const { member } of spots) lattice.begin[member + 1]! += 1
  for (let member = 0; member < signature.members.length; member += 1)
    lattice.begin[member + 1]! += lattice.begin[member]!
  const next = lattice.begin.slice()
  for (const [track, { schedule, spots }] of found.entries()) {
    const { nodes } = lattice.tracks[track]!
    for (const { member, index, shift } of spots) {
      const node = next[member]!
      next[member]! += 1
      const charge = problem.charges[signature.members[member]!]!
      lattice.member[node] = member
      lattice.track[node] = track
      lattice.index[node] = index
      lattice.shift[node] = shift
      const cost = hitCost(charge, schedule, shift, false)
      lattice.cost[node] = cost + namelessCost(charge, signature)
      lattice.first[node] = hitCost(charge, schedule, shift, true) - cost
      lattice.order[node] = nodes.length
      nodes.push(node)
    }
  }
  return lattice
}

function trackOf(problem: Problem, signature: Signature, schedule: Schedule, spots: readonly Spot[]): Track {
  const from = spots[0]!.index
  const { early, late } = windowOf(schedule.cycle.cadence)
  const covered = new Uint8Array(spots.at(-1)!.index - from + 2)
  for (const n of covered.keys()) {
    const due = dueOf(schedule, from + n)
    covered[n] = isCovered(problem, due - early, due + late) ? 1 : 0
  }
  const seen = new Int32Array(covered.length)
  for (let n = 1; n < seen.length; n += 1) seen[n] = seen[n - 1]! + covered[n - 1]!
  return {
    schedule,
    nodes: [],
    start: startCost(signature, schedule.cycle),
    counted: countedCost(signature, schedule.cycle),
    from,
    covered,
    seen,
  }
}

/** How many cycles bills cover from one to another. */
export function seenOn({ from, seen }: Track, first: number, last: number): number {
  return seen[last - from]! - seen[first - from]!
}

/** Of the cycles of a track between two that were paid. */
export function gapOn(
  { signature }: Lattice,
  track: Track,
  before: ModelCharge,
  from: number,
  to: number,
): number {
  if (to === from + 1) return 0
  let missed = 0
  let unseen = 0
  for (let at = from + 1; at < to && missed + unseen < costs.missesOfPause; at += 1) {
    if (track.covered[at - track.from]) missed += 1
    else unseen += 1
  }
  return (missed && missed * missCost(signature, track.schedule.cycle, before)) + unseen * costs.unseen
}

/** Costs between two charges, kept by what of them matters; `a` and `b` are places in the problem. */
export interface Links {
  /** Of going from one to the next: price and wording. */
  link(a: number, b: number): number
  /** Of going from one to a lower one and back again. */
  dip(a: number, b: number): number
  /** Of the difference of their prices alone. */
  step(a: number, b: number): number
}

/** More kinds than this are not kept. */
const mostKinds = 400

export function linksOf(charges: readonly ModelCharge[]): Links {
  const kinds = new Map<string, number>()
  const kind = Int32Array.from(charges, ({ fen, wording, speech, service }) => {
    const key = `${fen} ${speech} ${service} ${wording}`
    const known = kinds.get(key) ?? kinds.size
    kinds.set(key, known)
    return known
  })
  const link = (a: number, b: number) => linkCost(charges[a]!, charges[b]!)
  const dip = (a: number, b: number) => dipCost(charges[a]!, charges[b]!)
  const step = (a: number, b: number) => priceCost(charges[a]!.fen, charges[b]!.fen)
  const { size } = kinds
  if (size > mostKinds) return { link, dip, step }
  const kept = (cost: (a: number, b: number) => number) => {
    let known: Float64Array | undefined
    return (a: number, b: number) => {
      known ??= new Float64Array(size * size).fill(Number.NaN)
      const [x, y] = [kind[a]!, kind[b]!]
      const at = x * size + y
      const before = known[at]!
      if (!Number.isNaN(before)) return before
      known[at] = cost(a, b)
      return known[at]!
    }
  }
  return { link: kept(link), dip: kept(dip), step: kept(step) }
}
