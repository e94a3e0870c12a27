import type { Problem } from './charge.ts'
import { type Column, chargesOf, type Mandate, type Run } from './mandate.ts'
import { placeOn } from './schedule.ts'

/** What an explanation must not say. Numbers are places in the problem. */
export interface Constraint {
  /** The charges in question. */
  charges: ReadonlySet<number>
  /**
   * Charges that were owed, those in question among them, are not beside the paid ones, and those in question not the
   * later of two in a cycle. To move money in question from one charge to another makes it none no more.
   */
  owed: ReadonlySet<number>
  /** Those that came in one cycle with those in question. */
  cycle: ReadonlySet<number>
  /** What a mandate or agreement costs more: by the contract what is beside another's charges needs three cycles. */
  start: number
  /** No mandate goes on from one of the first with one of the second: what they tell together it must not tell. */
  apart: readonly [ReadonlySet<number>, ReadonlySet<number>] | null
}

export function isBarred({ apart }: Constraint, from: number, to: number): boolean {
  return apart?.[0].has(from) === true && apart[1].has(to)
}

/** Whether a charge must not be a further one in a cycle that another pays. */
export function isNoDouble({ owed, charges }: Constraint, paid: number, at: number): boolean {
  return owed.has(at) || (at < paid && charges.has(paid))
}

export function isAllowed(problem: Problem, column: Column, constraint: Constraint): boolean {
  const { charges, owed } = constraint
  // Charged twice at once is no agreement without a rhythm.
  if (column.kind === 'habit')
    return problem.charges[column.members[0]!]!.speech !== 'renews' || !isCycleOf(column.members, constraint)
  if ([...column.doubles, ...column.strays].some(at => owed.has(at))) return false
  if (column.runs.length > 1 && column.runs.some(run => isShort(run, charges))) return false
  const paid = paidBy(column)
  if (paid.some((at, n) => n > 0 && isBarred(constraint, paid[n - 1]!, at))) return false
  return !paid.some(at => charges.has(at) && hasEarlierDouble(problem, column, at))
}

/** A new day shows in so many cycles. */
const cyclesOfNewDay = 3

function isShort({ hits }: Run, charges: ReadonlySet<number>): boolean {
  return hits.length < cyclesOfNewDay && hits.some(({ at }) => charges.has(at))
}

function isCycleOf(members: readonly number[], { charges, cycle }: Constraint): boolean {
  return members.some(at => charges.has(at)) && members.filter(at => cycle.has(at)).length > 1
}

/** What a column costs under the constraint. */
export function constrainedCost(cost: number, { start }: Constraint): number {
  return cost + start
}

/** The trial and the charges that pay a cycle each, oldest first. */
export function paidBy({ lead, runs }: Mandate): number[] {
  return [...(lead === null ? [] : [lead]), ...runs.flatMap(({ hits }) => hits.map(({ at }) => at))]
}

function hasEarlierDouble({ charges }: Problem, { runs, doubles }: Mandate, at: number): boolean {
  return runs.some(({ schedule, hits }) => {
    const hit = hits.find(one => one.at === at)
    return (
      hit !== undefined &&
      doubles.some(double => double < at && placeOn(schedule, charges[double]!.day)?.index === hit.index)
    )
  })
}

/** Of some columns those that hold any of the charges. */
export function holding(columns: readonly Column[], some: ReadonlySet<number>): Column[] {
  return columns.filter(column => chargesOf(column).some(at => some.has(at)))
}
