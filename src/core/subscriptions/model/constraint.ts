import type { Problem } from './charge.ts'
import { type Column, chargesOf, type Mandate, runAt } from './mandate.ts'
import { type Cycle, placeOn, type Schedule } from './schedule.ts'

/** What an explanation must not say. Numbers are places in the problem. */
export interface Constraint {
  /** The charges in question. */
  charges: ReadonlySet<number>
  /** Those, what came with them on a day, and what paid a cycle on its day: none of them is beside the paid ones. */
  owed: ReadonlySet<number>
  /**
   * Charges that were owed are not the double of a cycle in whose window those in question came: to move money in question
   * from one charge to another there makes it none no more.
   */
  paid: ReadonlySet<number>
  /** Those that came in one cycle with those in question. */
  cycle: ReadonlySet<number>
  /**
   * What a further mandate or agreement costs more, and a new day from or to a charge in question: by the contract what is
   * beside another's charges needs three cycles, because what goes wrong goes wrong in a row.
   */
  start: number
  /** Charges with which those of the answer begin; one that begins with another charge is a further one. */
  begins: ReadonlySet<number>
  /** No mandate goes on from one of the first with one of the second: what they tell together it must not tell. */
  apart: readonly [ReadonlySet<number>, ReadonlySet<number>] | null
}

export function isBarred({ apart }: Constraint, from: number, to: number): boolean {
  return apart?.[0].has(from) === true && apart[1].has(to)
}

/** Whether a charge must not be a further one in a cycle that another pays. */
export function isNoDouble(
  { charges: all }: Problem,
  { owed, charges, paid: owing }: Constraint,
  schedule: Schedule,
  paid: number,
  at: number,
): boolean {
  if (owed.has(at) || (at < paid && charges.has(paid))) return true
  if (!owing.has(at)) return false
  const cycle = placeOn(schedule, all[at]!.day)?.index
  for (const asked of charges) if (placeOn(schedule, all[asked]!.day)?.index === cycle) return true
  return false
}

export function isAllowed(problem: Problem, column: Column, constraint: Constraint): boolean {
  if (column.kind === 'habit') return habitsUnder(constraint, problem, column.members).length === 1
  if (column.strays.some(at => constraint.owed.has(at))) return false
  const paid = paidBy(column)
  if (paid.some((at, n) => n > 0 && isBarred(constraint, paid[n - 1]!, at))) return false
  return !column.doubles.some(at => isBarredDouble(problem, constraint, column, at))
}

/**
 * Of the members of a habit those that can be in one together, if not all: charged twice at once is no agreement without
 * a rhythm, so that of one cycle either a single charge is in it, or only those not in question.
 */
export function habitsUnder(
  { charges, cycle }: Constraint,
  problem: Problem,
  members: readonly number[],
): (readonly number[])[] {
  const asked = members.filter(at => charges.has(at) && cycle.has(at))
  const isAgreement = members.length > 0 && problem.charges[members[0]!]!.speech === 'renews'
  if (!isAgreement || asked.length === 0 || members.filter(at => cycle.has(at)).length === 1) return [members]
  const single = asked.map(one => members.filter(at => at === one || !cycle.has(at)))
  return [members.filter(at => !asked.includes(at)), ...single]
}

/** What a mandate that begins with a charge costs more. */
export function startUnder(constraint: Constraint, cadence: Cycle['cadence'], first: number): number {
  return constraint.begins.has(first) || isNotInARow(cadence) ? 0 : constraint.start
}

/** So near its day something comes again after a year. */
const mostDaysOffYear = 4

/** The same of each charge that pays a cycle of it, `shift` days after its due day. */
export function hitUnder(constraint: Constraint, cadence: Cycle['cadence'], shift: number): number {
  return isNotInARow(cadence) && Math.abs(shift) > mostDaysOffYear ? constraint.start : 0
}

/** What comes again after a year on its day did not go wrong in a row. */
function isNotInARow(cadence: Cycle['cadence']): boolean {
  return cadence === 'annual'
}

/** The same of going on on another day. */
export function restartUnder({ start, charges }: Constraint, last: number, first: number): number {
  return charges.has(last) || charges.has(first) ? start : 0
}

/** The same of a habit. */
export function habitUnder({ start, begins }: Constraint, members: readonly number[]): number {
  return begins.has(members[0]!) ? 0 : start
}

/** What a column costs more under the constraint. */
export function costUnder(constraint: Constraint, column: Column): number {
  if (column.kind === 'habit') return habitUnder(constraint, column.members)
  const { runs } = column
  const { cadence } = runs[0]!.schedule.cycle
  let cost = startUnder(constraint, cadence, runs[0]!.hits[0]!.at)
  for (const [n, { hits }] of runs.entries()) {
    if (n > 0) cost += restartUnder(constraint, runs[n - 1]!.hits.at(-1)!.at, hits[0]!.at)
    for (const { shift } of hits) cost += hitUnder(constraint, cadence, shift)
  }
  return cost
}

/** The trial and the charges that pay a cycle each, oldest first. */
export function paidBy({ lead, runs }: Mandate): number[] {
  return [...(lead === null ? [] : [lead]), ...runs.flatMap(({ hits }) => hits.map(({ at }) => at))]
}

function isBarredDouble(problem: Problem, constraint: Constraint, { runs }: Mandate, at: number): boolean {
  const { schedule, hits } = runAt(runs, at)
  const cycle = placeOn(schedule, problem.charges[at]!.day)?.index
  const hit = hits.find(({ index }) => index === cycle)
  return hit !== undefined && isNoDouble(problem, constraint, schedule, hit.at, at)
}

/** Of some columns those that hold any of the charges. */
export function holding(columns: readonly Column[], some: ReadonlySet<number>): Column[] {
  return columns.filter(column => chargesOf(column).some(at => some.has(at)))
}
