import { choose } from './choose.ts'
import { type Explanation, withRest } from './explanation.ts'
import type { Column } from './mandate.ts'
import { type Candidate, isExhausted, noise, type Pool } from './pool.ts'
import { type Relaxed, relax } from './relax.ts'

/** An explanation with what it costs. */
export interface Priced {
  explanation: Explanation
  cost: number
}

/** Each dive begins without the columns that the former ones began with. */
const mostDives = 8

/**
 * Looks for explanations cheaper than the one known until one is cheap enough: among the columns that make the mix of
 * `root`, and by taking them one after the other, which finds further ones.
 */
export function improve(
  pool: Pool,
  root: Relaxed,
  known: Priced,
  costOf: (explanation: Explanation) => number,
  isEnough: (cost: number) => boolean,
): Priced {
  const { problem } = pool
  const free = problem.charges.map((_, at) => at)
  let best = known
  const take = (columns: readonly Column[] | null) => {
    if (!columns) return
    const explanation = withRest(problem, columns)
    const cost = costOf(explanation)
    if (cost < best.cost - noise) best = { explanation, cost }
  }
  take(choose(pool, root, best.cost))
  const banned = new Set<Candidate>()
  for (let turn = 0; turn < mostDives && !isEnough(best.cost) && !isExhausted(pool); turn += 1) {
    const begin = turn === 0 ? root : relax(pool, free, best.explanation, { banned })
    const first = dive(pool, begin, best.explanation, banned, take)
    take(choose(pool, root, best.cost))
    if (!first) break
    banned.add(first)
  }
  return best
}

/** A share this large is whole. */
const whole = 0.99

/**
 * Takes the columns that are nearly whole and the largest that isn't, finds the cheapest mix for the rest, and so on
 * until all are whole; gives the first column that was not.
 */
function dive(
  pool: Pool,
  root: Relaxed,
  guess: Explanation,
  banned: ReadonlySet<Candidate>,
  take: (columns: readonly Column[]) => void,
): Candidate | null {
  let first: Candidate | null = null
  const columns: Column[] = []
  let free = pool.problem.charges.map((_, at) => at)
  for (let relaxed = root; ; relaxed = relax(pool, free, guess, { banned })) {
    const sorted = [...relaxed.shares].sort((a, b) => b.share - a.share)
    const nearly = sorted.filter(({ share }) => share > whole)
    const held = new Set(nearly.flatMap(({ candidate }) => [...candidate.rows]))
    const next = sorted.find(
      ({ candidate, share }) => share <= whole && !candidate.rows.some(at => held.has(at)),
    )?.candidate
    columns.push(...nearly.map(({ candidate }) => candidate.column))
    if (!next || isExhausted(pool)) {
      take(columns)
      return first
    }
    first ??= next
    columns.push(next.column)
    for (const at of next.rows) held.add(at)
    free = free.filter(at => !held.has(at))
  }
}
