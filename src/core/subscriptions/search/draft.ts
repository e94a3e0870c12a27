import { dayFromEpoch } from '../../base/calendar.ts'
import { joinPlans, type PlanText, plansDiffer } from '../../catalogue/plan-text.ts'
import type { Chain, Hit, IsCovered } from './chain.ts'
import { costs, firstPriceCost, priceCost, trialShare } from './costs.ts'
import { cycleOf, dueDay, lengthOf, scheduleFrom, windowAround, windowOf } from './cycle.ts'
import type { Fit, Run } from './fit.ts'
import type { Item } from './item.ts'

/** A stream in the making: runs of one rhythm, one after the other, and what belongs beside them. */
export interface Draft {
  plan: PlanText
  /** Oldest first. */
  runs: { chain: Chain; doubles: Item[] }[]
  strays: Item[]
  lead: Item | null
  cost: number
}

function draftOf(chain: Chain): Draft {
  return {
    plan: chain.plan,
    runs: [{ chain, doubles: [] }],
    strays: [],
    lead: null,
    cost: costs.mandate + chain.cost,
  }
}

function firstDay(draft: Draft): number {
  return draft.lead?.day ?? draft.runs[0]!.chain.hits[0]!.item.day
}

function lastHit(draft: Draft): Item {
  return draft.runs.at(-1)!.chain.hits.at(-1)!.item
}

function cycleOfDraft(draft: Draft) {
  return draft.runs[0]!.chain.schedule.cycle
}

/**
 * Joins runs of one rhythm and plan that follow each other: a new charge day after a pause is the same subscription.
 * Between two debits lies at least a cycle less the width of its window; what overlaps runs side by side.
 */
export function joinPauses(chains: readonly Chain[]): Draft[] {
  const drafts: Draft[] = []
  for (const chain of [...chains].sort((a, b) => a.hits[0]!.item.day - b.hits[0]!.item.day)) {
    let best: { draft: Draft; cost: number } | null = null
    for (const draft of drafts) {
      const cost = pauseCost(draft, chain)
      if (cost !== null && (!best || cost < best.cost)) best = { draft, cost }
    }
    if (best) append(best.draft, chain, best.cost)
    else drafts.push(draftOf(chain))
  }
  return drafts
}

function append(draft: Draft, chain: Chain, cost: number): void {
  const last = draft.runs.at(-1)!
  const joined = onSchedule(last.chain, chain)
  if (joined) last.chain = joined
  else draft.runs.push({ chain, doubles: [] })
  draft.plan = joinPlans(draft.plan, chain.plan)
  draft.cost += cost + chain.cost
}

/** Both as one chain where the later one keeps the due days of the earlier; null where it has its own. */
function onSchedule(earlier: Chain, later: Chain): Chain | null {
  const moved = later.hits.map(hit => ({ hit, place: cycleOf(earlier.schedule, hit.item.day) }))
  const hits: Hit[] = []
  for (const { hit, place } of moved) {
    if (!place || Math.abs(place.shift) > Math.abs(hit.shift)) return null
    hits.push({ ...place, item: hit.item })
  }
  return { ...earlier, hits: [...earlier.hits, ...hits] }
}

function pauseCost(draft: Draft, chain: Chain): number | null {
  const { cycle } = chain.schedule
  if (cycle.cadence !== cycleOfDraft(draft).cadence || plansDiffer(draft.plan, chain.plan)) return null
  const [last, first] = [lastHit(draft), chain.hits[0]!.item]
  // At another price the person changed the plan before the cycle was over; at the same it runs side by side.
  if (first.day - last.day < (first.fen === last.fen ? leastGap(cycle) : 1)) return null
  const isAtOnce = first.day - last.day <= lengthOf(cycle) + windowOf(cycle.cadence).late
  const step = priceCost(last.fen, first.fen)
  // A price that lasts on either side of one due day is a step, however large.
  if (step >= costs.otherPlan && !isAtOnce) return null
  const price = Math.min(step, costs.mostForPrice)
  return price + (last.wording === first.wording ? 0 : costs.wording) + (first.day - last.day) / farAway
}

/** Of two runs that may go on, the one that ended last; a tie-breaker that no other cost yields to. */
const farAway = 1e6

function leastGap(cycle: Chain['schedule']['cycle']): number {
  const { early, late } = windowOf(cycle.cadence)
  return lengthOf(cycle) - early - late
}

/** Runs of another rhythm or plan that the person says go on from these; what ran side by side stays out. */
export function joinRuns(draft: Draft, other: Draft): void {
  const isAfter = firstDay(other) > lastHit(draft).day
  if (!isAfter && lastHit(other).day >= firstDay(draft)) return
  if (isAfter) draft.runs.push(...other.runs)
  else draft.runs.unshift(...other.runs)
}

/** More than this share of a cycle without a charge is a pause. */
const pauseShare = 1.5

/** A charge alone after (or before) a pause: a first charge on a new day. */
export function joinLone(draft: Draft, item: Item): boolean {
  const { cycle } = draft.runs[0]!.chain.schedule
  if (plansDiffer(draft.plan, item.text.plan)) return false
  const last = lastHit(draft)
  const first = draft.runs[0]!.chain.hits[0]!.item
  const least = lengthOf(cycle) * pauseShare
  const isAfter = item.day - last.day > least
  const isBefore = draft.lead === null && first.day - item.day > least
  if (!isAfter && !isBefore) return false
  const price = isAfter ? priceCost(last.fen, item.fen) : firstPriceCost(item.fen, first.fen)
  if (price >= costs.otherPlan) return false
  if (!item.text.renews && (item.fen !== (isAfter ? last.fen : first.fen) || item.wording !== last.wording))
    return false
  const run = { chain: loneChain(item, cycle), doubles: [] }
  if (isAfter) draft.runs.push(run)
  else draft.runs.unshift(run)
  draft.cost += price + costs.irregular
  return true
}

function loneChain(item: Item, cycle: Chain['schedule']['cycle']): Chain {
  const schedule = scheduleFrom(cycle, dayFromEpoch(item.day))
  return { schedule, hits: [{ index: 0, shift: 0, item }], cost: 0, plan: item.text.plan }
}

/** A debit this near its due day pays the cycle whatever little it costs. */
const mostDaysOff = 3

/** A single charge far below the price in a cycle that nothing else paid is a discount. */
export function takeDiscount(draft: Draft, item: Item): boolean {
  if (plansDiffer(draft.plan, item.text.plan)) return false
  for (const { chain } of draft.runs) {
    const place = cycleOf(chain.schedule, item.day)
    if (!place || Math.abs(place.shift) > mostDaysOff) continue
    const [first] = chain.hits
    if (first?.index === place.index + 1 && first.item.fen === item.fen) {
      // Two cheap ones before the full price: the first of them was no trial.
      chain.hits.unshift({ ...place, item })
      return true
    }
    const at = chain.hits.findIndex(({ index }) => index >= place.index)
    const before = at < 0 ? chain.hits.at(-1) : chain.hits[at - 1]
    if (before?.index !== place.index - 1 || chain.hits[at]?.index === place.index) continue
    if (before.item.fen <= item.fen || before.item.wording !== item.wording) continue
    chain.hits.splice(at < 0 ? chain.hits.length : at, 0, { ...place, item })
    draft.cost += costs.mostForPrice
    return true
  }
  return false
}

/** A trial or first-period discount some days before the first full cycle. */
export function takeLead(draft: Draft, item: Item): boolean {
  const [run] = draft.runs
  const first = run!.chain.hits[0]!.item
  const { cycle } = run!.chain.schedule
  const before = first.day - item.day
  if (draft.lead || plansDiffer(draft.plan, item.text.plan)) return false
  if (before < 0 || before > lengthOf(cycle) + windowOf(cycle.cadence).late) return false
  if (item.charge.charge.paidAt >= first.charge.charge.paidAt) return false
  if (item.fen > first.fen * trialShare && !(item.text.trial && item.fen < first.fen)) return false
  draft.lead = item
  draft.cost += costs.trial
  return true
}

/** Where a charge could be held as a double or a stray: at what cost, and how many days from the charge owed. */
export function placeBeside(
  draft: Draft,
  item: Item,
): { cost: number; distance: number; put: () => void } | null {
  if (plansDiffer(draft.plan, item.text.plan)) return null
  const length = lengthOf(cycleOfDraft(draft))
  for (const run of draft.runs) {
    const { chain } = run
    const place = cycleOf(chain.schedule, item.day)
    const paid = place && chain.hits.find(({ index }) => index === place.index)
    if (!paid) continue
    const cost = costs.double + foreignPrice(draft, item)
    const distance = Math.abs(item.day - paid.item.day)
    return { cost, distance, put: () => run.doubles.push(item) }
  }
  if (item.day < firstDay(draft) - length || item.day > lastHit(draft).day + length) return null
  return {
    cost: costs.stray + foreignPrice(draft, item),
    distance: length,
    put: () => draft.strays.push(item),
  }
}

/** A charge beside the due days at another price is less likely this mandate's: twice what a price step costs. */
function foreignPrice(draft: Draft, item: Item): number {
  const near = draft.runs
    .flatMap(({ chain }) => chain.hits)
    .reduce((a, b) => (Math.abs(b.item.day - item.day) < Math.abs(a.item.day - item.day) ? b : a)).item
  const same = draft.runs.some(({ chain }) => chain.hits.some(hit => hit.item.fen === item.fen))
  return same ? 0 : 2 * priceCost(Math.max(near.fen, item.fen), Math.min(near.fen, item.fen))
}

export function fitOf(draft: Draft, isCovered: IsCovered): Fit {
  const runs: Run[] = draft.runs.map(({ chain, doubles }) => ({
    schedule: chain.schedule,
    paid: new Map(chain.hits.map(({ index, item }) => [index, item.charge])),
    doubles: doubles.map(item => ({
      index: cycleOf(chain.schedule, item.day)?.index ?? 0,
      charge: item.charge,
    })),
  }))
  return {
    cycle: draft.runs.at(-1)!.chain.schedule.cycle,
    runs,
    offSchedule: draft.strays.map(({ charge }) => charge),
    lead: draft.lead?.charge ?? null,
    misses: draft.runs.flatMap(({ chain }) => missesOf(chain, isCovered)),
    worstShift: Math.max(
      ...draft.runs.flatMap(({ chain }) => chain.hits.map(({ shift }) => Math.abs(shift))),
    ),
  }
}

function missesOf(chain: Chain, isCovered: IsCovered) {
  const { schedule, hits } = chain
  const missed = []
  for (const [at, hit] of hits.entries()) {
    const from = hits[at - 1]?.index ?? hit.index
    for (let index = from + 1; index < hit.index; index += 1) {
      const due = dueDay(schedule, index)
      if (isCovered(windowAround(due, schedule.cycle.cadence))) missed.push(due)
    }
  }
  return missed
}

export function itemsOf(draft: Draft): Item[] {
  return [
    ...(draft.lead ? [draft.lead] : []),
    ...draft.runs.flatMap(({ chain, doubles }) => [...chain.hits.map(({ item }) => item), ...doubles]),
    ...draft.strays,
  ]
}
