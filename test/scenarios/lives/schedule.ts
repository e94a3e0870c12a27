import type { Cadence } from '../../../src/core/base/cadence.ts'
import { addDays, addMonths, type Day } from '../../../src/core/base/calendar.ts'
import type { Random } from '../../fixture/random.ts'

/** How long one payment lasts. */
export interface Cycle {
  cadence: Cadence
  unit: 'months' | 'days'
  count: number
}

const cycle = (cadence: Cadence, unit: Cycle['unit'], count: number): Cycle => ({ cadence, unit, count })

/**
 * The cycles that wallets really run: calendar months, WeChat's memberships of 31, 93 and 372 days
 * (developers.weixin.qq.com, vips), Alipay's agreements by the day (7 and more). 50 and 130 days fit no
 * cadence, and neither do two, three or four times as many.
 */
export const cycles = {
  week: cycle('weekly', 'days', 7),
  month: cycle('monthly', 'months', 1),
  thirtyDays: cycle('monthly', 'days', 30),
  thirtyOneDays: cycle('monthly', 'days', 31),
  quarter: cycle('quarterly', 'months', 3),
  ninetyThreeDays: cycle('quarterly', 'days', 93),
  halfYear: cycle('semiannual', 'months', 6),
  year: cycle('annual', 'months', 12),
  year372: cycle('annual', 'days', 372),
  fiftyDays: cycle('irregular', 'days', 50),
  hundredThirtyDays: cycle('irregular', 'days', 130),
}

export function afterCycles({ unit, count }: Cycle, from: Day, times: number): Day {
  return unit === 'days' ? addDays(from, count * times) : addMonths(from, count * times)
}

/** Every due day from `from` to `to`, both included. */
export function dueDays(length: Cycle, from: Day, to: Day): Day[] {
  const days: Day[] = []
  for (let times = 0; ; times += 1) {
    const due = afterCycles(length, from, times)
    if (due > to) return days
    days.push(due)
  }
}

/** Days before and after a due day on which the contract expects its debit. */
export const windowDays = { before: 5, after: 9 }

/**
 * How a wallet and a merchant keep a due day: on it; some days ahead, always the same (Alipay, up to 5); behind it after
 * tries that failed (WeChat, up to 9); anywhere in the window.
 */
export type DebitHabit =
  | { kind: 'prompt' }
  | { kind: 'early'; days: number }
  | { kind: 'retried' }
  | { kind: 'loose' }

export const debitHabits = {
  prompt: { kind: 'prompt' },
  retried: { kind: 'retried' },
  loose: { kind: 'loose' },
} satisfies Record<string, DebitHabit>

export function someDebitHabit(random: Random, wallet: 'alipay' | 'wechat'): DebitHabit {
  const chance = random.next()
  if (chance < 0.6) return debitHabits.prompt
  if (chance > 0.95) return debitHabits.loose
  return wallet === 'alipay' ? { kind: 'early', days: random.between(1, 5) } : debitHabits.retried
}

/** How many days after its due day one debit succeeds; negative: before it. */
export function debitDelay(random: Random, habit: DebitHabit): number {
  const chance = random.next()
  switch (habit.kind) {
    case 'prompt':
      return chance < 0.94 ? 0 : chance < 0.97 ? 1 : random.between(1, windowDays.after)
    case 'early':
      return chance < 0.85 ? -habit.days : random.between(-habit.days, 0)
    case 'retried':
      return chance < 0.75 ? 0 : chance < 0.9 ? random.between(1, 2) : random.between(3, windowDays.after)
    case 'loose':
      return random.between(-windowDays.before, windowDays.after)
  }
}
