import { dayFromEpoch, daysInMonth } from '../../base/calendar.ts'
import { type Cycle, cycles, lengthOf, type Schedule, scheduleFrom, windowOf } from './cycle.ts'
import type { Item } from './item.ts'

/** A schedule to try, with the charge that it is thought to run through on its due day. */
export interface Hypothesis {
  schedule: Schedule
  seeds: Item[]
}

/** Accepted cycles that bring at least two of the charges together, and those that a renewing text names; calendar months first. */
export function likelyCycles(items: readonly Item[], accepts: (cycle: Cycle) => boolean): Cycle[] {
  const named = new Set(items.filter(({ text }) => text.renews).map(({ text }) => text.plan.period))
  return cycles.filter(
    cycle => accepts(cycle) && (('months' in cycle && named.has(cycle.cadence)) || joinsAny(items, cycle)),
  )
}

/** Fixed days are counted from the clock; a day more or less is a late or early debit. */
const fixedDaysSlack = 1

function joinsAny(items: readonly Item[], cycle: Cycle): boolean {
  const { early, late } = windowOf(cycle.cadence)
  const length = lengthOf(cycle)
  const isFixed = 'days' in cycle && cycle.cadence !== 'weekly'
  const least = length - (isFixed ? fixedDaysSlack : early + late)
  const most = length + (isFixed ? fixedDaysSlack : early + late)
  for (let a = 0; a < items.length; a += 1) {
    for (let b = a + 1; b < items.length; b += 1) {
      const gap = items[b]!.day - items[a]!.day
      if (gap > most) break
      if (gap >= least) return true
    }
  }
  return false
}

/** Every schedule of a cycle on which at least one of the charges lies, each once, with those charges. */
export function schedulesThrough(items: readonly Item[], cycle: Cycle): Hypothesis[] {
  const found = new Map<string, Hypothesis>()
  const add = (key: string, item: Item, anchor?: number) => {
    const known = found.get(key)
    if (known) known.seeds.push(item)
    else found.set(key, { schedule: scheduleFrom(cycle, dayFromEpoch(item.day), anchor), seeds: [item] })
  }
  for (const item of items) {
    if ('days' in cycle) {
      add(`${item.day % cycle.days}`, item)
      continue
    }
    const on = dayFromEpoch(item.day)
    const [year, month, date] = [Number(on.slice(0, 4)), Number(on.slice(5, 7)), Number(on.slice(8))]
    const phase = month % cycle.months
    add(`${phase}/${date}`, item, date)
    // The last day of a short month may stand for any later day.
    if (date === daysInMonth(year, month))
      for (let later = date + 1; later <= 31; later += 1) add(`${phase}/${later}`, item, later)
  }
  // Where the platform counts days, the days are exact: a schedule that only one charge keeps is none.
  const least = 'days' in cycle ? 2 : 1
  const kept = [...found.values()].filter(({ seeds }) => seeds.length >= least)
  return kept.map(hypothesis => ({ ...hypothesis, seeds: distinct(hypothesis.seeds) }))
}

/** Of charges alike in price and plan one is enough to begin from. */
function distinct(items: readonly Item[]): Item[] {
  const seen = new Map<string, Item>()
  for (const item of items) {
    const kind = kindOf(item)
    if (!seen.has(kind)) seen.set(kind, item)
  }
  return [...seen.values()]
}

/** Every schedule asks for it again. */
const kinds = new WeakMap<Item, string>()

/** Price and plan as one text. */
function kindOf(item: Item): string {
  const known = kinds.get(item)
  if (known !== undefined) return known
  const kind = `${item.fen} ${Object.values(item.text.plan).join('/')}`
  kinds.set(item, kind)
  return kind
}
