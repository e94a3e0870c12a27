import type { Allowance } from './budget.ts'
import { type Constraint, costUnder, isAllowed } from './constraint.ts'
import { improve } from './dive.ts'
import { type Explanation, oneOffCost, price, withRest } from './explanation.ts'
import { greedy } from './greedy.ts'
import { type Column, chargesOf } from './mandate.ts'
import { type Candidate, findBetter, isExhausted, lossOf, type Pool } from './pool.ts'
import { goodEnough, relax } from './relax.ts'
import type { SolvedPart } from './solve.ts'

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
/** The share of the margin that a bound has to prove where no search finds an explanation within it. */
const leastProven = 0.5

/**
 * Solves the problem of an answer again under a constraint, from the answer on. It is dearer by the margin where a bound
 * proves that, or where a bound proves a share of it and no search finds anything within it; where a bound proves less,
 * nothing is known.
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
      ? [[key, { column, cost: cost + costUnder(constraint, column), rows }]]
      : [],
  )
  const search = { ...pool.search, worth: new Float64Array(problem.charges.length), constraint, steps: 0 }
  const most = Math.min(mostSteps, allowance.left)
  const own: Pool = { ...pool, search, candidates: new Map(allowed), mostSteps: most }
  const told = solvedWithout(part, constraint, own, kept, margin)
  allowance.left -= search.steps
  return told
}

function solvedWithout(
  part: SolvedPart,
  constraint: Constraint,
  own: Pool,
  kept: readonly Column[],
  margin: number,
): Without {
  const { problem } = own
  const held = new Set(kept.flatMap(chargesOf))
  const all = problem.charges.map((_, at) => at)
  const anew = greedy(
    own,
    all.filter(at => !held.has(at)),
  )
  const explanation = withRest(problem, [...kept, ...anew])
  const costOf = (one: Explanation) =>
    one.columns.reduce((sum, column) => sum + costUnder(constraint, column), price(problem, one))
  const enough = costOf(part.explanation) + margin
  const known = { explanation, cost: costOf(explanation) }
  const isEnough = (cost: number) => cost < enough
  if (isEnough(known.cost)) return { isDearer: false, explanation, isSearched: true }
  if (isExhausted(own)) return { isDearer: false, explanation, isSearched: false }
  const relaxed = relax(own, all, explanation, {
    enough,
    isProof: true,
    feasible: worthUnder(constraint, own, part.worth),
  })
  if (relaxed.bound >= enough - goodEnough) return { isDearer: true, explanation, isSearched: true }
  const best = improve(own, relaxed, known, costOf, isEnough)
  const isFound = isEnough(best.cost)
  const isDearer = !isFound && relaxed.bound >= enough - margin * (1 - leastProven)
  return { isDearer, explanation: best.explanation, isSearched: isFound }
}

/** More than any charge is worth. */
const farMore = 1000

/**
 * What charges may be worth without any column paying: as much as without the constraint, and the one in question more
 * by what the best column that may still hold it loses.
 */
function worthUnder({ charges }: Constraint, own: Pool, worth: Float64Array): Float64Array {
  const { problem, search, candidates } = own
  const [at] = charges
  const lifted = worth.slice()
  if (at === undefined || isExhausted(own)) return lifted
  search.worth.set(worth)
  search.worth[at] = worth[at]! + farMore
  findBetter(own)
  let least = oneOffCost(problem, at) - worth[at]!
  for (const candidate of candidates.values())
    if (candidate.rows.includes(at)) least = Math.min(least, lossOf(candidate, worth))
  lifted[at] = worth[at]! + Math.max(0, least)
  return lifted
}
