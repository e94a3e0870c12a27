import type { Allowance } from './budget.ts'
import { choose } from './choose.ts'
import { type Constraint, constrainedCost, isAllowed } from './constraint.ts'
import { type Explanation, price, withRest } from './explanation.ts'
import { greedy } from './greedy.ts'
import { type Column, chargesOf } from './mandate.ts'
import { type Candidate, isExhausted, type Pool } from './pool.ts'
import { relax } from './relax.ts'
import { openOf, type SolvedPart } from './solve.ts'

/** What the charges cost where something is not so. */
export interface Without {
  /** Whether any explanation without it costs more by the margin asked for. */
  isDearer: boolean
  /** The cheapest one found. */
  explanation: Explanation
  /** Whether the search for a cheaper one came to its end. */
  isSearched: boolean
}

/** Steps for one question: about 0.2 s. */
const mostSteps = 4_000_000

/**
 * Solves the problem of an answer again under a constraint, from the answer on: a bound that far above it, or no cheaper
 * choice among the columns that make the bound. Where the answer itself isn't known to be the cheapest, only a bound
 * counts. Where steps run out before either, nothing is known.
 */
export function without(
  part: SolvedPart,
  constraint: Constraint,
  margin: number,
  allowance: Allowance,
): Without {
  const { pool, explanation: answer } = part
  const { problem } = pool
  const kept = answer.columns.filter(column => isAllowed(problem, column, constraint))
  const allowed = [...pool.candidates].flatMap(([key, { column, cost, rows }]): [string, Candidate][] =>
    isAllowed(problem, column, constraint)
      ? [[key, { column, cost: constrainedCost(cost, constraint), rows }]]
      : [],
  )
  const search = { ...pool.search, worth: new Float64Array(problem.charges.length), constraint, steps: 0 }
  const most = Math.min(mostSteps, allowance.left)
  const own: Pool = { ...pool, search, candidates: new Map(allowed), mostSteps: most }
  const told = solvedWithout(part, own, kept, margin)
  allowance.left -= search.steps
  return told
}

function solvedWithout(part: SolvedPart, own: Pool, kept: readonly Column[], margin: number): Without {
  const { problem } = own
  const start = own.search.constraint?.start ?? 0
  const held = new Set(kept.flatMap(chargesOf))
  const all = problem.charges.map((_, at) => at)
  const anew = greedy(
    own,
    all.filter(at => !held.has(at)),
  )
  const explanation = withRest(problem, [...kept, ...anew])
  const costOf = ({ columns, oneOffs }: Explanation) =>
    price(problem, { columns, oneOffs }) + columns.length * start
  const enough = costOf(part.explanation) + margin
  if (costOf(explanation) < enough) return { isDearer: false, explanation, isSearched: true }
  const relaxed = relax(own, all, explanation, new Set(), enough)
  if (relaxed.bound >= enough) return { isDearer: true, explanation, isSearched: true }
  const columns = choose(own, relaxed, enough)
  if (columns) return { isDearer: false, explanation: withRest(problem, columns), isSearched: true }
  const isSearched = !isExhausted(own)
  return { isDearer: isSearched && openOf(part) === 0, explanation, isSearched }
}
