import { oneOffCost } from './explanation.ts'
import type { Column } from './mandate.ts'
import { type Candidate, findBetter, isExhausted, lossOf, noise, type Pool } from './pool.ts'
import { forbidden } from './walk.ts'

/** Worth less than a double, charges bring in whole mandates only; what these leave is then worth what it costs alone. */
const firstWorth = 6

/** Always the columns that save most for each of their charges, until none saves anything. */
export function greedy(pool: Pool, free: readonly number[]): Column[] {
  const chosen: Candidate[] = []
  const left = new Set(free)
  // What goes on on another day may as well be two that run side by side: single runs come first.
  pool.search.restarts = false
  take(pool, chosen, left, firstWorth)
  pool.search.restarts = true
  withLeft(pool, chosen, left)
  take(pool, chosen, left, Number.POSITIVE_INFINITY)
  return chosen.map(({ column }) => column)
}

function take(pool: Pool, chosen: Candidate[], left: Set<number>, mostWorth: number): void {
  const { problem, search } = pool
  for (let saved = true; saved && !isExhausted(pool); ) {
    saved = false
    search.worth.fill(forbidden)
    for (const at of left) search.worth[at] = Math.min(mostWorth, oneOffCost(problem, at))
    findBetter(pool)
    const saving = [...pool.candidates.values()]
      .map(candidate => ({ candidate, each: lossOf(candidate, search.worth) / candidate.rows.length }))
      .filter(({ each }) => each < -noise)
      .sort((a, b) => a.each - b.each)
    for (const { candidate, each } of saving) {
      if (!candidate.rows.every(at => left.has(at)) || (saved && each > saving[0]!.each * nearlyBest))
        continue
      chosen.push(candidate)
      for (const at of candidate.rows) left.delete(at)
      saved = true
    }
  }
}

/** What saves this share of the best is taken in the same turn. */
const nearlyBest = 0.9

/** Each column again, with whatever no column has taken: its doubles and strays, or another rhythm for all of them. */
function withLeft(pool: Pool, chosen: Candidate[], left: Set<number>): void {
  const { problem, search } = pool
  for (const [n, column] of chosen.entries()) {
    if (left.size === 0 || isExhausted(pool)) return
    search.worth.fill(forbidden)
    for (const at of [...left, ...column.rows]) search.worth[at] = oneOffCost(problem, at)
    let best = { candidate: column, loss: lossOf(column, search.worth) }
    for (const candidate of findBetter(pool)) {
      const loss = lossOf(candidate, search.worth)
      if (loss < best.loss - noise) best = { candidate, loss }
    }
    chosen[n] = best.candidate
    for (const at of column.rows) left.add(at)
    for (const at of best.candidate.rows) left.delete(at)
  }
}
