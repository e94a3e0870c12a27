import type { Problem, Signature } from './charge.ts'
import { costs, habitCharge } from './costs.ts'
import { columnCost } from './explanation.ts'
import { leastToBegin } from './lattice.ts'
import { type Hit, type Mandate, startCost } from './mandate.ts'
import { type Candidate, noise, type Pool, stepsPerRow } from './pool.ts'
import { type Cycle, cyclesOf, eachScheduleOn, monthDayOf, placeOn, type Schedule } from './schedule.ts'

/** So many never come in equal days and on one day of the month: fewer that have ended may be of counted days. */
const leastOfEnded = 4

interface Plain extends Candidate {
  /** What of its cost is to begin. */
  begun: number
}

/**
 * One mandate that holds every charge, each on the day of the next cycle, and costs no more than to begin one, or to
 * begin and to end one: no explanation of any charges does. Null where there is none; most that renews to the day is of
 * this kind, and needs no search.
 */
export function plainMandate({ problem, search, signatures }: Pool): Plain | null {
  const { charges } = problem
  if (charges.some(({ fen }) => fen !== charges[0]!.fen)) return null
  const rhythms = signatures.flatMap(signature => {
    const begins = leastToBegin(problem, signature)
    return Object.values(cyclesOf).map(([cycle]) => {
      return { signature, cycle: cycle!, least: begins + startCost(signature, cycle!) }
    })
  })
  const begun = rhythms.reduce((sum, { least }) => Math.min(sum, least), Number.POSITIVE_INFINITY)
  const most = begun + noise + (charges.length < leastOfEnded ? 0 : costs.ended)
  if (most > leastBought(problem)) return null
  search.steps += charges.length * stepsPerRow
  for (const { least, signature, cycle } of rhythms) {
    if (least > begun + noise || signature.members.length < charges.length) continue
    const column = inARow(problem, signature, cycle)
    const cost = column ? columnCost(problem, column) : Number.POSITIVE_INFINITY
    const isCounted = signature.plan.periodDays !== null
    if (column && cost <= (isCounted ? begun + noise : most))
      return { column, cost, begun, rows: Int32Array.from(charges.keys()) }
  }
  return null
}

/** The mandate of which each charge pays the next cycle on its day; null where they don't. */
function inARow({ charges }: Problem, { service, plan }: Signature, cycle: Cycle): Mandate | null {
  // A short month has no later day.
  const latest = charges.reduce((a, b) => (monthDayOf(b.day).date > monthDayOf(a.day).date ? b : a))
  let schedule: Schedule | null = null
  eachScheduleOn(cycle, latest.day, (_key, _index, phase, anchor) => {
    schedule ??= { cycle, phase, anchor }
  })
  const hits: Hit[] = []
  for (const [at, { day }] of charges.entries()) {
    const place = placeOn(schedule!, day)
    if (place?.shift !== 0 || (at > 0 && place.index !== hits[at - 1]!.index + 1)) return null
    hits.push({ at, ...place })
  }
  const runs = [{ schedule: schedule!, hits }]
  return { kind: 'mandate', names: { service, plan }, runs, lead: null, doubles: [], strays: [] }
}

/** What the charges cost at least where no mandate holds any: each bought once, or by a habit that is there already. */
function leastBought({ charges }: Problem): number {
  return charges.reduce((sum, charge) => sum + Math.min(charge.once, habitCharge(charge, 0)), 0)
}
