import { isCovered, type PricedCharge, type Problem, type Signature } from './charge.ts'
import { costs, mostNearRatio, priceCost, speechCosts, trialShare } from './costs.ts'
import { doubleCost, missCost, strayCost } from './mandate.ts'
import { type Cycle, lengthOf, longestOf, windowOf } from './schedule.ts'

/**
 * At most how far any mandate of these cycles, all of one cadence, could cost less than its charges are worth, what it
 * costs to begin left out: quickly told, so that a rhythm that can't pay is never laid out. It is the longest path over
 * the charges themselves, whatever schedules they keep.
 */
export function mostSaved(
  problem: Problem,
  signature: Signature,
  cycles: readonly Cycle[],
  { nearest, band }: NearPrices,
  worth: Float64Array,
): number {
  const charges = signature.members.map(at => problem.charges[at]!)
  const { miss, restart, otherPrice, offDay } = leastOf(problem, signature, charges, cycles[0]!)
  const { early, late } = windowOf(cycles[0]!.cadence)
  const slack = early + late
  const short = Math.min(...cycles.map(shortestOf))
  const long = Math.max(...cycles.map(longestOf))
  const reach = (costs.missesOfPause + 1) * long + slack
  const unbound = (step: number) => (step > nearStep ? otherPrice : 0)
  const discounted = (step: number) => Math.min(step, costs.discount) + unbound(step)
  const far = Math.min(nearStep, costs.discount) + otherPrice
  const dearest = charges.reduce((most, { fen }) => Math.max(most, fen), 0)
  const prices = new Set<number>()
  // By charge: the most of a mandate that goes on with it.
  const value = new Float64Array(charges.length)
  // Charges that one of any other price could go on from, and those of prices near to each other.
  const rich: number[] = []
  const near: number[][] = []
  let [besides, lead, most, recent] = [0, 0, 0, 0]
  for (let n = 0; n < charges.length; n += 1) {
    const { day, fen, trial } = charges[n]!
    const own = worth[signature.members[n]!]!
    value[n] = Number.NEGATIVE_INFINITY
    if (own < 0) continue
    const least = discounted(nearest[n]!)
    const isAgain = prices.has(fen)
    let best = Math.max(0, most - restart)
    while (day - charges[recent]!.day > reach) recent += 1
    const from = most - costs.missesOfPause * miss - least > best ? 0 : recent
    const consider = (before: number) => {
      const former = charges[before]!
      const gap = day - former.day
      const count = Math.max(1, Math.ceil((gap - slack) / long))
      let saved = value[before]! - Math.min(count - 1, costs.missesOfPause) * miss
      if (saved - least <= best || gap < count * short - slack) return
      if (former.fen !== fen) {
        const step = priceCost(former.fen, fen)
        // A lower price may be a discount, and the one before it comes again for nothing.
        saved -= former.fen > fen ? discounted(step) : isAgain ? 0 : step + unbound(step)
      }
      const off = Math.max(gap - count * long, count * short - gap)
      // Each charge off its day is so for the one before it and the one after it; or a cycle more was missed.
      if (off > 0 && count <= costs.missesOfPause)
        saved -= Math.min(miss, (offDay + costs.perDayLate * off) / 2)
      if (saved > best) best = saved
    }
    const among = (some: readonly number[] = []) => {
      for (let at = some.length - 1; at >= 0 && some[at]! >= from; at -= 1) consider(some[at]!)
    }
    if (isAgain) for (let before = n - 1; before >= from; before -= 1) consider(before)
    else {
      among(rich)
      for (let beside = band[n]! - 1; beside <= band[n]! + 1; beside += 1) among(near[beside])
    }
    prices.add(fen)
    value[n] = own + best
    if (value[n]! > far) rich.push(n)
    near[band[n]!] ??= []
    near[band[n]!]!.push(n)
    most = Math.max(most, value[n]!)
    if (trial || fen <= dearest * trialShare) lead = Math.max(lead, own - costs.trial)
    if (own > costs.double) besides += Math.max(0, own - leastBeside(charges, n, nearest[n]!, slack))
  }
  return most + besides + lead
}

/** What a charge costs at least beside others that pay. */
function leastBeside(charges: readonly PricedCharge[], n: number, nearest: number, slack: number): number {
  const charge = charges[n]!
  let least = strayCost(charge, nearest)
  for (const way of [-1, 1]) {
    for (let at = n + way; at >= 0 && at < charges.length; at += way) {
      const { day, fen } = charges[at]!
      const days = Math.abs(day - charge.day)
      if (days > slack) break
      least = Math.min(least, doubleCost(charge, priceCost(fen, charge.fen), days))
    }
  }
  return least
}

/** The prices of a signature's charges, by their places among its members. */
export interface NearPrices {
  /** What the price nearest to its own is away. */
  nearest: Float64Array
  /** Two prices of which one may stand for the other are in one band, or in two beside each other. */
  band: Int32Array
}

export function nearPrices({ charges }: Problem, { members }: Signature): NearPrices {
  const fen = Float64Array.from(members, at => charges[at]!.fen)
  const byPrice = Int32Array.from(members.keys()).sort((a, b) => fen[a]! - fen[b]!)
  const nearest = new Float64Array(members.length).fill(Number.POSITIVE_INFINITY)
  for (let at = 1; at < byPrice.length; at += 1) {
    const [below, above] = [byPrice[at - 1]!, byPrice[at]!]
    nearest[below] = Math.min(nearest[below]!, priceCost(fen[above]!, fen[below]!))
    nearest[above] = priceCost(fen[below]!, fen[above]!)
  }
  const band = Int32Array.from(fen, price => Math.log(Math.max(1, price)) / Math.log(mostNearRatio))
  return { nearest, band }
}

/** What each of these costs at least, whichever charges of a mandate it is about. */
function leastOf(
  problem: Problem,
  signature: Signature,
  charges: readonly PricedCharge[],
  cycle: Cycle,
): { miss: number; restart: number; otherPrice: number; offDay: number } {
  const miss = Math.min(...charges.map(charge => missCost(signature, cycle, charge)))
  const speeches = [...new Set(charges.map(({ speech }) => speech))].map(speech => speechCosts[speech])
  const isSeen = isCovered(problem, charges[0]!.day, charges.at(-1)!.day)
  const unseen = isSeen ? Number.POSITIVE_INFINITY : costs.unseenRestart + costs.unseen
  const otherDay = Math.min(...speeches.map(speech => speech.otherDay))
  const restart = Math.min(costs.newDay, costs.restart + miss, unseen) + otherDay
  return {
    miss: isSeen ? miss : costs.unseen,
    restart: cycle.cadence === 'irregular' ? Number.POSITIVE_INFINITY : restart,
    otherPrice: Math.min(...speeches.map(speech => speech.otherPrice)),
    offDay: costs.offDay + Math.min(...speeches.map(speech => speech.offDay)),
  }
}

/** No step between two prices of which one may stand for the other costs more. */
const nearStep = costs.priceStep + costs.perDoubling * Math.log2(mostNearRatio)

/** Calendar months are at most so many days shorter than as many mean ones. */
const monthsShorter = 2.5

/** In days, at least. */
function shortestOf(cycle: Cycle): number {
  return lengthOf(cycle) - (cycle.unit === 'months' ? monthsShorter : 0)
}
