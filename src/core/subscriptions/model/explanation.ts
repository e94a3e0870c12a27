import type { Problem } from './charge.ts'
import { type Column, chargesOf, habitCost, mandateCost } from './mandate.ts'

/** One way in which all the charges of a problem came about: each is of one column, or was bought once. */
export interface Explanation {
  columns: readonly Column[]
  oneOffs: readonly number[]
}

/** What an explanation costs, in bits; the cheapest one is the answer. */
export function price(problem: Problem, { columns, oneOffs }: Explanation): number {
  return (
    columns.reduce((sum, column) => sum + columnCost(problem, column), 0) +
    oneOffs.reduce((sum, at) => sum + oneOffCost(problem, at), 0)
  )
}

export function columnCost(problem: Problem, column: Column): number {
  return column.kind === 'habit' ? habitCost(problem, column.members) : mandateCost(problem, column)
}

export function oneOffCost({ charges }: Problem, at: number): number {
  return charges[at]!.once
}

/** The charges that the columns leave. */
export function withRest(problem: Problem, columns: readonly Column[]): Explanation {
  const held = new Set(columns.flatMap(chargesOf))
  return { columns, oneOffs: problem.charges.flatMap((_, at) => (held.has(at) ? [] : [at])) }
}
