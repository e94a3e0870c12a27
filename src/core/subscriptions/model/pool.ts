import { kindsOf, type Problem, type Signature, signaturesOf } from './charge.ts'
import { costUnder, habitsUnder, habitUnder, isAllowed } from './constraint.ts'
import { columnCost, oneOffCost } from './explanation.ts'
import { linksOf, type Rhythm, rhythmsOf } from './lattice.ts'
import { type Column, chargesOf, type Habit, habitOf } from './mandate.ts'
import { mandatesIn } from './search.ts'
import type { Search } from './walk.ts'

/** A column with its cost and the charges (rows) that it explains. */
export interface Candidate {
  column: Column
  cost: number
  rows: Int32Array
}

/** Columns found so far for a problem, and what finds more of them. */
export interface Pool {
  problem: Problem
  search: Search
  candidates: Map<string, Candidate>
  signatures: readonly Signature[]
  rhythms: readonly Rhythm[]
  /** The rhythm to look at first. */
  next: number
  /** Steps after which no more is looked for, so that any history is answered in bounded time. */
  mostSteps: number
}

export function poolOf(problem: Problem, isDense: boolean, mostSteps: number): Pool {
  const signatures = signaturesOf(problem.charges)
  let rhythms: readonly Rhythm[] | undefined
  return {
    problem,
    search: {
      problem,
      links: linksOf(problem.charges),
      worth: new Float64Array(problem.charges.length),
      restarts: true,
      isExact: false,
      constraint: null,
      steps: 0,
    },
    candidates: new Map(),
    signatures,
    // What is plain needs none.
    get rhythms() {
      rhythms ??= isDense ? [] : signatures.flatMap(signature => rhythmsOf(problem, signature))
      return rhythms
    },
    next: 0,
    mostSteps,
  }
}

export function isExhausted({ search, mostSteps }: Pool): boolean {
  return search.steps > mostSteps
}

/** Pricing a charge of a column is as much work as walking so many edges. */
export const stepsPerRow = 10

/** Costs are sums of hundredths; less is the noise of floating point. */
export const noise = 1e-5
/** Columns through one charge that one turn keeps. */
const mostPerCharge = 3
/** And columns that one turn looks at. */
const mostPerTurn = 300

/** By how much a column costs more than its charges are worth. */
export function lossOf({ cost, rows }: Candidate, worth: Float64Array): number {
  let loss = cost
  for (let n = 0; n < rows.length; n += 1) loss -= worth[rows[n]!]!
  return loss
}

/** Finds columns that cost less than their charges are worth, the best ones for each charge, and keeps them. */
export function findBetter(pool: Pool): Candidate[] {
  return keepBest(pool, [...pool.rhythms.flatMap(rhythm => inRhythm(pool, rhythm)), ...inHabits(pool)])
}

/** The same as a proof: nothing comes only where no column pays. */
export function findAny(pool: Pool): Candidate[] {
  pool.search.isExact = true
  const better = findSome(pool)
  pool.search.isExact = false
  return better
}

/**
 * The same of one rhythm after the other, from the one that gave any last: most turns need not walk all of them. Nothing
 * comes only where no rhythm gives anything.
 */
export function findSome(pool: Pool): Candidate[] {
  const { rhythms } = pool
  for (let turn = 0; turn < rhythms.length; turn += 1) {
    const better = keepBest(pool, inRhythm(pool, rhythms[pool.next]!))
    if (better.length > 0) return better
    pool.next = (pool.next + 1) % rhythms.length
  }
  return keepBest(pool, inHabits(pool))
}

/** The habits that cost less than their charges do one by one. */
export function habitsOf(pool: Pool): Column[] {
  const { problem, search } = pool
  for (const at of problem.charges.keys()) search.worth[at] = oneOffCost(problem, at)
  const held = new Set<number>()
  return keepBest(pool, inHabits(pool)).flatMap(({ column, rows }) => {
    if (rows.some(at => held.has(at))) return []
    for (const at of rows) held.add(at)
    return [column]
  })
}

interface Proposal {
  reduced: number
  column(): Column
}

function inRhythm({ search }: Pool, rhythm: Rhythm): Proposal[] {
  // Nothing that costs less than to begin it is worth a look, however its charges fit.
  let most = 0
  for (const at of rhythm.signature.members) most += Math.max(0, search.worth[at]!)
  search.steps += rhythm.signature.members.length
  if (most <= rhythm.least || rhythm.mostSaved(search.worth) <= 0) return []
  const lattice = rhythm.lattice()
  if (!lattice) return []
  return mandatesIn(lattice, search).map(({ reduced, mandate }) => ({ reduced, column: mandate }))
}

function inHabits(pool: Pool): Proposal[] {
  return pool.signatures.flatMap(signature =>
    habitsIn(pool, signature).map(({ reduced, habit }) => ({ reduced, column: () => habit })),
  )
}

function keepBest({ problem, search, candidates }: Pool, found: Proposal[]): Candidate[] {
  found.sort((a, b) => a.reduced - b.reduced)
  const better: Candidate[] = []
  const times = new Uint8Array(problem.charges.length)
  for (const proposal of found.slice(0, mostPerTurn)) {
    const column = proposal.column()
    if (search.constraint && !isAllowed(problem, column, search.constraint)) continue
    const rows = Int32Array.from(chargesOf(column))
    search.steps += rows.length * stepsPerRow
    if (rows.every(at => times[at]! >= mostPerCharge)) continue
    const own = columnCost(problem, column)
    const cost = search.constraint ? own + costUnder(search.constraint, column) : own
    const candidate = { column, cost, rows }
    const key = rows.join()
    const known = candidates.get(key)
    if (lossOf(candidate, search.worth) > -noise || (known && known.cost <= candidate.cost)) continue
    candidates.set(key, candidate)
    for (const at of rows) times[at]! += 1
    better.push(candidate)
  }
  return better
}

function habitsIn(
  { problem, search }: Pool,
  { service, plan, members }: Signature,
): { reduced: number; habit: Habit }[] {
  const { worth, constraint } = search
  return kindsOf(problem.charges, members).flatMap(kind => {
    const sets = constraint ? habitsUnder(constraint, problem, kind) : [kind]
    return sets.flatMap(set => {
      const { reduced, held } = bestHabit(problem, set, worth)
      const habit: Habit = { kind: 'habit', names: { service, plan }, members: held }
      const more = constraint && held.length > 0 ? habitUnder(constraint, held) : 0
      return reduced + more < 0 ? [{ reduced: reduced + more, habit }] : []
    })
  })
}

/** Charges of one kind cost alike, so that of so many those worth most are the best. */
function bestHabit(
  { charges }: Problem,
  kind: readonly number[],
  worth: Float64Array,
): { reduced: number; held: number[] } {
  const sorted = [...kind].sort((a, b) => worth[b]! - worth[a]! || a - b)
  let best = { reduced: 0, count: 0 }
  let sum = 0
  for (const [n, at] of sorted.entries()) {
    sum += worth[at]!
    const reduced = habitOf(charges[at]!, n + 1) - sum
    if (n > 0 && reduced < best.reduced) best = { reduced, count: n + 1 }
  }
  return { reduced: best.reduced, held: sorted.slice(0, best.count).sort((a, b) => a - b) }
}
