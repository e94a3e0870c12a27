import { columnCost, type Explanation, oneOffCost } from './explanation.ts'
import { chargesOf, sharesOf } from './mandate.ts'
import { Master } from './master.ts'
import { type Candidate, findAny, findSome, isExhausted, type Pool } from './pool.ts'
import { forbidden } from './walk.ts'

/** The cheapest mix of columns for some charges, shares of columns allowed. */
export interface Relaxed {
  /** No explanation of these charges costs less. */
  bound: number
  /** What each charge is worth there; no column costs less than its charges are worth. */
  worth: Float64Array
  /** Columns with their shares, charges by themselves left out. */
  shares: { candidate: Candidate; share: number }[]
}

/** What is known before. */
interface Given {
  /** Columns that are left out. */
  banned?: ReadonlySet<Candidate>
  /** A bound that is high enough: it ends the search. */
  enough?: number
  /** Whether the bound has to hold: where it needn't, a quick search will do. */
  isProof?: boolean
  /** What charges may be worth without any column paying; left out: nothing. */
  feasible?: Float64Array
}

/** A mix this near to the bound is as good as the best: answers differ by more. */
export const goodEnough = 0.08
/** So near to the best of its box, a mix tells where the box presses. */
const nearEnough = 2
/** How far to go from inside toward the master's worths. */
const toward = 0.6
/** What a charge may be worth more than its share of the explanation known, at first and with each widening. */
const slack = 0.5
const wider = 4
/** A step of the master's is a multiplication, one of the search's an edge. */
const multiplicationsPerStep = 30

/**
 * Column generation: the master says what charges are worth, the search finds columns that cost less, until none is
 * left. Worths begin near those of an explanation that is known (`guess`) and are let go where they press against that
 * box (boxstep, Marsten et al. 1975); the search looks at worths between the master's and the best ones known under
 * which no column pays (in-out separation, Ben-Ameur and Neto 2007), whose sum is a bound once a close look has found no
 * column that pays either.
 */
export function relax(
  pool: Pool,
  free: readonly number[],
  guess: Explanation,
  { banned, enough = Number.POSITIVE_INFINITY, isProof = false, feasible }: Given = {},
): Relaxed {
  const { problem, search } = pool
  const row = new Int32Array(problem.charges.length).fill(-1)
  for (const [n, at] of free.entries()) row[at] = n
  const box = boxOf(pool, free, guess, row)
  const master = new Master(box)
  const own = new Map<number, Candidate>()
  const add = (candidate: Candidate) => {
    if (banned?.has(candidate) || !candidate.rows.every(at => row[at]! >= 0)) return
    own.set(master.add({ cost: candidate.cost, rows: candidate.rows.map(at => row[at]!) }), candidate)
  }
  for (const candidate of pool.candidates.values()) add(candidate)
  const inside = Float64Array.from(free, at => feasible?.[at] ?? 0)
  const proven = inside.slice()
  const worthAt = (of: (n: number) => number) => {
    search.worth.fill(forbidden)
    for (const [n, at] of free.entries()) search.worth[at] = of(n)
  }
  /** Looks closely whether no column pays there; where one does, the worths are those again of which that is known. */
  const isProven = () => {
    if (!isProof) return true
    worthAt(n => inside[n]!)
    const better = findAny(pool)
    for (const candidate of better) add(candidate)
    if (better.length === 0) proven.set(inside)
    else inside.set(proven)
    return better.length === 0
  }
  for (;;) {
    const before = master.steps
    const weights = master.solve((pool.mostSteps - search.steps) * multiplicationsPerStep)
    search.steps += (master.steps - before) / multiplicationsPerStep
    for (;;) {
      worthAt(n => inside[n]! + toward * (weights.worth[n]! - inside[n]!))
      const better = isExhausted(pool) ? [] : findSome(pool)
      for (const candidate of better) add(candidate)
      if (better.length > 0) break
      const isStopped = isExhausted(pool)
      if (!isStopped) for (const [n, at] of free.entries()) inside[n] = search.worth[at]!
      const isDone = isStopped || sumOf(inside) >= enough
      const open = weights.cost - sumOf(inside)
      if (!isDone && open < nearEnough && widen(pool, free, box, weights.share, master)) break
      const isOpen = !isDone && open >= goodEnough
      if (isOpen && sumOf(inside) - sumOf(proven) < nearEnough) continue
      if (!isProven() && !isStopped) break
      if (isOpen) continue
      const worth = new Float64Array(problem.charges.length)
      for (const [n, at] of free.entries()) worth[at] = inside[n]!
      const shares = [...weights.share].flatMap(([at, share]) => {
        const candidate = own.get(at)
        return candidate ? [{ candidate, share }] : []
      })
      return { bound: sumOf(inside), worth, shares }
    }
  }
}

function sumOf(worths: Float64Array): number {
  return worths.reduce((sum, worth) => sum + worth, 0)
}

/** At first a charge is worth no more than its share of the column that explains it, and a little. */
function boxOf(
  { problem }: Pool,
  free: readonly number[],
  { columns }: Explanation,
  row: Int32Array,
): number[] {
  const box = free.map(at => oneOffCost(problem, at))
  for (const column of columns) {
    const rows = chargesOf(column)
    if (!rows.every(at => row[at]! >= 0)) continue
    const shares = sharesOf(problem, column, columnCost(problem, column))
    for (const [n, at] of rows.entries()) box[row[at]!] = Math.min(box[row[at]!]!, shares[n]! + slack)
  }
  return box
}

/** Lets go charges that the master explains by themselves for less than that costs; false where there are none. */
function widen(
  { problem }: Pool,
  free: readonly number[],
  box: number[],
  share: ReadonlyMap<number, number>,
  master: Master,
): boolean {
  const pressed = free.flatMap((at, n) => (share.has(n) && box[n]! < oneOffCost(problem, at) ? [n] : []))
  for (const n of pressed) box[n] = Math.min(oneOffCost(problem, free[n]!), box[n]! + wider)
  if (pressed.length > 0) master.reprice(box)
  return pressed.length > 0
}
