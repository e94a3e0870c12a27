import { plansDiffer } from '../../catalogue/plan-text.ts'
import { costs, priceCost } from './costs.ts'
import type { Item } from './item.ts'

/** A steady rhythm that no cadence has: every so many days, or every so many months on one day. */
export interface OwnRhythm {
  every: number
  unit: 'days' | 'months'
}

/**
 * Charges of one plan that come every 14 or 45 days, or every second month, are one mandate with a rhythm of its own,
 * and not two that happen to run half a cycle apart. Where others run beside it, the price tells them apart. `items`
 * are sorted by time.
 */
export function ownRhythms(items: readonly Item[]): { rhythm: OwnRhythm; items: Item[] }[] {
  const ofPlan = (a: Item, b: Item) => !plansDiffer(a.text.plan, b.text.plan)
  return grouped(items, ofPlan).flatMap(group => {
    const rhythm = hasSteps(group) ? ownRhythmOf(group) : null
    if (rhythm) return [{ rhythm, items: group }]
    return grouped(group, (a, b) => a.fen === b.fen).flatMap(some => {
      const ofPrice = ownRhythmOf(some)
      return ofPrice ? [{ rhythm: ofPrice, items: some }] : []
    })
  })
}

function grouped(items: readonly Item[], isAlike: (a: Item, b: Item) => boolean): Item[][] {
  const groups: Item[][] = []
  for (const item of items) {
    const group = groups.find(([first]) => isAlike(first!, item))
    if (group) group.push(item)
    else groups.push([item])
  }
  return groups
}

/** Prices that could be steps of one plan, each of them lasting. */
function hasSteps(items: readonly Item[]): boolean {
  const changes = items.filter((item, at) => at > 0 && priceCost(items[at - 1]!.fen, item.fen) > 0)
  return (
    changes.length <= mostSteps &&
    !items.some((item, at) => at > 0 && priceCost(items[at - 1]!.fen, item.fen) >= costs.otherPlan)
  )
}

const mostSteps = 2

/** Fewer are chance: four days of two calendar months (1st and 15th of February and March) are two weeks apart. */
const leastCharges = 5
/** Mandates that run half a cycle apart are more likely than one of half a month. */
const halfMonth = 15
/** Below are weeks, above are half-years and years. */
const daysFrom = 8
const daysTo = 170
/** The days of months and quarters, with the slack of the clock. */
const known: readonly [from: number, to: number][] = [
  [27, 32],
  [87, 96],
]
const monthsBetween = [2, 4]
/** Anniversaries this far apart in days are so many months. */
const daysPerMonth = 30.4

function ownRhythmOf(items: readonly Item[]): OwnRhythm | null {
  const [first] = items
  if (!first || items.length < leastCharges) return null
  // A text that names the period knows better.
  if (items.some(({ text }) => text.plan.period !== null)) return null
  const gap = Math.min(...steps(items.map(({ day }) => day)))
  if (gap < daysFrom || gap > daysTo || gap === halfMonth) return null
  if (known.some(([from, to]) => gap >= from && gap <= to)) return null
  if (
    isSteady(
      items.map(({ day }) => day),
      gap,
    )
  )
    return { every: gap, unit: 'days' }
  const every = Math.round(gap / daysPerMonth)
  const dates = new Set(items.map(({ charge: { charge } }) => charge.paidAt.slice(8, 10)))
  return monthsBetween.includes(every) && dates.size === 1 && isSteady(items.map(monthOf), every)
    ? { every, unit: 'months' }
    : null
}

function steps(places: readonly number[]): number[] {
  return places.slice(1).map((place, at) => place - places[at]!)
}

/** One in so many may have been left out. */
const perMissed = 4

function isSteady(places: readonly number[], every: number): boolean {
  const gaps = steps(places)
  const missed = gaps.filter(gap => gap === every * 2).length
  return gaps.every(gap => gap === every || gap === every * 2) && missed * perMissed <= gaps.length
}

function monthOf({ charge: { charge } }: Item): number {
  return Number(charge.paidAt.slice(0, 4)) * 12 + Number(charge.paidAt.slice(5, 7))
}
