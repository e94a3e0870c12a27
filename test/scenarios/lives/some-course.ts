import { addDays, type Day, daysBetween, earlierDay } from '../../../src/core/base/calendar.ts'
import type { Random } from '../../fixture/random.ts'
import type { Wallet } from '../story.ts'
import type { Course } from './course.ts'
import type { Plan } from './plan.ts'
import { afterCycles, type Cycle, someDebitHabit } from './schedule.ts'

/** A price that merchants ask: whole yuan up to ten, then ending in 0, 5 or 9. */
export function raised(random: Random, fen: number): number {
  const price = Math.round((fen * (1.1 + 0.3 * random.next())) / 100)
  return Math.max(fen + 100, price * 100)
}

/** What may happen between signing and cancelling one plan within the days given. */
export function someCourse(random: Random, plan: Plan, wallet: Wallet, from: Day, to: Day): Course {
  const { cycle, wording, group } = plan
  const count = cyclesWithin(cycle, from, to)
  const isCalendar = cycle.cadence !== 'weekly' && cycle.cadence !== 'irregular'
  const fen = random.pick(plan.fens)
  const runs = mayPause(random, plan, count) ? withPause(random, cycle, from, to, count) : [{ from, to }]
  return {
    runs,
    habit: isCalendar ? someDebitHabit(random, wallet) : { kind: 'prompt' },
    trial:
      wording === 'renewal' && group !== 'varying-bill' && random.next() < 0.2
        ? someTrial(random, plan, fen)
        : null,
    prices: wording === 'none' || plan.isVarying ? [{ fromCycle: 0, fen }] : somePrices(random, fen, count),
    hasDiscounts: wording !== 'none' && random.next() < 0.25,
    missesPerHundred: random.pick([0, 0, 3, 6]),
    duplicates:
      isCalendar && wording !== 'none' && !plan.isVarying && random.next() < 0.07 ? random.between(1, 2) : 0,
    strays: isCalendar && wording === 'renewal' && !plan.isVarying && random.next() < 0.04 ? 1 : 0,
  }
}

export function cyclesWithin({ unit, count }: Cycle, from: Day, to: Day): number {
  const days = unit === 'days' ? count : count * 30.44
  return Math.floor(daysBetween(from, to) / days) + 1
}

/** A few fen or yuan for a week or for the first cycle. */
function someTrial(random: Random, { cycle }: Plan, fen: number): Course['trial'] {
  const trial = random.pick([1, 10, 100, 500].filter(price => price * 2 <= fen))
  return { fen: trial, days: cycle.cadence === 'monthly' && random.next() < 0.3 ? 7 : null }
}

/** A new price holds for three cycles at least, so that it is a step and no single offer. */
const MIN_STEP_CYCLES = 3

function somePrices(random: Random, fen: number, count: number): Course['prices'] {
  const prices = [{ fromCycle: 0, fen }]
  if (count >= 4 * MIN_STEP_CYCLES && random.next() < 0.25) {
    const at = random.between(MIN_STEP_CYCLES + 2, count - MIN_STEP_CYCLES)
    prices.push({ fromCycle: at, fen: raised(random, fen) })
  }
  return prices
}

/** Signing again shows only where the text says what was signed. */
function mayPause(random: Random, { wording, group, cycle }: Plan, count: number): boolean {
  if (cycle.cadence !== 'monthly' || count < 14 || random.next() > 0.15) return false
  return wording === 'renewal' || (wording === 'membership' && group === 'xiaomi')
}

function withPause(random: Random, cycle: Cycle, from: Day, to: Day, count: number): Course['runs'] {
  const cancelled = afterCycles(cycle, from, random.between(4, count - 8))
  const resumed = addDays(cancelled, random.between(55, 150))
  return resumed > addDays(to, -60)
    ? [{ from, to }]
    : [
        { from, to: earlierDay(cancelled, to) },
        { from: resumed, to },
      ]
}
