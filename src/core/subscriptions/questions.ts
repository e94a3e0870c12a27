import { fitOf, paidCharges } from './fit.ts'
import type { Item } from './item.ts'
import type { Allowance } from './model/budget.ts'
import { type Constraint, holding, paidBy } from './model/constraint.ts'
import { costs } from './model/costs.ts'
import { chargesOf, type Habit, type Mandate } from './model/mandate.ts'
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

/**
 * Money in question needs so many bits over the best explanation that makes it none: 64 to 1. Of several charges too many
 * in one cycle each needs them, since none of them makes another one wrong.
 */
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
    const margin = kind === 'duplicate-charge' ? findingMargin * charges.length : findingMargin
    const other = without(part, constraint, margin, allowance)
    if (other.isDearer) return []
    const instead = other.isSearched ? insteadOf(part, other, mandate, charges) : 'unknown'
    return [{ kind, charges: charges.map(at => items[at]!.charge), instead }]
  })
}

function claimsOf({ pool, explanation }: SolvedPart, mandate: Mandate, items: readonly Item[]): Claim[] {
  const mandates = explanation.columns.filter((column): column is Mandate => column.kind === 'mandate')
  const begins = explanation.columns.map(column =>
    column.kind === 'mandate' ? column.runs[0]!.hits[0]!.at : column.members[0]!,
  )
  const onDay = mandates.flatMap(({ runs }) =>
    runs.flatMap(({ hits }) => hits.filter(({ shift }) => shift === 0)),
  )
  const answer = { paid: mandates.flatMap(paidBy), onDay: onDay.map(({ at }) => at), begins: new Set(begins) }
  return [
    ...doubledIn(mandate, answer, items),
    ...straysIn(mandate, answer, items),
    ...pricesIn(pool.problem, mandate, items),
  ]
}

/** Where no rhythm says whether it is one agreement or several, its prices may be those of several. */
export function habitQuestions(habit: Habit, items: readonly Item[]): Question[] {
  const charges = habit.members.map(at => items[at]!.charge)
  const { steps } = pricesOf(charges, () => false)
  const isRising = steps.some(({ fen }, n) => n > 0 && fen > steps[n - 1]!.fen)
  return isRising ? [{ kind: 'price-increase', charges, instead: 'unknown' }] : []
}

interface Answer {
  /** Charges that pay a cycle. */
  paid: readonly number[]
  /** Those of them that came on their due day. */
  onDay: readonly number[]
  /** The first charge of each mandate and habit. */
  begins: ReadonlySet<number>
}

interface CycleTwice {
  /** Its charges in the order of the clock. */
  cycle: number[]
  /** Further ones on the day of the one that pays it: either is the double. */
  alike: number[]
}

/** The cycles that were paid more than once. */
function cyclesTwice({ runs, doubles }: Mandate, items: readonly Item[]): CycleTwice[] {
  return runs.flatMap(({ schedule, hits }) =>
    hits.flatMap(({ at, index }) => {
      const further = doubles.filter(double => placeOn(schedule, items[double]!.day)?.index === index)
      if (further.length === 0) return []
      const { day } = items[at]!
      return [
        {
          cycle: [at, ...further].sort((a, b) => a - b),
          alike: further.filter(double => items[double]!.day === day),
        },
      ]
    }),
  )
}

function doubledIn(mandate: Mandate, answer: Answer, items: readonly Item[]): Claim[] {
  return cyclesTwice(mandate, items).map(({ cycle, alike }) => {
    // By the clock: which of them pays is nothing that anyone could tell.
    const charges = cycle.slice(1)
    const constraint = beside(mandate, charges, cycle, alike, answer, items)
    return { kind: 'duplicate-charge', charges, constraint }
  })
}

/** What pays a cycle in the answer is not to become too many instead, where nobody could tell the two apart. */
function beside(
  mandate: Mandate,
  charges: readonly number[],
  cycle: readonly number[],
  alike: readonly number[],
  { begins, paid, onDay }: Answer,
  items: readonly Item[],
): Constraint {
  // What keeps the day that the mandate has left, or is to take, tells of a second one by itself.
  const tellsOfAnother = charges.some(at => keepsOtherDay(mandate, items[at]!.day))
  return {
    charges: new Set(charges),
    cycle: new Set(cycle),
    owed: new Set([...charges, ...alike, ...onDay]),
    paid: new Set(paid),
    start: tellsOfAnother ? 0 : costs.double,
    begins,
    apart: null,
  }
}

function straysIn(mandate: Mandate, answer: Answer, items: readonly Item[]): Claim[] {
  if (mandate.runs[0]!.schedule.cycle.cadence === 'irregular') return []
  return mandate.strays.map(at => ({
    kind: 'off-schedule-charge',
    charges: [at],
    constraint: beside(mandate, [at], [at], [], answer, items),
  }))
}

/** Whether the cycle before or after those of a run would be paid on that day. */
function keepsOtherDay({ runs }: Mandate, day: number): boolean {
  return runs.some(({ schedule, hits }) => {
    const index = placeOn(schedule, day)?.index
    return index === hits[0]!.index - 1 || index === hits.at(-1)!.index + 1
  })
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
      constraint: {
        charges: new Set(after),
        cycle: none,
        owed: none,
        paid: none,
        start: 0,
        begins: none,
        apart,
      },
    })
  }
  if (trial) claim('trial-conversion', paid.slice(0, 1), paid.slice(1))
  const regular = trial ? paid.slice(1) : paid
  for (const [n, { from, fen }] of steps.entries()) {
    const base = steps[n - 1]
    if (!base || fen <= base.fen) continue
    const isLater = (at: number) => items[at]!.charge.charge.paidAt.slice(0, 10) >= from
    claim(
      'price-increase',
      regular.filter(at => !isLater(at)),
      regular.filter(at => isLater(at) && items[at]!.fen > base.fen),
    )
  }
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
