import { fitOf, paidCharges } from './fit.ts'
import type { Item } from './item.ts'
import type { Allowance } from './model/budget.ts'
import { type Constraint, holding, paidBy } from './model/constraint.ts'
import { costs } from './model/costs.ts'
import { chargesOf, type Mandate } from './model/mandate.ts'
import { placeOn } from './model/schedule.ts'
import type { SolvedPart } from './model/solve.ts'
import { type Without, without } from './model/without.ts'
import { pricesOf } from './prices.ts'
import type { Instead, QuestionKind, StoredCharge } from './subscription.ts'

/** Money in question that another explanation, nearly as likely, makes none. */
export interface Question {
  kind: QuestionKind
  charges: StoredCharge[]
  /** What the charges are there. */
  instead: Instead
}

/** Money in question needs so many bits over the best explanation that makes it none: 64 to 1. */
const findingMargin = 6

/** What is told of one mandate only if it is no question, and what an explanation without it must not say. */
interface Claim {
  kind: QuestionKind
  /** The charges in question, by their place in the problem. */
  charges: number[]
  constraint: Constraint
}

/** What a mandate would tell as findings, although something else is nearly as likely; `items` are those of the part. */
export function questionsOf(
  part: SolvedPart,
  mandate: Mandate,
  items: readonly Item[],
  allowance: Allowance,
): Question[] {
  return claimsOf(part, mandate, items).flatMap(({ kind, charges, constraint }) => {
    const other = without(part, constraint, findingMargin, allowance)
    if (other.isDearer) return []
    const instead = other.isSearched ? insteadOf(part, other, mandate, charges) : 'unknown'
    return [{ kind, charges: charges.map(at => items[at]!.charge), instead }]
  })
}

function claimsOf({ pool, explanation }: SolvedPart, mandate: Mandate, items: readonly Item[]): Claim[] {
  const paid = new Set(
    explanation.columns.flatMap(column => (column.kind === 'mandate' ? paidBy(column) : [])),
  )
  return [
    ...doubledIn(mandate, paid, items),
    ...straysIn(mandate, paid),
    ...pricesIn(pool.problem, mandate, items),
  ]
}

function doubledIn({ runs, doubles }: Mandate, paid: ReadonlySet<number>, items: readonly Item[]): Claim[] {
  const claims: Claim[] = []
  for (const { schedule, hits } of runs) {
    for (const { at, index } of hits) {
      const further = doubles.filter(double => placeOn(schedule, items[double]!.day)?.index === index)
      if (further.length === 0) continue
      // By the clock: which of them pays is nothing that anyone could tell.
      const charges = [at, ...further].sort((a, b) => a - b).slice(1)
      const cycle = new Set([at, ...further])
      const { day } = items[at]!
      // Of one day either is the double.
      const alike = further.filter(double => items[double]!.day === day)
      const owed = new Set([...paid, ...alike])
      claims.push({ kind: 'duplicate-charge', charges, constraint: beside(charges, cycle, owed) })
    }
  }
  return claims
}

/** What pays a cycle in the answer is not to become too many instead. */
function beside(
  charges: readonly number[],
  cycle: ReadonlySet<number>,
  paid: ReadonlySet<number>,
): Constraint {
  return {
    charges: new Set(charges),
    cycle,
    owed: new Set([...charges, ...paid]),
    start: costs.double,
    apart: null,
  }
}

function straysIn({ strays, runs }: Mandate, paid: ReadonlySet<number>): Claim[] {
  if (runs[0]!.schedule.cycle.cadence === 'irregular') return []
  return strays.map(at => ({
    kind: 'off-schedule-charge',
    charges: [at],
    constraint: beside([at], new Set([at]), paid),
  }))
}

function pricesIn(problem: Parameters<typeof fitOf>[0], mandate: Mandate, items: readonly Item[]): Claim[] {
  const paid = paidBy(mandate)
  const trials = new Set(paid.filter(at => items[at]!.text.trial).map(at => items[at]!.charge))
  const { steps, trial } = pricesOf(paidCharges(fitOf(problem, mandate, items)), charge => trials.has(charge))
  const claims: Claim[] = []
  const claim = (kind: QuestionKind, before: number[], after: number[]) => {
    const apart = [new Set(before), new Set(after)] as const
    claims.push({
      kind,
      charges: after,
      constraint: { charges: new Set(after), cycle: none, owed: none, start: 0, apart },
    })
  }
  if (trial) claim('trial-conversion', paid.slice(0, 1), paid.slice(1))
  const rise = steps.findIndex((step, at) => at > 0 && step.fen > steps[at - 1]!.fen)
  const [base, step] = [steps[rise - 1], steps[rise]]
  if (!base || !step) return claims
  const isLater = (at: number) => items[at]!.charge.charge.paidAt.slice(0, 10) >= step.from
  const regular = trial ? paid.slice(1) : paid
  claim(
    'price-increase',
    regular.filter(at => !isLater(at)),
    regular.filter(at => isLater(at) && items[at]!.fen > base.fen),
  )
  return claims
}

const none: ReadonlySet<number> = new Set()

/** What the other explanation makes of the charges: bought by hand, of another mandate found, or of one of their own. */
function insteadOf(
  { explanation }: SolvedPart,
  other: Without,
  mandate: Mandate,
  charges: readonly number[],
): Instead {
  const [column] = holding(other.explanation.columns, new Set(charges.slice(0, 1)))
  if (!column || column.kind === 'habit') return 'bought'
  const own = new Set(chargesOf(mandate))
  const others = new Set(explanation.columns.filter(one => one !== mandate).flatMap(chargesOf))
  const held = chargesOf(column)
  return held.filter(at => others.has(at)).length * 2 >
    held.filter(at => !own.has(at) || others.has(at)).length
    ? 'of-another'
    : 'of-its-own'
}
