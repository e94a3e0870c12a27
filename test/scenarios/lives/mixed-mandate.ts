import { addDays, type Day, daysBetween } from '../../../src/core/base/calendar.ts'
import type { Random } from '../../fixture/random.ts'
import type { Wallet } from '../story.ts'
import type { Course } from './course.ts'
import type { Signed } from './mandate.ts'
import type { Plan } from './plan.ts'
import { type Cycle, cycles, debitHabits } from './schedule.ts'
import { cyclesWithin, raised } from './some-course.ts'

export type UnlabelledText = Pick<Plan, 'group' | 'service' | 'counterparties' | 'goods' | 'wording'>

export interface Frame {
  mayPause: boolean
  common: UnlabelledText
  wallet: Wallet
  from: Day
  asOf: Day
  fen: number
}

/** Begun in the first third of the time and ended in the last, so that none continues another. */
export function signAnother(random: Random, { mayPause, common, wallet, from, asOf, fen }: Frame): Signed {
  const total = cyclesWithin(cycles.month, from, asOf) * 30
  const begin = addDays(from, random.between(-20, Math.floor(total / 3)))
  const end = random.next() < 0.6 ? asOf : addDays(asOf, -random.between(10, Math.floor(total / 3)))
  const cycle = someCycle(random, wallet, begin, end)
  const isFree = common.wording === 'renewal' && cycle.cadence !== 'weekly'
  const count = cyclesWithin(cycle, begin, end)
  const course: Course = {
    runs:
      mayPause && cycle.cadence === 'monthly'
        ? withPause(random, from, asOf, { from: begin, to: end })
        : [{ from: begin, to: end }],
    habit: cycle.cadence === 'weekly' ? debitHabits.prompt : someSteadyHabit(random, wallet),
    trial: null,
    prices: [{ fromCycle: 0, fen }],
    hasDiscounts: random.next() < 0.15,
    missesPerHundred: random.pick([0, 0, 3, 5]),
    duplicates: cycle.cadence !== 'weekly' && random.next() < 0.2 ? random.between(1, 2) : 0,
    strays: isFree && random.next() < 0.15 ? 1 : 0,
  }
  if (isFree && count >= 14 && random.next() < 0.15)
    course.prices.push({ fromCycle: random.between(5, count - 4), fen: raised(random, fen) })
  const plan: Plan = {
    ...common,
    name: `${common.goods} ¥${fen / 100}`,
    cycle,
    fens: [fen],
    category: '数码电器',
  }
  return { plan, wallet, course }
}

/** The least time that leaves room for a pause while all others run. */
const MIN_PAUSE_TOTAL_DAYS = 1080

/** A pause in the middle third, in which every other mandate runs, so that nothing else goes on where it ends. */
function withPause(random: Random, from: Day, asOf: Day, run: Course['runs'][number]): Course['runs'] {
  const total = daysBetween(from, asOf)
  if (total < MIN_PAUSE_TOTAL_DAYS) return [run]
  const cancelled = addDays(from, random.between(Math.ceil(total * 0.4), Math.floor(total * 0.5)))
  return [
    { from: run.from, to: cancelled },
    { from: addDays(cancelled, random.between(60, 110)), to: run.to },
  ]
}

/** A further mandate that begins on the day of the first and keeps its days. */
export function twinOf(one: Signed): Signed {
  return { ...one, course: { ...one.course, missesPerHundred: 0, duplicates: 0, strays: 0 } }
}

function someSteadyHabit(random: Random, wallet: Wallet): Course['habit'] {
  if (random.next() < 0.7) return debitHabits.prompt
  return wallet === 'alipay' ? { kind: 'early', days: random.between(1, 3) } : debitHabits.retried
}

/** A cadence of which the time holds enough cycles to be seen without words. */
function someCycle(random: Random, wallet: Wallet, from: Day, to: Day): Cycle {
  const monthly = wallet === 'wechat' ? cycles.thirtyOneDays : cycles.thirtyDays
  const wished = random.pick([
    ...[cycles.month, cycles.month, cycles.month, cycles.month, cycles.month, monthly],
    ...[cycles.quarter, cycles.quarter, cycles.halfYear, cycles.year, cycles.week],
  ])
  const least = wished.cadence === 'monthly' ? 0 : wished.cadence === 'annual' ? 3 : 5
  return cyclesWithin(wished, from, to) >= least ? wished : cycles.month
}
