import type { Problem } from './charge.ts'
import { costs, habitCharge } from './costs.ts'
import { columnCost, oneOffCost } from './explanation.ts'
import { chargesOf, type Mandate } from './mandate.ts'
import { type Candidate, noise, type Pool } from './pool.ts'
import { monthDayOf } from './schedule.ts'
import { mandatesIn } from './search.ts'

/**
 * One mandate that holds every charge and costs no more than to begin one: no explanation of any charges does. Null
 * where there is none; most that renews to the day is of this kind, and needs no further search.
 */
export function plainMandate({ problem, search, rhythms }: Pool): (Candidate & { column: Mandate }) | null {
  const { charges } = problem
  if (!isPlain(problem)) return null
  const begun = rhythms.reduce((sum, { least }) => Math.min(sum, least), Number.POSITIVE_INFINITY)
  if (begun > leastBought(problem)) return null
  for (const rhythm of rhythms) {
    if (rhythm.least > begun + noise || rhythm.signature.members.length < charges.length) continue
    const lattice = rhythm.simplest()
    if (!lattice) continue
    // Worth no more than a stray costs, they are beside nothing.
    for (const at of charges.keys()) search.worth[at] = Math.min(costs.stray, oneOffCost(problem, at))
    for (const found of mandatesIn(lattice, search)) {
      const column = found.mandate()
      const rows = Int32Array.from(chargesOf(column))
      const cost = columnCost(problem, column)
      if (rows.length === charges.length && cost <= begun + noise) return { column, cost, rows }
    }
  }
  return null
}

/** One price, on one day of the month: anything else costs more than to begin. */
function isPlain({ charges }: Problem): boolean {
  const days = charges.map(({ day }) => monthDayOf(day)).filter(({ isLast }) => !isLast)
  return (
    charges.every(({ fen }) => fen === charges[0]!.fen) && days.every(({ date }) => date === days[0]!.date)
  )
}

/** What the charges cost at least where no mandate holds any: each bought once, or by a habit that is there already. */
function leastBought({ charges }: Problem): number {
  return charges.reduce((sum, charge) => sum + Math.min(charge.once, habitCharge(charge, 0)), 0)
}
