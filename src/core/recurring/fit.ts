import { type Day, dayOfTime, daysInMonth, epochDay, type Period } from '../calendar.ts'
import { type Cycle, cycleOf, windowOf, cycles, dueDay, lengthOf, type Schedule, scheduleFrom, windowAround } from './cycle.ts'
import type { Cadence, StoredCharge } from './subscription.ts'

/** What a history costs under a hypothesis, in days of lateness; the cheapest explanation of all charges wins. */
export const costs = {
  /** A cycle without a charge although bills cover it: rarer than a charge ten days off. */
  miss: 12,
  /** A further charge in a cycle already paid: the platforms allow one success per cycle and mandate. */
  double: 20,
  /** A charge in no cycle's window: no mandate debits there. */
  offSchedule: 30,
  /** A new charge day after a pause: the person signed up again. */
  restart: 25,
  /** One more mandate: dearer than two doubles, cheaper than three in a row. */
  stream: 45,
  /** A fixed number of days where calendar months would do. */
  fixedDays: 4,
  /** A rhythm other than the one the text names. */
  againstText: 40,
}

/** The charges of one run of cycles on one schedule. */
export interface Run {
  schedule: Schedule
  /** The charge that paid each cycle, by cycle. */
  paid: Map<number, StoredCharge>
  doubles: { index: number; charge: StoredCharge }[]
}

export interface Fit {
  cycle: Cycle
  /** Oldest first; more than one where the person signed up again on another day after a pause. */
  runs: Run[]
  offSchedule: StoredCharge[]
  misses: Day[]
  cost: number
  worstShift: number
}

export interface FitInput {
  /** Oldest first. */
  charges: readonly StoredCharge[]
  /** The rhythm that the text names. */
  named: Cadence | null
  isCovered: (days: Period) => boolean
}

export function chargeDay({ charge }: StoredCharge): Day {
  return dayOfTime(charge.paidAt)
}

const dayNumbers = new WeakMap<StoredCharge, number>()

/** The day of a charge in days since 1970, read off its time once. */
export function dayNumber(charge: StoredCharge): number {
  const known = dayNumbers.get(charge)
  if (known !== undefined) return known
  const number = epochDay(chargeDay(charge))
  dayNumbers.set(charge, number)
  return number
}

/** The cheapest single stream through all the charges; null where no cycle joins two of them. */
export function fitStream(input: FitInput): Fit | null {
  let best: Fit | null = null
  for (const cycle of cycles) {
    if (!joinsAny(input.charges, cycle)) continue
    const fit = fitCycle(input, cycle)
    if (fit && (!best || fit.cost < best.cost)) best = fit
    if (best?.cost === 0) break
  }
  return best
}

/** Whether any two charges lie about one cycle apart; a cycle that joins none explains nothing. */
function joinsAny(charges: readonly StoredCharge[], cycle: Cycle): boolean {
  const { early, late } = windowOf(cycle.cadence)
  const slack = early + late
  const length = lengthOf(cycle)
  for (let a = 0; a < charges.length; a += 1) {
    for (let b = a + 1; b < charges.length; b += 1) {
      const [from, to] = [charges[a], charges[b]]
      if (!from || !to) continue
      const gap = daysApart(from, to)
      if (gap > length + slack) break
      if (gap >= length - slack) return true
    }
  }
  return false
}

/** The same under one given cycle. */
export function fitCycle(input: FitInput, cycle: Cycle): Fit | null {
  const whole = fitRuns(input, cycle, [input.charges])
  const pauses = splitAtPauses(input.charges, cycle)
  const split = pauses.length > 1 ? fitRuns(input, cycle, joinLoneRuns(pauses)) : null
  const best = split && (!whole || split.cost < whole.cost) ? split : whole
  const hits = best?.runs.reduce((sum, run) => sum + run.paid.size, 0) ?? 0
  return best && hits >= 2 ? best : null
}

/** A charge alone says nothing of a new day, unless it is the newest. */
function joinLoneRuns(parts: StoredCharge[][]): StoredCharge[][] {
  const joined: StoredCharge[][] = []
  for (const [index, part] of parts.entries()) {
    const previous = joined.at(-1)
    const isLast = index === parts.length - 1
    if (previous && (previous.length === 1 || (part.length === 1 && !isLast))) previous.push(...part)
    else joined.push([...part])
  }
  return joined
}

/** More than this share of a cycle beyond it is a pause. */
const pauseShare = 0.6

function splitAtPauses(charges: readonly StoredCharge[], cycle: Cycle): StoredCharge[][] {
  const longest = lengthOf(cycle) * (1 + pauseShare)
  const parts: StoredCharge[][] = []
  for (const charge of charges) {
    const previous = parts.at(-1)?.at(-1)
    if (previous && daysApart(previous, charge) <= longest) parts.at(-1)?.push(charge)
    else parts.push([charge])
  }
  return parts
}

function daysApart(a: StoredCharge, b: StoredCharge): number {
  return dayNumber(b) - dayNumber(a)
}

function fitRuns(input: FitInput, cycle: Cycle, parts: readonly (readonly StoredCharge[])[]): Fit | null {
  const runs: Run[] = []
  const offSchedule: StoredCharge[] = []
  const misses: Day[] = []
  let cost = (parts.length - 1) * costs.restart
  let worstShift = 0
  for (const part of parts) {
    const best = cheapestRun(part, cycle, input.isCovered)
    if (!best) return null
    runs.push(best.run)
    offSchedule.push(...best.offSchedule)
    misses.push(...best.misses)
    cost += best.cost
    worstShift = Math.max(worstShift, best.worstShift)
  }
  if ('days' in cycle && cycle.cadence !== 'weekly') cost += costs.fixedDays
  if (input.named !== null && input.named !== cycle.cadence) cost += costs.againstText
  return { cycle, runs, offSchedule, misses, cost, worstShift }
}

/** Late or early by no more than this, a charge speaks for a schedule of its own. */
const punctualDays = 3

/**
 * The charges that keep best to one schedule, for each of the likeliest schedules: the seeds from which streams that
 * run side by side are told apart.
 */
export function punctualSubsets(input: FitInput, most: number): StoredCharge[][] {
  const found: { charges: StoredCharge[]; punctual: number }[] = []
  for (const cycle of cycles) {
    if (!('months' in cycle) && cycle.cadence !== 'weekly') continue
    for (const schedule of schedulesThrough(input.charges, cycle)) {
      const { run } = runOn(input.charges, schedule, input.isCovered)
      const charges = [...run.paid.values()]
      const punctual = charges.filter(charge => isPunctual(charge, schedule)).length
      if (charges.length >= 2) found.push({ charges, punctual })
    }
  }
  return found
    .sort((a, b) => b.punctual - a.punctual)
    .slice(0, most)
    .map(({ charges }) => charges)
}

function isPunctual(charge: StoredCharge, schedule: Schedule): boolean {
  const place = cycleOf(schedule, dayNumber(charge))
  return place !== null && Math.abs(place.shift) <= punctualDays
}

interface RunFit {
  run: Run
  offSchedule: StoredCharge[]
  misses: Day[]
  cost: number
  worstShift: number
}

function cheapestRun(
  charges: readonly StoredCharge[],
  cycle: Cycle,
  isCovered: FitInput['isCovered'],
): RunFit | null {
  let best: RunFit | null = null
  for (const schedule of schedulesThrough(charges, cycle)) {
    const fit = runOn(charges, schedule, isCovered)
    if (!best || fit.cost < best.cost) best = fit
  }
  return best
}

/** How many charges are tried as the one that came on its due day; more of a long history change nothing. */
const mostStarts = 24

function schedulesThrough(charges: readonly StoredCharge[], cycle: Cycle): Schedule[] {
  const step = Math.max(1, Math.ceil(charges.length / mostStarts))
  const schedules = new Map<string, Schedule>()
  for (let at = 0; at < charges.length; at += step) {
    const charge = charges[at]
    if (!charge) continue
    const start = chargeDay(charge)
    const date = Number(start.slice(8, 10))
    const lastOfMonth = date === daysInMonth(Number(start.slice(0, 4)), Number(start.slice(5, 7)))
    // The last day of a short month may stand for any later day.
    const anchors = 'months' in cycle && lastOfMonth ? [date, 29, 30, 31].filter(one => one >= date) : [date]
    for (const anchor of anchors) {
      const key = 'months' in cycle ? `${anchor}/${cycle.months === 1 ? '' : start}` : start
      if (!schedules.has(key)) schedules.set(key, scheduleFrom(cycle, start, anchor))
    }
  }
  return [...schedules.values()]
}

function runOn(
  charges: readonly StoredCharge[],
  schedule: Schedule,
  isCovered: FitInput['isCovered'],
): RunFit {
  const inCycle = new Map<number, { charge: StoredCharge; shift: number }[]>()
  const offSchedule: StoredCharge[] = []
  for (const charge of charges) {
    const place = cycleOf(schedule, dayNumber(charge))
    if (!place) offSchedule.push(charge)
    else inCycle.set(place.index, [...(inCycle.get(place.index) ?? []), { charge, shift: place.shift }])
  }
  const paid = new Map<number, StoredCharge>()
  const doubles: Run['doubles'] = []
  let cost = offSchedule.length * costs.offSchedule
  let worstShift = 0
  let price: number | null = null
  const indexes = [...inCycle.keys()].sort((a, b) => a - b)
  for (const index of indexes) {
    const here = inCycle.get(index) ?? []
    // Of several, the one at the price paid before goes on; the others are the doubles.
    const main = here.find(({ charge }) => charge.charge.fen === price) ?? here[0]
    if (!main) continue
    paid.set(index, main.charge)
    price = main.charge.charge.fen
    cost += Math.abs(main.shift)
    worstShift = Math.max(worstShift, Math.abs(main.shift))
    for (const { charge } of here) {
      if (charge === main.charge) continue
      doubles.push({ index, charge })
      cost += costs.double
    }
  }
  const misses = missedDays(schedule, indexes, isCovered)
  return {
    run: { schedule, paid, doubles },
    offSchedule,
    misses,
    cost: cost + misses.length * costs.miss,
    worstShift,
  }
}

/** Cycles between the first and the last paid that bills cover and no charge paid. */
function missedDays(schedule: Schedule, paid: readonly number[], isCovered: FitInput['isCovered']): Day[] {
  const missed: Day[] = []
  const known = new Set(paid)
  const [first = 0] = paid
  for (let index = first; index < (paid.at(-1) ?? first); index += 1) {
    const due = dueDay(schedule, index)
    if (!known.has(index) && isCovered(windowAround(due, schedule.cycle.cadence))) missed.push(due)
  }
  return missed
}
