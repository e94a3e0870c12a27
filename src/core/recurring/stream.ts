import type { Classification } from '../catalogue/classify.ts'
import { joinPlans, type PlanText, plansDiffer } from '../catalogue/plan-text.ts'
import { chargeDay, costs, type Fit, type FitInput, fitStream, punctualSubsets } from './fit.ts'
import type { StoredCharge } from './subscription.ts'

/** A charge with what its text says. */
export interface ClassifiedCharge {
  charge: StoredCharge
  text: Classification
}

/** Charges of one service in one wallet that no text tells apart. */
export interface PlanGroup {
  plan: PlanText
  charges: ClassifiedCharge[]
}

/** One mandate as found: its charges, oldest first, and the rhythm that explains them; null for no rhythm. */
export interface Stream {
  charges: StoredCharge[]
  fit: Fit | null
  /** Found as one of several that run side by side at the same price on the same day. */
  twin: boolean
}

/**
 * Parts the charges of a service by the plans that texts name. A charge whose text names nothing goes to the plan it
 * was last charged for at its price, else to the plan charged last.
 */
export function planGroups(charges: readonly ClassifiedCharge[]): PlanGroup[] {
  const groups: PlanGroup[] = []
  for (const one of [...charges].sort(byNaming)) {
    const fitting = groups.filter(group => !plansDiffer(group.plan, one.text.plan))
    const samePrice = fitting.filter(group => group.charges.some(other => priceOf(other) === priceOf(one)))
    const group = (samePrice.length > 0 ? samePrice : fitting).at(-1)
    if (group) {
      group.charges.push(one)
      group.plan = joinPlans(group.plan, one.text.plan)
    } else groups.push({ plan: one.text.plan, charges: [one] })
  }
  for (const group of groups) group.charges.sort((a, b) => byTime(a.charge, b.charge))
  return groups
}

/** Those that name most come first, so that silent ones find all plans there are; then by time. */
function byNaming(a: ClassifiedCharge, b: ClassifiedCharge): number {
  const named = ({ text: { plan } }: ClassifiedCharge) =>
    Object.values(plan).filter(part => part !== null).length
  return named(b) - named(a) || byTime(a.charge, b.charge)
}

function priceOf({ charge }: ClassifiedCharge): number {
  return charge.charge.fen
}

export function byTime({ charge: a }: StoredCharge, { charge: b }: StoredCharge): number {
  if (a.paidAt !== b.paidAt) return a.paidAt < b.paidAt ? -1 : 1
  if (a.tradeNo !== b.tradeNo) return a.tradeNo < b.tradeNo ? -1 : 1
  return a.identity < b.identity ? -1 : a.identity > b.identity ? 1 : 0
}

/** How many mandates side by side are looked for in one group. */
const mostStreams = 12

/**
 * The streams that explain the charges of one group at the least cost: one mandate with its doubles and strays, or
 * several side by side, each costing as much as a few doubles.
 */
export function streamsOf(input: FitInput): Stream[] {
  return part(input, mostStreams)
}

/** How many ways of telling streams apart are weighed against each other. */
const mostSeeds = 6

function part(input: FitInput, left: number): Stream[] {
  const fit = fitStream(input)
  const whole: Stream[] = [{ charges: [...input.charges], fit, twin: false }]
  if (!fit || left === 0 || input.charges.length < leastToPart) return whole
  let best = { streams: whole, cost: fit.cost }
  for (const seed of seeds(input, fit)) {
    const apart = split(input, new Set(seed), left)
    if (apart && apart.cost < best.cost) best = apart
  }
  return best.streams
}

/** Two mandates with two charges each are the least that can be told apart. */
const leastToPart = 4

function seeds(input: FitInput, fit: Fit): StoredCharge[][] {
  const hasBeside = fit.offSchedule.length > 0 || fit.runs.some(run => run.doubles.length > 0) || fit.worstShift > 0
  if (!hasBeside) return []
  return [fit.runs.flatMap(run => [...run.paid.values()]), ...punctualSubsets(input, mostSeeds)]
}

function split(input: FitInput, seed: ReadonlySet<StoredCharge>, left: number): { streams: Stream[]; cost: number } | null {
  const main = input.charges.filter(charge => seed.has(charge))
  const beside = input.charges.filter(charge => !seed.has(charge))
  if (beside.length < 2) return null
  const mainFit = fitStream({ ...input, charges: main })
  const others = part({ ...input, charges: beside }, left - 1)
  if (!mainFit || others.some(stream => stream.fit === null)) return null
  const cost = others.reduce((sum, stream) => sum + (stream.fit?.cost ?? 0) + costs.stream, mainFit.cost)
  const days = new Set(main.map(chargeDay))
  const isTwin = ({ charges }: Stream) => charges.filter(charge => days.has(chargeDay(charge))).length >= 2
  const twin = others.some(isTwin)
  return {
    streams: [{ charges: main, fit: mainFit, twin }, ...others.map(one => ({ ...one, twin: one.twin || isTwin(one) }))],
    cost,
  }
}
