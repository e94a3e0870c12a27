import {
  isCovered,
  kindsOf,
  type ModelCharge,
  type PricedCharge,
  type Problem,
  type Signature,
} from './charge.ts'
import {
  costs,
  habitCharge,
  isNearPrice,
  otherPlanRatio,
  priceCost,
  shiftCost,
  speechCosts,
  trialShare,
} from './costs.ts'
import {
  type Cycle,
  dueOf,
  lengthOf,
  longestOf,
  monthDayOf,
  placeOn,
  type Schedule,
  usualCycle,
  windowOf,
} from './schedule.ts'

/** A charge that pays a cycle of a run: its place in the problem, and the cycle. */
export interface Hit {
  at: number
  index: number
  shift: number
}

/** Cycles paid on one schedule, oldest first. */
export interface Run {
  schedule: Schedule
  hits: readonly Hit[]
}

/** One mandate's charges in their roles; `at` numbers are places in the problem. */
export interface Mandate {
  kind: 'mandate'
  names: Pick<Signature, 'service' | 'plan'>
  /** Oldest first, all of one cadence; more than one where the person signed up again on another day. */
  runs: readonly Run[]
  /** A trial before the first cycle. */
  lead: number | null
  /** Further charges in cycles that are paid. */
  doubles: readonly number[]
  /** Charges in no cycle's window. */
  strays: readonly number[]
}

/** Charges of one speech that keep no rhythm: bought by hand, or renewing whenever they do. */
export interface Habit {
  kind: 'habit'
  names: Pick<Signature, 'service' | 'plan'>
  members: readonly number[]
}

/** One thing that explains some charges. */
export type Column = Mandate | Habit

export function chargesOf(column: Column): number[] {
  const all =
    column.kind === 'habit'
      ? [...column.members]
      : [
          ...(column.lead === null ? [] : [column.lead]),
          ...column.runs.flatMap(({ hits }) => hits.map(({ at }) => at)),
          ...column.doubles,
          ...column.strays,
        ]
  return all.sort((a, b) => a - b)
}

/** Of a mandate that begins: itself, its rhythm, and whether the text names that. */
export function startCost({ plan }: Mandate['names'], cycle: Cycle): number {
  const rhythm = cycle.cadence === 'irregular' ? costs.ownRhythm : costs.cadence[cycle.cadence]
  const named =
    plan.period === null ? 0 : plan.period === cycle.cadence ? costs.namedRhythm : costs.againstName
  return costs.mandate + rhythm + named + countedCost({ plan }, cycle)
}

/** Of counting days instead of months, where the text does not say so; each run of a mandate tells it anew. */
export function countedCost(
  { plan }: Pick<Mandate['names'], 'plan'>,
  { unit, every, cadence }: Cycle,
): number {
  if (unit === 'months' || cadence === 'weekly' || cadence === 'irregular') return 0
  return plan.periodDays === every ? 0 : costs.countedDays[cadence]
}

/** Of a debit on its day or off it. */
export function hitCost(
  { speech }: ModelCharge,
  { cycle }: Schedule,
  shift: number,
  isFirst: boolean,
): number {
  return shiftCost(shift, speech, isCountingDays(cycle), isFirst)
}

/** A week is days in any case. */
function isCountingDays({ unit, cadence }: Cycle): boolean {
  return unit === 'days' && cadence !== 'weekly'
}

/** Of a charge among those of a service that it does not name. */
export function namelessCost(charge: ModelCharge, { service }: Mandate['names']): number {
  return service !== null && charge.service === null ? costs.nameless : 0
}

/** Of another wording. */
function wordingCost(a: ModelCharge, b: ModelCharge): number {
  if (a.wording === b.wording) return 0
  const isUnnamed =
    a.service === null && b.service === null && a.speech !== 'unlabelled' && b.speech !== 'unlabelled'
  return isUnnamed ? costs.otherWording : costs.wording
}

/** Of one charge's price and wording after another's. */
export function linkCost(a: ModelCharge, b: ModelCharge): number {
  return priceCost(a.fen, b.fen) + unboundPrice(a, b) + wordingCost(a, b)
}

/** Of another price where no word binds the charges together. */
function unboundPrice(a: ModelCharge, b: ModelCharge): number {
  if (a.fen === b.fen || isNearPrice(a.fen, b.fen)) return 0
  return Math.min(speechCosts[a.speech].otherPrice, speechCosts[b.speech].otherPrice)
}

/** Of going to a lower charge and back again. */
export function dipCost(a: ModelCharge, low: ModelCharge): number {
  return Math.min(linkCost(a, low) * 2, costs.discount + unboundPrice(a, low) + wordingCost(a, low) * 2)
}

/** Of the cycles between two that were paid. */
function gapCost(
  problem: Problem,
  names: Mandate['names'],
  schedule: Schedule,
  before: { index: number; charge: ModelCharge },
  index: number,
): number {
  let missed = 0
  let unseen = 0
  for (let at = before.index + 1; at < index && missed + unseen < costs.missesOfPause; at += 1) {
    if (isWindowCovered(problem, schedule, at)) missed += 1
    else unseen += 1
  }
  return missed * missCost(names, schedule.cycle, before.charge) + unseen * costs.unseen
}

export function missCost(names: Mandate['names'], cycle: Cycle, before: ModelCharge): number {
  return costs.miss * (namesRhythm(names, cycle, before) ? costs.missShareWithName : 1)
}

function namesRhythm({ plan }: Mandate['names'], cycle: Cycle, { speech }: ModelCharge): boolean {
  return speech === 'renews' && plan.period === cycle.cadence
}

export function isWindowCovered(problem: Problem, schedule: Schedule, index: number): boolean {
  const due = dueOf(schedule, index)
  const { early, late } = windowOf(schedule.cycle.cadence)
  return isCovered(problem, due - early, due + late)
}

/** More than this share of a cycle without a charge is a pause. */
const pauseShare = 1.5

/** Whether a run may go on as another one after so many days: only for something dearer a cycle is paid twice. */
export function mayRestart(cycle: Cycle, last: ModelCharge, first: ModelCharge): boolean {
  const { early, late } = windowOf(cycle.cadence)
  const least = last.fen < first.fen ? 1 : lengthOf(cycle) - early - late
  return first.day - last.day >= least
}

/** Of going on with another schedule. */
export function restartCost(
  problem: Problem,
  names: Mandate['names'],
  cycle: Cycle,
  last: ModelCharge,
  first: ModelCharge,
): number {
  const length = lengthOf(cycle)
  const gap = first.day - last.day
  const unbound = Math.min(speechCosts[last.speech].otherDay, speechCosts[first.speech].otherDay)
  if (gap <= length * pauseShare) return costs.newDay + unbound
  const seen = isCovered(problem, last.day + 1, first.day - 1)
  const missed = Math.min(costs.missesOfPause, Math.max(1, Math.round(gap / length) - 1))
  const pause = seen
    ? costs.restart + missed * missCost(names, cycle, last)
    : costs.unseenRestart + missed * costs.unseen
  return pause + unbound
}

/** Of two charges alone that are not of two cycles in a row. */
export function pairCost(
  problem: Problem,
  names: Mandate['names'],
  schedule: Schedule,
  before: { index: number; charge: ModelCharge },
  index: number,
): number {
  if (namesRhythm(names, schedule.cycle, before.charge)) return 0
  for (let at = before.index + 1; at < index; at += 1)
    if (isWindowCovered(problem, schedule, at)) return costs.unshown
  return 0
}

/** Of a newest price that could be another plan's. */
export function untilHeldCost(former: ModelCharge, last: ModelCharge): number {
  return last.fen >= former.fen * otherPlanRatio ? costs.untilHeld : 0
}

/** Of its end before the bills': the cycle after the last one paid went by without a charge. */
function endCost(problem: Problem, schedule: Schedule, lastIndex: number): number {
  return isWindowCovered(problem, schedule, lastIndex + 1) ? costs.ended : 0
}

/** Of a charge in no window; `step` is how far its price is from the nearest paid one's. */
export function strayCost({ speech }: ModelCharge, step: number): number {
  return costs.stray + costs.otherPriceBeside * step + speechCosts[speech].beside
}

/** The same of a further charge so many days from the one that paid its cycle. */
export function doubleCost({ speech }: ModelCharge, step: number, days: number): number {
  const unbound = step > 0 ? speechCosts[speech].beside : 0
  return costs.double + costs.doublePerDay * Math.abs(days) + costs.otherPriceBeside * step + unbound
}

/** How long before the first cycle a trial may be. */
export function mostLeadDays(cycle: Cycle): number {
  return longestOf(cycle) + windowOf(cycle.cadence).late
}

/** Whether a charge may be the trial before the first full price. */
export function isLead(charge: ModelCharge, first: ModelCharge, cycle: Cycle): boolean {
  if (first.day - charge.day > mostLeadDays(cycle)) return false
  return charge.fen <= first.fen * trialShare || (charge.trial && charge.fen < first.fen)
}

/** Give or take a day: a renewal may be collected the day before it is due. */
function isCycleBefore(cycle: Cycle, lead: ModelCharge, first: ModelCharge): boolean {
  const { every, unit } = usualCycle(cycle)
  if (unit === 'days') return Math.abs(first.day - lead.day - every) <= 1
  const [from, to] = [monthDayOf(lead.day), monthDayOf(first.day)]
  const isLate = from.date > to.date && to.isLast
  return to.month - from.month === every && (isLate || Math.abs(from.date - to.date) <= 1)
}

/** Of a trial before the first cycle; one to the day a cycle before is bound by its day. */
export function leadCost(
  lead: ModelCharge,
  first: ModelCharge,
  names: Mandate['names'],
  cycle: Cycle,
): number {
  const unbound = lead.trial || isCycleBefore(cycle, lead, first) ? 0 : unboundPrice(lead, first)
  return costs.trial + unbound + wordingCost(lead, first) + namelessCost(lead, names)
}

/** The whole cost of a mandate, charge by charge as its roles say. */
export function mandateCost(problem: Problem, { names, runs, lead, doubles, strays }: Mandate): number {
  const { charges } = problem
  const first = charges[runs[0]!.hits[0]!.at]!
  let cost = startCost(names, runs[0]!.schedule.cycle) + speechCosts[first.speech].begins
  if (lead !== null) cost += leadCost(charges[lead]!, first, names, runs[0]!.schedule.cycle)
  let before: Run | null = null
  for (const run of runs) {
    if (before) {
      const [last, next] = [charges[before.hits.at(-1)!.at]!, charges[run.hits[0]!.at]!]
      const { cycle } = run.schedule
      cost +=
        restartCost(problem, names, usualCycle(cycle), last, next) +
        countedCost(names, cycle) +
        linkCost(last, next)
    }
    cost += runCost(problem, names, run)
    if (runs.length > 1 && run.hits.length === 1) cost += costs.loneRun
    before = run
  }
  const [one, two, three] = runs[0]!.hits
  if (runs.length === 1 && two && !three)
    cost += pairCost(
      problem,
      names,
      runs[0]!.schedule,
      { index: one!.index, charge: charges[one!.at]! },
      two.index,
    )
  cost += endCost(problem, before!.schedule, before!.hits.at(-1)!.index)
  const [earlier, former, last] = [-3, -2, -1].map(n => before!.hits.at(n))
  const isBack =
    earlier &&
    isDip(charges[earlier.at]!, charges[former!.at]!, charges[last!.at]!, last!.index - earlier.index)
  if (former && !isBack) cost += untilHeldCost(charges[former.at]!, charges[last!.at]!)
  for (const at of doubles) cost += furtherCost(problem, runs, at) + namelessCost(charges[at]!, names)
  for (const at of strays) cost += leastStrayCost(problem, runs, at) + namelessCost(charges[at]!, names)
  return cost
}

/**
 * The cost of a column shared among its charges, in the order of `chargesOf`: each bears what its own role and day add,
 * and all that pay a cycle the rest alike.
 */
export function sharesOf(problem: Problem, column: Column, cost: number): number[] {
  const held = chargesOf(column)
  if (column.kind === 'habit') return held.map(() => cost / held.length)
  const own = new Map<number, number>()
  for (const at of column.doubles)
    own.set(at, furtherCost(problem, column.runs, at) + namelessCost(problem.charges[at]!, column.names))
  for (const at of column.strays)
    own.set(at, leastStrayCost(problem, column.runs, at) + namelessCost(problem.charges[at]!, column.names))
  let count = column.lead === null ? 0 : 1
  const off = new Map<number, number>()
  for (const { schedule, hits } of column.runs) {
    count += hits.length
    for (const { at, shift } of hits) off.set(at, hitCost(problem.charges[at]!, schedule, shift, false))
  }
  let rest = cost
  for (const some of [own, off]) for (const bits of some.values()) rest -= bits
  return held.map(at => own.get(at) ?? (off.get(at) ?? 0) + rest / count)
}

function runCost(problem: Problem, names: Mandate['names'], { schedule, hits }: Run): number {
  const { charges } = problem
  let cost = 0
  for (const [n, hit] of hits.entries()) {
    const charge = charges[hit.at]!
    cost += hitCost(charge, schedule, hit.shift, n === 0) + namelessCost(charge, names)
    const before = hits[n - 1]
    if (!before) continue
    const former = charges[before.at]!
    cost += gapCost(problem, names, schedule, { index: before.index, charge: former }, hit.index)
    const earlier = hits[n - 2]
    const link = linkCost(former, charge)
    cost += earlier
      ? Math.min(link, discountEnd(charges[earlier.at]!, former, charge, hit.index - earlier.index))
      : link
  }
  return cost
}

/** What coming back from a discount adds, so that both ways together cost no more than the discount. */
function discountEnd(a: ModelCharge, low: ModelCharge, b: ModelCharge, cycles: number): number {
  return isDip(a, low, b, cycles) ? dipCost(a, low) - linkCost(a, low) : Number.POSITIVE_INFINITY
}

/** Whether one of three in a row is a single charge below the price. */
function isDip(a: ModelCharge, low: ModelCharge, b: ModelCharge, cycles: number): boolean {
  return cycles === 2 && a.fen === b.fen && low.fen < a.fen
}

/** The run that was under way when a charge came that pays no cycle: the first one where it came before. */
export function runAt(runs: readonly Run[], at: number): Run {
  return runs.findLast(({ hits }) => hits[0]!.at < at) ?? runs[0]!
}

/** Of a further charge; infinite where no cycle was paid in whose window it came. */
function furtherCost({ charges }: Problem, runs: readonly Run[], at: number): number {
  const charge = charges[at]!
  const { schedule, hits } = runAt(runs, at)
  const place = placeOn(schedule, charge.day)
  const paid = place && hits.find(({ index }) => index === place.index)
  if (!paid) return Number.POSITIVE_INFINITY
  const { fen, day } = charges[paid.at]!
  return doubleCost(charge, priceCost(fen, charge.fen), charge.day - day)
}

function leastStrayCost({ charges }: Problem, runs: readonly Run[], at: number): number {
  const charge = charges[at]!
  const hits = runs.flatMap(run => run.hits)
  const next = hits.findIndex(hit => hit.at > at)
  const near = next < 0 ? [hits.at(-1)!] : next === 0 ? [hits[0]!] : [hits[next - 1]!, hits[next]!]
  return strayCost(charge, Math.min(...near.map(hit => priceCost(charges[hit.at]!.fen, charge.fen))))
}

/** Of charges that keep no rhythm: those of each kind are a habit. */
export function habitCost({ charges }: Problem, members: readonly number[]): number {
  return kindsOf(charges, members).reduce((sum, some) => sum + habitOf(charges[some[0]!]!, some.length), 0)
}

/** Of so many charges like this one as a habit. */
export function habitOf(charge: PricedCharge, count: number): number {
  return speechCosts[charge.speech].habit + count * habitEach(charge, count)
}

/** Of one of them: they come as often as they are many, whatever else has their price. */
export function habitEach(charge: PricedCharge, count: number): number {
  return habitCharge(charge, Math.log2(charge.days / count))
}
