import { oneOffCost } from './explanation.ts'
import type { Column } from './mandate.ts'
import { type Candidate, lossOf, noise, type Pool } from './pool.ts'
import type { Relaxed } from './relax.ts'

/** A column, or a charge by itself, and what it costs over what its charges are worth. */
interface Option {
  column: Column | null
  rows: Int32Array
  loss: number
}

/** So many tries end any choice; each is as much work as so many edges. */
const mostTries = 100_000
const stepsPerTry = 5

/**
 * The cheapest whole choice among the columns found, if any costs less than `known`. What the columns lose over the
 * worths of the mix adds up, so only those that lose little can be in it: charge by charge, the least loss first.
 */
export function choose(pool: Pool, { bound, worth }: Relaxed, known: number): Column[] | null {
  const { problem } = pool
  const count = problem.charges.length
  const options: Option[][] = problem.charges.map((_, at) => [
    { column: null, rows: Int32Array.of(at), loss: oneOffCost(problem, at) - worth[at]! },
  ])
  let least = known - bound - noise
  const add = (candidate: Candidate) => {
    const loss = lossOf(candidate, worth)
    const { column, rows } = candidate
    if (loss < least) options[rows[0]!]!.push({ column, rows, loss })
  }
  for (const candidate of pool.candidates.values()) add(candidate)
  for (const some of options) some.sort((a, b) => a.loss - b.loss)
  const held = new Uint8Array(count)
  const chosen: Column[] = []
  let best: Column[] | null = null
  let tries = 0
  const go = (from: number, loss: number) => {
    let at = from
    while (at < count && held[at]) at += 1
    if (at === count) {
      best = [...chosen]
      least = loss - noise
      return
    }
    for (const option of options[at]!) {
      if (loss + option.loss >= least || tries >= mostTries) return
      if (option.rows.some(row => held[row])) continue
      tries += 1
      for (const row of option.rows) held[row] = 1
      if (option.column) chosen.push(option.column)
      go(at + 1, loss + option.loss)
      if (option.column) chosen.pop()
      for (const row of option.rows) held[row] = 0
    }
  }
  go(0, 0)
  pool.search.steps += tries * stepsPerTry
  return best
}
