import { addDays, type Day, daysBetween } from '../../../src/core/base/calendar.ts'
import type { Random } from '../../fixture/random.ts'
import type { Signed } from './mandate.ts'
import type { Plan } from './plan.ts'
import { afterCycles } from './schedule.ts'
import { raised, someCourse } from './some-course.ts'

/** The shortest run that is cut in two, so that either part holds a few cycles. */
const MIN_CUT_DAYS = 300

/** The agreement ends, and one in the other wallet begins on the day on which it would have gone on. */
export function inTheOtherWallet(random: Random, one: Signed): Signed[] {
  const cut = cutInTwo(random, one)
  if (one.plan.wallet || !cut) return [one]
  const prices = one.course.prices.slice(-1).map(({ fen }) => ({ fromCycle: 0, fen }))
  const rest = { ...one.course, trial: null, prices, runs: [cut.after] }
  return [cut.before, { ...one, wallet: one.wallet === 'alipay' ? 'wechat' : 'alipay', course: rest }]
}

/** A larger plan of the service takes the place of the small one on a due day. */
export function changedPlan(random: Random, one: Signed, larger: Plan): Signed[] {
  const cut = cutInTwo(random, one)
  if (!cut) return [one]
  const { from, to } = cut.after
  const course = { ...someCourse(random, larger, one.wallet, from, to), trial: null }
  return [cut.before, { plan: larger, wallet: one.wallet, course }]
}

function cutInTwo(random: Random, one: Signed): { before: Signed; after: { from: Day; to: Day } } | null {
  const [run] = one.course.runs
  if (one.course.runs.length > 1 || !run) return null
  const isYearly = one.plan.cycle.cadence === 'annual'
  const changed = afterCycles(one.plan.cycle, run.from, isYearly ? 1 : random.between(4, 8))
  if (daysBetween(run.from, run.to) < MIN_CUT_DAYS || changed > run.to) return null
  const course = { ...one.course, runs: [{ from: run.from, to: addDays(changed, -1) }] }
  return { before: { ...one, course }, after: { from: changed, to: run.to } }
}

/** A second camera beside the first, on the same day of the month or on one that stays apart. */
export function withSecondCamera(random: Random, one: Signed): Signed[] {
  const [run] = one.course.runs
  const [price] = one.course.prices
  if (one.course.runs.length > 1 || one.plan.cycle.unit === 'days' || !run || !price) return [one]
  const plain: Signed['course'] = {
    ...one.course,
    habit: { kind: 'prompt' },
    trial: null,
    prices: [price],
    hasDiscounts: false,
    missesPerHundred: 0,
    duplicates: 0,
    strays: 0,
  }
  const from = addDays(run.from, random.pick([0, 5, 9, 15, 21]))
  const fen = random.next() < 0.3 ? raised(random, price.fen) : price.fen
  const second = { ...plain, runs: [{ from, to: run.to }], prices: [{ fromCycle: 0, fen }] }
  return [
    { ...one, course: plain },
    { ...one, course: second },
  ]
}
