import { dayFromEpoch, type Period } from '../../base/calendar.ts'
import { joinPlans, type PlanText, plansDiffer } from '../../catalogue/plan-text.ts'
import { costs, firstPriceCost, priceCost, shiftCost, trialShare } from './costs.ts'
import { cycleOf, dueNumber, type Schedule, windowAround } from './cycle.ts'
import { byItemTime, type Item } from './item.ts'

/** A charge that pays a cycle. */
export interface Hit {
  index: number
  shift: number
  item: Item
}

/** Charges that pay the cycles of one schedule, oldest first. */
export interface Chain {
  schedule: Schedule
  hits: Hit[]
  /** Everything odd about it, without the mandate itself. */
  cost: number
  plan: PlanText
}

export type IsCovered = (days: Period) => boolean

/** Charges by the cycle whose window holds them. */
export function slotsOf(items: readonly Item[], schedule: Schedule): Map<number, Hit[]> {
  const slots = new Map<number, Hit[]>()
  for (const item of items) {
    const place = cycleOf(schedule, item.day)
    if (!place) continue
    const hit = { ...place, item }
    const here = slots.get(place.index)
    if (here) here.push(hit)
    else slots.set(place.index, [hit])
  }
  return slots
}

/**
 * The chain through `seed` on a schedule: cycle by cycle to both sides the charge that costs least, as long as a
 * charge explained is worth (`worth`) more than what it costs to bring it in.
 */
export function chainThrough(
  seed: Item,
  schedule: Schedule,
  slots: ReadonlyMap<number, readonly Hit[]>,
  isCovered: IsCovered,
  worth: (item: Item) => number,
): Chain | null {
  const place = cycleOf(schedule, seed.day)
  if (!place) return null
  const indexes = [...slots.keys()].sort((a, b) => a - b)
  const start: Hit = { ...place, item: seed }
  const walk: Walk = { schedule, slots, isCovered, worth, plan: seed.text.plan, cost: shiftCost(start.shift) }
  const at = indexes.indexOf(place.index)
  const after = follow(walk, start, indexes.slice(at + 1))
  const before = follow(walk, start, indexes.slice(0, at).reverse())
  const hits = [...before.reverse(), start, ...after]
  if (hits.length < 2) return null
  return { schedule, hits, cost: walk.cost + scheduleCost(schedule, walk.plan, hits), plan: walk.plan }
}

interface Walk {
  schedule: Schedule
  slots: ReadonlyMap<number, readonly Hit[]>
  isCovered: IsCovered
  worth: (item: Item) => number
  plan: PlanText
  cost: number
}

function follow(walk: Walk, start: Hit, indexes: readonly number[]): Hit[] {
  const taken: Hit[] = []
  let last = start
  for (const index of indexes) {
    const gap = gapCost(walk.schedule, last.index, index, walk.isCovered)
    const isNamed = last.item.text.renews && walk.plan.period === walk.schedule.cycle.cadence
    const skipped = isNamed ? gap * costs.missShareWithText : gap
    let best: { hit: Hit; cost: number } | null = null
    for (const hit of walk.slots.get(index) ?? []) {
      if (plansDiffer(walk.plan, hit.item.text.plan)) continue
      const cost = linkCost(last, hit) + skipped
      if (cost >= walk.worth(hit.item)) continue
      if (!best || cost < best.cost || (cost === best.cost && byItemTime(hit.item, best.hit.item) < 0))
        best = { hit, cost }
    }
    if (!best) continue
    walk.cost += best.cost
    walk.plan = joinPlans(walk.plan, best.hit.item.text.plan)
    taken.push(best.hit)
    if (isTrialBefore(last, best.hit)) break
    last = best.hit
  }
  return taken
}

function linkCost(a: Hit, b: Hit): number {
  const price = a.index < b.index ? priceCost(a.item.fen, b.item.fen) : firstPriceCost(b.item.fen, a.item.fen)
  return shiftCost(b.shift) + price + (a.item.wording === b.item.wording ? 0 : costs.wording)
}

/** The whole cost of charges on a schedule, as a walk from the oldest to the newest meets them. */
export function costOf(
  schedule: Schedule,
  plan: PlanText,
  hits: readonly Hit[],
  isCovered: IsCovered,
): number {
  let cost = scheduleCost(schedule, plan, hits)
  for (const [at, hit] of hits.entries()) {
    const before = hits[at - 1]
    cost += shiftCost(hit.shift)
    if (!before) continue
    const gap = gapCost(schedule, before.index, hit.index, isCovered)
    const isNamed = before.item.text.renews && plan.period === schedule.cycle.cadence
    const first = at === 1 ? firstPriceCost : priceCost
    cost += isNamed ? gap * costs.missShareWithText : gap
    cost +=
      first(before.item.fen, hit.item.fen) + (before.item.wording === hit.item.wording ? 0 : costs.wording)
  }
  return cost
}

/** Of a walk back in time: nothing comes before a trial. */
function isTrialBefore(a: Hit, b: Hit): boolean {
  return b.index < a.index && b.item.fen <= a.item.fen * trialShare
}

/** Of the cycles between two that were paid. */
export function gapCost(schedule: Schedule, a: number, b: number, isCovered: IsCovered): number {
  const [from, to] = a < b ? [a, b] : [b, a]
  let missed = 0
  let unseen = 0
  for (let index = from + 1; index < to && missed < costs.missesOfPause; index += 1) {
    if (isWindowCovered(schedule, index, isCovered)) missed += 1
    else unseen += 1
  }
  return missed * costs.miss + Math.min(unseen, costs.missesOfPause) * costs.unseen
}

/** The same few thousand windows are asked for by every chain that is tried. */
const covered = new WeakMap<IsCovered, Map<number, boolean>>()

function isWindowCovered(schedule: Schedule, index: number, isCovered: IsCovered): boolean {
  const due = dueNumber(schedule, index)
  const { cadence } = schedule.cycle
  const key = cadence === 'weekly' ? -due : due
  const known = covered.get(isCovered) ?? new Map<number, boolean>()
  covered.set(isCovered, known)
  const answer = known.get(key) ?? isCovered(windowAround(dayFromEpoch(due), cadence))
  known.set(key, answer)
  return answer
}

export function scheduleCost({ cycle }: Schedule, plan: PlanText, hits: readonly Hit[]): number {
  const exact = hits.filter(({ shift }) => shift === 0).length
  const short = Math.max(0, hits.length - 2 * exact)
  const fixed = exact === hits.length ? costs.exactDays : costs.fixedDays + costs.daysNotKept * short
  const day = short > 0 && hits.length > 2 && mostKeepAnother(hits) ? costs.otherDay : 0
  const rhythm = day + ('days' in cycle && cycle.cadence !== 'weekly' ? fixed : 0)
  if (plan.period === null) return rhythm
  return rhythm + (plan.period === cycle.cadence ? costs.withText : costs.againstText)
}

function mostKeepAnother(hits: readonly Hit[]): boolean {
  const byShift = new Map<number, number>()
  for (const { shift } of hits) byShift.set(shift, (byShift.get(shift) ?? 0) + 1)
  return [...byShift].some(([shift, count]) => shift !== 0 && count * 2 > hits.length)
}
