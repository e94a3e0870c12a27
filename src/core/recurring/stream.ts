import type { Classification } from '../catalogue/classify.ts'
import { joinPlans, type PlanText, plansDiffer } from '../catalogue/plan-text.ts'
import { chargeDay, costs, type Fit, type FitInput, fitStream } from './fit.ts'
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

function part(input: FitInput, left: number): Stream[] {
  const fit = fitStream(input)
  if (!fit || left === 0) return [{ charges: [...input.charges], fit, twin: false }]
  const doubles = fit.runs.flatMap(run => run.doubles.map(({ charge }) => charge))
  const beside = [...doubles, ...fit.offSchedule].sort(byTime)
  if (beside.length < 2) return [{ charges: [...input.charges], fit, twin: false }]
  const besideSet = new Set(beside)
  const main = input.charges.filter(charge => !besideSet.has(charge))
  const mainFit = fitStream({ ...input, charges: main })
  const rest = part({ ...input, charges: beside }, left - 1)
  const others = rest.filter(stream => stream.fit !== null)
  if (!mainFit || others.length === 0 || rest.some(stream => stream.fit === null)) {
    return [{ charges: [...input.charges], fit, twin: false }]
  }
  const apart = mainFit.cost + others.reduce((sum, stream) => sum + (stream.fit?.cost ?? 0) + costs.stream, 0)
  if (apart >= fit.cost) return [{ charges: [...input.charges], fit, twin: false }]
  const days = new Set(main.map(chargeDay))
  const twin = others.some(stream => stream.charges.filter(charge => days.has(chargeDay(charge))).length >= 2)
  return [
    { charges: main, fit: mainFit, twin },
    ...others.map(stream => ({ ...stream, twin: stream.twin || twin })),
  ]
}
