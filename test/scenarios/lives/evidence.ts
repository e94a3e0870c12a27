import type { Cadence } from '../../../src/core/base/cadence.ts'
import { type Day, daysBetween } from '../../../src/core/base/calendar.ts'
import type { FindingKind } from '../../../src/core/subscriptions/subscription.ts'
import type { Course, Debit } from './course.ts'
import type { Plan } from './plan.ts'
import type { TrueMandate } from './truth.ts'

type Evidence = Pick<TrueMandate, 'isRequired' | 'cadence' | 'trueKinds'>

/** What the charges that the bills hold let anyone know of a mandate, by the contract's 「Evidence needed」 and 「Findings」. */
export function evidenceOf(plan: Plan, held: readonly Debit[], course: Course): Evidence {
  const steps = held.slice(1).filter((debit, index) => debit.cycle === held[index]!.cycle + 1).length
  return {
    isRequired: isEnough(plan, held.length, steps),
    cadence: knownCadence(plan, held, steps),
    trueKinds: priceKinds(held, course),
  }
}

/** Charges without any renewal word by which a rhythm stands out from chance. */
const wordless: Partial<Record<Cadence, number>> = {
  weekly: 10,
  monthly: 6,
  quarterly: 4,
  semiannual: 4,
  annual: 3,
}
const WORDLESS_AT_XIAOMI = 4
const IRREGULAR = 5

function isEnough({ group, wording, cycle }: Plan, count: number, steps: number): boolean {
  // With most cycles unpaid, a longer cadence and a charge beside it explain the rest as well.
  if (count > 2 && steps * 2 < count - 1) return false
  if (cycle.cadence === 'irregular') return count >= IRREGULAR && steps >= IRREGULAR - 1
  if (group === 'xiaomi') {
    if (wording === 'renewal') return count >= 1
    if (wording === 'membership') return count >= 2 && steps >= 1
    return count >= WORDLESS_AT_XIAOMI && steps >= WORDLESS_AT_XIAOMI - 1
  }
  if (wording === 'renewal') return count >= 2 && steps >= 1
  const least = wordless[cycle.cadence] ?? Number.POSITIVE_INFINITY
  return count >= least && steps >= Math.max(2, least - 2)
}

/** With so few charges, days that lie further apart in their windows leave the cadence open. */
const FEW_CHARGES = 3
const MAX_SPREAD_DAYS = 5

function knownCadence({ cycle }: Plan, held: readonly Debit[], steps: number): Cadence | null {
  if (held.length === 1) return 'single'
  if (steps === 0) return null
  const delays = held.map(({ due, on }) => daysBetween(due as Day, on))
  const isSpread = Math.max(...delays) - Math.min(...delays) > MAX_SPREAD_DAYS
  if (held.length <= FEW_CHARGES && (steps < held.length - 1 || isSpread)) return null
  return cycle.cadence
}

function priceKinds(held: readonly Debit[], course: Course): FindingKind[] {
  const kinds: FindingKind[] = []
  const [first, second] = held
  if (first && second && first.fen * 2 <= second.fen) kinds.push('trial-conversion')
  const regular = held.map(
    ({ cycle }) => course.prices.findLast(({ fromCycle }) => fromCycle <= cycle)?.fen ?? 0,
  )
  if (regular.some((fen, index) => index > 0 && fen > regular[index - 1]!)) kinds.push('price-increase')
  return kinds
}
