import { dayFromEpoch } from '../../base/calendar.ts'
import { joinPlans, noPlan, type PlanText, plansDiffer } from '../../catalogue/plan-text.ts'
import type { IsCovered } from './chain.ts'
import { costs, trialShare } from './costs.ts'
import { type Cycle, cycles, lengthOf, type Schedule, scheduleFrom, windowOf } from './cycle.ts'
import {
  type Draft,
  fitOf,
  itemsOf,
  joinLone,
  joinPauses,
  joinRuns,
  placeBeside,
  takeDiscount,
  takeLead,
} from './draft.ts'
import { cheapest } from './explanation.ts'
import type { Fit } from './fit.ts'
import { byItemTime, type Item } from './item.ts'
import { type OwnRhythm, ownRhythms } from './own-rhythm.ts'
import { chainsOf } from './partition.ts'

/** One mandate as found: its charges, oldest first, and the rhythm that explains them; null for no rhythm. */
export interface Stream {
  items: Item[]
  fit: Fit | null
  /** Steady, but of no cadence. */
  own?: OwnRhythm
  /** Found as one of several that run side by side at the same price on the same day. */
  twin: boolean
}

/**
 * The streams that explain the charges of one service in one wallet at the least cost (docs/detector.md): chains of
 * cycles first, then what follows a pause, trials, doubles and strays; renewing charges that no rhythm holds stay
 * together by their plan, everything else stands alone.
 */
export function streamsOf(items: readonly Item[], isCovered: IsCovered): Stream[] {
  const sorted = [...items].sort(byItemTime)
  if (isHabit(sorted)) return sorted.map(item => ({ items: [item], fit: null, twin: false }))
  const own = ownRhythms(sorted)
  const steady = new Set(own.flatMap(({ items }) => items))
  const { drafts, left } = cheapest(
    sorted.filter(item => !steady.has(item)),
    isCovered,
  )
  const paying = left.filter(item => !drafts.some(draft => takeDiscount(draft, item)))
  const rest = paying.filter(item => !drafts.some(draft => takeLead(draft, item)))
  const alone = rest.filter(item => !attach(item, drafts) && !drafts.some(draft => joinLone(draft, item)))
  const irregular = byPlan(alone.filter(({ text }) => text.renews))
  const regular = preferIrregular(drafts, irregular)
  const streams = regular.map(draft => streamOf(draft, isCovered))
  markTwins(streams)
  return [
    ...streams,
    ...own.map(({ rhythm, items }) => ({ items, fit: null, own: rhythm, twin: false })),
    ...irregular.map(group => withoutRhythm(group.sort(byItemTime))),
    ...alone.filter(({ text }) => !text.renews).map(item => ({ items: [item], fit: null, twin: false })),
  ]
}

/** More charges than this, more often than weekly, none of which says it renews: someone buys, nothing renews. */
const mostAtOnce = 30
const leastDaysBetween = 5

function isHabit(sorted: readonly Item[]): boolean {
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (!first || !last || sorted.length <= mostAtOnce || sorted.some(({ text }) => text.renews)) return false
  return (last.day - first.day) / sorted.length < leastDaysBetween
}

/** Renewing charges of one plan that keep no rhythm; within days of each other they are one cycle charged more than once. */
function withoutRhythm(items: Item[]): Stream {
  const [first, second] = items
  const none: Stream = { items, fit: null, twin: false }
  if (!first || !second) return none
  const cycle = cycleNamed(joinedPlan(items).period)
  const { late } = windowOf(cycle.cadence)
  const schedule = (item: Item) => scheduleFrom(cycle, dayFromEpoch(item.day))
  const rest = items.slice(1)
  if (rest.every(item => item.fen === first.fen && item.day - first.day <= late)) {
    return { ...none, fit: oneCycle(schedule(first), first, rest, null) }
  }
  const isTrial = first.fen <= second.fen * trialShare
  if (!isTrial || items.length > 2 || !joinedPlan(items).period) return none
  if (second.day - first.day > lengthOf(cycle) + late) return none
  return { ...none, fit: oneCycle(schedule(second), second, [], first) }
}

function oneCycle(schedule: Schedule, paid: Item, doubles: readonly Item[], lead: Item | null): Fit {
  const run = {
    schedule,
    paid: new Map([[0, paid.charge]]),
    doubles: doubles.map(({ charge }) => ({ index: 0, charge })),
  }
  return {
    cycle: schedule.cycle,
    runs: [run],
    offSchedule: [],
    lead: lead?.charge ?? null,
    misses: [],
    worstShift: 0,
  }
}

function joinedPlan(items: readonly Item[]): PlanText {
  return items.reduce((plan, { text }) => joinPlans(plan, text.plan), noPlan)
}

/** Where no text names a period, the usual one gives the width of the window. */
function cycleNamed(period: PlanText['period']): Cycle {
  return cycles.find(({ cadence }) => cadence === (period ?? 'monthly'))!
}

function attach(item: Item, drafts: readonly Draft[]): boolean {
  const alternative = item.text.renews ? costs.mandate : costs.unexplained
  let best: { draft: Draft; cost: number; distance: number; put: () => void } | null = null
  for (const draft of drafts) {
    const place = placeBeside(draft, item)
    if (!place || place.cost >= alternative) continue
    if (!best || place.cost < best.cost || (place.cost === best.cost && place.distance < best.distance))
      best = { draft, ...place }
  }
  if (!best) return false
  best.put()
  best.draft.cost += best.cost
  return true
}

function byPlan(items: readonly Item[]): Item[][] {
  const groups: Item[][] = []
  for (const item of items) {
    const group = groups.find(one => one.every(other => !plansDiffer(other.text.plan, item.text.plan)))
    if (group) group.push(item)
    else groups.push([item])
  }
  return groups
}

/** A rhythm among renewing charges that leaves too many of them beside it is none: they are told as irregular. */
function preferIrregular(drafts: readonly Draft[], irregular: Item[][]): Draft[] {
  let kept = [...drafts]
  for (const draft of drafts) {
    if (!kept.includes(draft)) continue
    const mates = irregular.find(group => group.every(item => !plansDiffer(item.text.plan, draft.plan)))
    const alike = kept.filter(other => !plansDiffer(other.plan, draft.plan))
    for (const some of [[draft], alike]) {
      const own = some.flatMap(itemsOf)
      if (!own.every(({ text }) => text.renews)) continue
      const loose = mates?.length ?? 0
      const asRhythm =
        some.reduce((sum, { cost }) => sum + cost, 0) + (mates ? costs.mandate + costs.irregular * loose : 0)
      const asIrregular = costs.mandate + costs.irregular * (own.length + loose)
      if (asRhythm <= asIrregular) continue
      kept = kept.filter(other => !some.includes(other))
      if (mates) mates.push(...own)
      else irregular.push(own)
      break
    }
  }
  return kept
}

function streamOf(draft: Draft, isCovered: IsCovered): Stream {
  return { items: itemsOf(draft).sort(byItemTime), fit: fitOf(draft, isCovered), twin: false }
}

/** So many common days make two streams of one price look like one charged twice. */
const commonDays = 3

function markTwins(streams: readonly Stream[]): void {
  for (const one of streams) {
    const keys = new Set(one.items.map(keyOf))
    one.twin = streams.some(
      other => other !== one && other.items.filter(item => keys.has(keyOf(item))).length >= commonDays,
    )
  }
}

function keyOf({ day, fen }: Item): string {
  return `${day} ${fen}`
}

/** All the charges as one stream, whatever their texts say of plans: for what the person put together. */
export function asOneStream(items: readonly Item[], isCovered: IsCovered): Stream {
  const sorted = [...items].sort(byItemTime)
  const periods = new Set(sorted.map(({ text }) => text.plan.period))
  const plan = { ...noPlan, period: periods.size === 1 ? [...periods][0]! : null }
  const alike = sorted.map(item => ({ ...item, text: { ...item.text, plan } }))
  const drafts = joinPauses(chainsOf(alike, isCovered).chains)
  const main = drafts.sort((a, b) => itemsOf(b).length - itemsOf(a).length)[0]
  if (!main) return withoutRhythm(sorted)
  for (const draft of drafts.slice(1)) joinRuns(main, draft)
  const own = new Set(itemsOf(main))
  for (const item of alike) {
    if (own.has(item) || takeDiscount(main, item) || takeLead(main, item)) continue
    const place = placeBeside(main, item)
    if (place) place.put()
    else if (!joinLone(main, item)) main.strays.push(item)
  }
  return { items: sorted, fit: fitOf(main, isCovered), twin: false }
}
