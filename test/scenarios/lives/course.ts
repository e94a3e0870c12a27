import { addDays, type Day, daysBetween } from '../../../src/core/base/calendar.ts'
import type { Random } from '../../fixture/random.ts'
import { type Cycle, type DebitHabit, debitDelay, dueDays, windowDays } from './schedule.ts'

/** What happens with one mandate over the years. */
export interface Course {
  /** Signed and cancelled; a second run is the same plan signed again after a pause. */
  runs: { from: Day; to: Day }[]
  habit: DebitHabit
  /** The first price, and for how many days it holds; null: none. */
  trial: { fen: number; days: number | null } | null
  /** The regular price, and each later one with the number of the cycle that brings it. */
  prices: { fromCycle: number; fen: number }[]
  /** Whether the wallet takes some fen off now and then. */
  hasDiscounts: boolean
  /** How many of a hundred cycles stay unpaid because every try failed. */
  missesPerHundred: number
  duplicates: number
  strays: number
}

/** One cycle with its debit; `extraOn` holds the days of charges too many. */
export interface Debit {
  due: Day
  on: Day
  fen: number
  /** In order; debits with the next number are one cycle apart. */
  cycle: number
  extras: { on: Day; kind: 'duplicate-charge' | 'off-schedule-charge' }[]
}

/** The debits of a course, oldest first. */
export function debitsOf(random: Random, cycle: Cycle, course: Course): Debit[] {
  const debits: Debit[] = []
  let number = 0
  for (const [index, { from, to }] of course.runs.entries()) {
    const isTrial = index === 0 && course.trial !== null
    const firstRegular = isTrial && course.trial?.days ? addDays(from, course.trial.days) : from
    const dues = dueDays(cycle, firstRegular, to)
    if (firstRegular > from) dues.unshift(from)
    for (const [at, due] of dues.entries()) {
      // A number left out keeps a week's trial and a pause from counting as a whole cycle.
      number += at === 0 || (at === 1 && firstRegular > from) ? 2 : 1
      const isMissed = at > 0 && at < dues.length - 1 && random.between(1, 100) <= course.missesPerHundred
      if (isMissed) continue
      const delay = at === 0 ? 0 : delayIn(random, cycle, course.habit)
      const regular = course.prices.findLast(({ fromCycle }) => fromCycle <= number)?.fen ?? 0
      const fen =
        isTrial && at === 0 ? course.trial!.fen : course.hasDiscounts ? discounted(random, regular) : regular
      debits.push({ due, on: addDays(due, delay), fen, cycle: number, extras: [] })
    }
  }
  addExtras(random, debits, course)
  return debits
}

/** A week leaves a debit a day to either side. */
function delayIn(random: Random, cycle: Cycle, habit: DebitHabit): number {
  return cycle.cadence === 'weekly' ? 0 : debitDelay(random, habit)
}

/** Discounts of real bills: 24.72 for 25.00, 17.47 for 17.80. */
const DISCOUNT_SHARE = 0.03
export const MAX_DISCOUNT_FEN = 50

function discounted(random: Random, fen: number): number {
  if (random.next() < 0.65) return fen
  return fen - random.between(1, Math.max(2, Math.min(MAX_DISCOUNT_FEN, Math.floor(fen * DISCOUNT_SHARE))))
}

/** Days that every extra charge keeps from the edge of a window, so that its kind depends on no day more or less. */
const EDGE_DAYS = 2
/** Two charges too many of one mandate lie this far apart at least. */
const EXTRAS_APART_DAYS = 45

function addExtras(random: Random, debits: Debit[], course: Course): void {
  const taken: Day[] = []
  const isFree = (on: Day) => taken.every(other => Math.abs(daysBetween(other, on)) >= EXTRAS_APART_DAYS)
  const put = (debit: Debit, on: Day, kind: Debit['extras'][number]['kind']) => {
    if (!isFree(on)) return
    taken.push(on)
    debit.extras.push({ on, kind })
  }
  const candidates = debits.slice(1, -1)
  if (candidates.length < 3) return
  for (let index = 0; index < course.duplicates; index += 1) {
    const debit = random.pick(candidates)
    const last = addDays(debit.due, windowDays.after - EDGE_DAYS)
    const on = addDays(debit.on, random.next() < 0.6 ? 0 : random.between(1, 4))
    if (on <= last) put(debit, on, 'duplicate-charge')
  }
  for (let index = 0; index < course.strays; index += 1) {
    const at = random.between(1, debits.length - 2)
    const [debit, next] = [debits[at]!, debits[at + 1]!]
    const from = addDays(debit.due, windowDays.after + EDGE_DAYS + 1)
    const room = daysBetween(from, addDays(next.due, -windowDays.before - EDGE_DAYS - 1))
    if (next.cycle === debit.cycle + 1 && room >= 0)
      put(debit, addDays(from, random.between(0, room)), 'off-schedule-charge')
  }
}
