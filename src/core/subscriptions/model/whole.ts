import { type Problem, signaturesOf } from './charge.ts'
import { columnCost } from './explanation.ts'
import { latticesOf, linksOf } from './lattice.ts'
import { chargesOf, type Mandate } from './mandate.ts'
import { mandatesIn } from './search.ts'

/** Worth more than any explanation of a charge costs: it is taken where it can be. */
const mustTake = 1000

/**
 * The cheapest mandate that holds as many of the charges as one can, whatever it costs: of charges known to belong
 * together. Null where no rhythm holds any.
 */
export function wholeMandate(problem: Problem): Mandate | null {
  const { charges } = problem
  const search = {
    problem,
    links: linksOf(charges),
    worth: new Float64Array(charges.length).fill(mustTake),
    restarts: true,
    isExact: true,
    constraint: null,
    steps: 0,
  }
  let best: { mandate: Mandate; cost: number } | null = null
  for (const signature of signaturesOf(charges)) {
    for (const lattice of latticesOf(problem, signature)) {
      for (const found of mandatesIn(lattice, search)) {
        const mandate = found.mandate()
        const cost = columnCost(problem, mandate) - chargesOf(mandate).length * mustTake
        if (!best || cost < best.cost) best = { mandate, cost }
      }
    }
  }
  return best?.mandate ?? null
}
