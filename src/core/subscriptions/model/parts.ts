import { mostTogether } from './budget.ts'
import { kindsOf, type Problem } from './charge.ts'
import { type Speech, speechCosts, speeches } from './costs.ts'
import { habitEach } from './mandate.ts'

/** What comes so often at one price, again and again, keeps no rhythm that anyone could tell: in days between. */
const leastDaysBetween = 5

/** Some of a problem's charges, and where each is in the whole. */
export interface Part {
  part: Problem
  at: readonly number[]
  /** Far too many charges for mandates to be looked for. */
  isDense: boolean
}

/**
 * The problem itself, or, where it is too large to be anyone's renewals at one merchant, each price by itself, and of a
 * price that is still too large each stretch of time.
 */
export function partsOf(problem: Problem): Part[] {
  const { charges } = problem
  if (charges.length <= mostTogether)
    return [{ part: problem, at: charges.map((_, at) => at), isDense: false }]
  const byPrice = new Map<number, number[]>()
  for (const [at, { fen }] of charges.entries()) {
    const some = byPrice.get(fen)
    if (some) some.push(at)
    else byPrice.set(fen, [at])
  }
  const priced = withHabits(problem)
  return [...byPrice.values()].flatMap(some => {
    const days = charges[some.at(-1)!]!.day - charges[some[0]!]!.day
    const isDense = some.length > mostTogether && days / some.length < leastDaysBetween
    return stretches(some).map(at => {
      const own = at.map(one => priced[one]!)
      return { part: { charges: own, covered: problem.covered }, at, isDense }
    })
  })
}

function stretches(some: readonly number[]): number[][] {
  const parts: number[][] = []
  for (let from = 0; from < some.length; from += mostTogether)
    parts.push(some.slice(from, from + mostTogether))
  return parts
}

/** The charges of a whole for its parts: where buying is one habit, that habit has been paid for. */
function withHabits({ charges }: Problem): Problem['charges'] {
  const each = new Map<number, number>()
  const kinds = kindsOf(
    charges,
    charges.map((_, at) => at),
  )
  for (const some of kinds) {
    for (const at of some) each.set(at, habitEach(charges[at]!, some.length))
  }
  const saved = (speech: Speech) =>
    charges.reduce((sum, charge, at) => {
      const less = charge.speech === speech ? charge.once - each.get(at)! : 0
      return sum + Math.max(0, less)
    }, 0)
  const paid = new Set(
    speeches.filter(speech => speech !== 'renews' && saved(speech) > speechCosts[speech].habit),
  )
  return charges.map((charge, at) =>
    paid.has(charge.speech) ? { ...charge, once: Math.min(charge.once, each.get(at)!) } : charge,
  )
}
