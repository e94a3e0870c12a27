import { type Allowance, ownSteps, sharedSteps } from './budget.ts'
import type { Problem } from './charge.ts'
import { improve } from './dive.ts'
import { columnCost, type Explanation, oneOffCost, price, withRest } from './explanation.ts'
import { greedy } from './greedy.ts'
import { type Column, chargesOf, sharesOf } from './mandate.ts'
import { inNormalForm } from './normal.ts'
import { partsOf } from './parts.ts'
import { plainMandate } from './plain.ts'
import { findAny, habitsOf, isExhausted, lossOf, noise, type Pool, poolOf } from './pool.ts'
import { goodEnough, relax } from './relax.ts'

/** The cheapest explanation found, and a bound that no explanation goes below. */
export interface Answer {
  explanation: Explanation
  cost: number
  bound: number
  /** As it was told: usually in one. */
  parts: readonly SolvedPart[]
}

/** Some of the charges, which the answer explains by themselves; numbers in it are places among these. */
export interface SolvedPart {
  /** Their places in the whole. */
  at: readonly number[]
  explanation: Explanation
  cost: number
  bound: number
  /** What each charge is worth there: no column costs less than its charges do. */
  worth: Float64Array
  /** What was found on the way, to ask what an explanation without something costs. */
  pool: Pool
  /** Whether more steps could have found more. */
  isCutShort: boolean
}

/** By how much a cheaper explanation could cost less; 0 where that says nothing. */
export function openOf({ cost, bound }: Pick<SolvedPart, 'cost' | 'bound'>): number {
  return cost - bound > goodEnough ? cost - bound : 0
}

/**
 * The cheapest explanation of all the charges, by set partitioning with column generation (docs/detector.md). The
 * answer depends on the charges alone, and its time is bounded by counted steps whatever they are.
 */
export function solve(
  problem: Problem,
  allowance: Allowance = { left: sharedSteps + ownSteps(problem.charges.length) },
): Answer {
  const columns: Column[] = []
  let bound = 0
  let toCome = problem.charges.length
  const parts = partsOf(problem).map(({ part, at, isDense }): SolvedPart => {
    const mostSteps = (allowance.left * at.length) / toCome
    toCome -= at.length
    const answer = solvePart(part, isDense, mostSteps)
    const isCutShort = isExhausted(answer.pool)
    const own = inNormalForm(answer.pool, answer.explanation.columns)
    allowance.left -= answer.pool.search.steps
    columns.push(...own.map(column => placed(column, at)))
    bound += answer.bound
    const explanation = { ...answer.explanation, columns: own }
    return { at, ...answer, explanation, isCutShort }
  })
  const explanation = withRest(problem, columns)
  const cost = price(problem, explanation)
  return { explanation, cost, bound: Math.min(cost, bound), parts }
}

/** A column of a part, with the places of its charges in the whole. */
function placed(column: Column, at: readonly number[]): Column {
  const of = (some: readonly number[]) => some.map(n => at[n]!)
  if (column.kind === 'habit') return { ...column, members: of(column.members) }
  return {
    ...column,
    runs: column.runs.map(run => ({ ...run, hits: run.hits.map(hit => ({ ...hit, at: at[hit.at]! })) })),
    lead: column.lead === null ? null : at[column.lead]!,
    doubles: of(column.doubles),
    strays: of(column.strays),
  }
}

function solvePart(
  problem: Problem,
  isDense: boolean,
  mostSteps: number,
): Omit<SolvedPart, 'at' | 'isCutShort'> {
  const pool = poolOf(problem, isDense, mostSteps)
  const plain = plainMandate(pool)
  if (plain) {
    const { cost, rows, column, begun } = plain
    pool.candidates.set(rows.join(), plain)
    const worth = new Float64Array(rows.length).fill(begun / rows.length)
    worth[rows.length - 1]! += cost - begun
    return { explanation: { columns: [column], oneOffs: [] }, cost, bound: cost, worth, pool }
  }
  const free = problem.charges.map((_, at) => at)
  if (mayBeBought(problem)) {
    const bought = withRest(problem, habitsOf(pool))
    if (isProven(pool, bought)) {
      const cost = price(problem, bought)
      return { explanation: bought, cost, bound: cost, worth: pool.search.worth.slice(), pool }
    }
  }
  const first = withRest(problem, greedy(pool, free))
  const known = { explanation: first, cost: price(problem, first) }
  if (isProven(pool, first)) return { ...known, bound: known.cost, worth: pool.search.worth.slice(), pool }
  const root = relax(pool, free, first, { isProof: true })
  const isEnough = (cost: number) => cost - root.bound <= goodEnough
  const best = improve(pool, root, known, one => price(problem, one), isEnough)
  return { ...best, bound: Math.min(best.cost, root.bound), worth: root.worth, pool }
}

/**
 * Whether most charges say nothing, or cost another sum each time: they are mostly bought by habit, and to prove that
 * takes much less than to look for anything else.
 */
function mayBeBought({ charges }: Problem): boolean {
  return charges.filter(({ speech, varies }) => varies || speech === 'plain').length * 2 > charges.length
}

/** Whether no column pays when each of the explanation's shares its cost among its charges alike. */
function isProven(pool: Pool, { columns, oneOffs }: Explanation): boolean {
  const { problem, search } = pool
  for (const column of columns) {
    const shares = sharesOf(problem, column, columnCost(problem, column))
    for (const [n, at] of chargesOf(column).entries())
      search.worth[at] = Math.min(oneOffCost(problem, at), shares[n]!)
  }
  for (const at of oneOffs) search.worth[at] = oneOffCost(problem, at)
  if (isExhausted(pool) || findAny(pool).length > 0) return false
  for (const candidate of pool.candidates.values()) if (lossOf(candidate, search.worth) < -noise) return false
  return true
}
