import { isCovered, type ModelCharge, type Problem, type Signature } from './charge.ts'
import { costs, mostNearRatio, priceCost, shiftCost, speechCosts } from './costs.ts'
import { countedCost, doubleCost, isCountingDays, missCost, strayCost } from './mandate.ts'
import { type Cycle, eachScheduleOn, lengthOf, longestOf, schedulesOf, windowOf } from './schedule.ts'

/**
 * At most how far any mandate of these cycles, all of one cadence, could cost less than its charges are worth, what it
 * costs to begin left out: quickly told, so that a rhythm that can't pay is never laid out. Each cycle on a schedule gives
 * the charge that is worth most there, whatever paid the one before.
 */
export function mostSaved(
  problem: Problem,
  signature: Signature,
  cycles: readonly Cycle[],
  { step, beside }: Least,
  worth: Float64Array,
): number {
  const { early, late } = windowOf(cycles[0]!.cadence)
  const restart = leastRestart(problem, signature, cycles[0]!)
  const ways = [false, true].map(countsDays => ({
    countsDays,
    own: cycles.flatMap(cycle => (isCountingDays(cycle) === countsDays ? [tracksOf(signature, cycle)] : [])),
  }))
  // Beside what pays a cycle, or a trial before it.
  let [besides, lead, most] = [0, 0, 0]
  for (const [member, at] of signature.members.entries()) {
    const own = worth[at]!
    if (own <= 0) continue
    besides += Math.max(0, own - beside[member]!)
    lead = Math.max(lead, own - costs.trial)
    const { day, speech } = problem.charges[at]!
    const enter = Math.max(0, most - restart)
    for (const { countsDays, own: some } of ways) {
      for (let shift = -early; shift <= late; shift += 1) {
        const hit = own - shiftCost(shift, speech, countsDays, false)
        if (hit <= 0) continue
        for (const { cycle, counted, index, most: mostOn, before } of some) {
          eachScheduleOn(cycle, day - shift, (schedule, of) => {
            if (index[schedule] !== of) {
              index[schedule] = of
              before[schedule] = mostOn[schedule]!
            }
            const saved = hit + Math.max(enter - counted, before[schedule]! - step[member]!)
            if (saved > mostOn[schedule]!) mostOn[schedule] = saved
            if (saved > most) most = saved
          })
        }
      }
    }
  }
  return most + besides + lead
}

/** By schedule: the cycle looked at, the most that mandates up to it have saved, and up to the one before. */
function tracksOf(signature: Signature, cycle: Cycle) {
  const size = schedulesOf(cycle)
  const none = () => new Float64Array(size).fill(Number.NEGATIVE_INFINITY)
  return {
    cycle,
    counted: countedCost(signature, cycle),
    index: new Int32Array(size),
    most: none(),
    before: none(),
  }
}

/** By member. */
export interface Least {
  /** What its price and the cycles missed before it cost, whichever paid the one before. */
  step: Float64Array
  /** What it costs beside others that pay. */
  beside: Float64Array
}

/** Of more than so many before a charge, each may be the one of nearest price. */
const mostLookedAt = 20

/** For any mandate of such a cycle that holds some of these charges. */
export function leastOf(problem: Problem, signature: Signature, cycle: Cycle): Least {
  const charges = signature.members.map(at => problem.charges[at]!)
  const { early, late } = windowOf(cycle.cadence)
  const [shortest, longest] = [lengthOf(cycle) - early - late, longestOf(cycle) + early + late]
  const isSeen = isCovered(problem, charges[0]!.day, charges.at(-1)!.day)
  const miss = isSeen ? Math.min(...charges.map(one => missCost(signature, cycle, one))) : costs.unseen
  const price = leastPrices(charges)
  const unbound = Math.min(...charges.map(({ speech }) => speechCosts[speech].otherPrice))
  // A lower price may be a discount.
  const link = (step: number) => Math.min(step, costs.discount) + (step > nearStep ? unbound : 0)
  const beside = Float64Array.from(charges, (charge, n) => strayCost(charge, price[n]!))
  // Two cycles missed at least, unless a former one is nearer than that.
  const step = price.map(step => link(step) + 2 * miss)
  for (const [n, charge] of charges.entries()) {
    for (let before = n - 1; before >= 0; before -= 1) {
      const former = charges[before]!
      const gap = charge.day - former.day
      if (gap > longest + longestOf(cycle)) break
      if (n - before > mostLookedAt && gap > early + late) {
        step[n] = Math.min(step[n]!, link(price[n]!))
        break
      }
      const [up, down] = [priceCost(former.fen, charge.fen), priceCost(charge.fen, former.fen)]
      if (gap <= early + late) {
        beside[n] = Math.min(beside[n]!, doubleCost(charge, up, gap))
        beside[before] = Math.min(beside[before]!, doubleCost(former, down, gap))
      }
      if (gap < shortest) continue
      // A single lower charge may have come between two of one price.
      const missed = gap > longest && former.fen !== charge.fen ? miss : 0
      step[n] = Math.min(step[n]!, link(up) + missed)
    }
  }
  return { step, beside }
}

/** Of each charge, what the price nearest to its own is away. */
function leastPrices(charges: readonly ModelCharge[]): Float64Array {
  const least = new Float64Array(charges.length)
  const byPrice = [...charges.keys()].sort((a, b) => charges[a]!.fen - charges[b]!.fen)
  for (const [n, at] of byPrice.entries()) {
    const others = [byPrice[n - 1], byPrice[n + 1]].map(other =>
      other === undefined ? Number.POSITIVE_INFINITY : priceCost(charges[other]!.fen, charges[at]!.fen),
    )
    least[at] = Math.min(...others)
  }
  return least
}

/** What any further run costs at least. */
function leastRestart(problem: Problem, signature: Signature, cycle: Cycle): number {
  const charges = signature.members.map(at => problem.charges[at]!)
  const unbound = Math.min(...charges.map(({ speech }) => speechCosts[speech].otherDay))
  const miss = Math.min(...charges.map(charge => missCost(signature, cycle, charge)))
  const isSeen = isCovered(problem, charges[0]!.day, charges.at(-1)!.day)
  const unseen = isSeen ? Number.POSITIVE_INFINITY : costs.unseenRestart + costs.unseen
  return Math.min(costs.newDay, costs.restart + miss, unseen) + unbound
}

/** No step between two prices of which one may stand for the other costs more. */
const nearStep = costs.priceStep + costs.perDoubling * Math.log2(mostNearRatio)
