import { choose } from './choose.ts'
import { type Constraint, constrainedCost, isAllowed } from './constraint.ts'
import { type Explanation, price, withRest } from './explanation.ts'
import { greedy } from './greedy.ts'
import { chargesOf } from './mandate.ts'
import { type Candidate, isExhausted, type Pool } from './pool.ts'
import { relax } from './relax.ts'

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
 * Solves the problem of `pool` again under a constraint, from the answer on: a bound that far above it, or no cheaper
 * choice among the columns that make the bound. Where steps run out before either, nothing is known.
 */
export function without(pool: Pool, answer: Explanation, constraint: Constraint, margin: number): Without {
  const { problem } = pool
  const kept = answer.columns.filter(column => isAllowed(problem, column, constraint))
  const allowed = [...pool.candidates].flatMap(([key, { column, cost, rows }]): [string, Candidate][] =>
    isAllowed(problem, column, constraint)
      ? [[key, { column, cost: constrainedCost(cost, constraint), rows }]]
      : [],
  )
  const search = { ...pool.search, worth: new Float64Array(problem.charges.length), constraint, steps: 0 }
  const own: Pool = { ...pool, search, candidates: new Map(allowed), mostSteps }
  const held = new Set(kept.flatMap(chargesOf))
  const all = problem.charges.map((_, at) => at)
  const anew = greedy(
    own,
    all.filter(at => !held.has(at)),
  )
  const explanation = withRest(problem, [...kept, ...anew])
  const costOf = ({ columns, oneOffs }: Explanation) =>
    price(problem, { columns, oneOffs }) + columns.length * constraint.start
  const enough = costOf(answer) + margin
  if (costOf(explanation) < enough) return { isDearer: false, explanation, isSearched: true }
  const relaxed = relax(own, all, explanation, new Set(), enough)
  const isSearched = !isExhausted(own)
  const columns = choose(own, relaxed, enough)
  if (!columns) return { isDearer: isSearched, explanation, isSearched }
  return { isDearer: false, explanation: withRest(problem, columns), isSearched: true }
}
