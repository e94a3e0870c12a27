/**
 * What each oddity costs an explanation of a history; the cheapest explanation wins (docs/detector.md). The numbers
 * are set against each other: what must win is written beside each.
 */
export const costs = {
  /** A charge that nothing explains. Two that fit a cycle must outweigh a mandate even at the edge of the window. */
  unexplained: 9,
  /** One more mandate: dearer than two doubles, cheaper than three in a row. */
  mandate: 15,
  /** A further charge in a cycle already paid; both wallets allow one success per cycle and mandate. */
  double: 6,
  /** A charge in no cycle's window: dearer than a double, and two of them cost more than a mandate of their own. */
  stray: 8,
  /** A renewing charge that no rhythm holds: two of three on a day still make a rhythm, two of five don't. */
  irregular: 4,
  /** A cycle that bills cover and no charge paid; two charges with one missed between them are no rhythm. */
  miss: 4,
  /** After this many missed in a row it is a pause, and a longer one says nothing more. */
  missesOfPause: 2,
  /** Where the text names the rhythm, a missed cycle says less against it. */
  missShareWithText: 0.5,
  /** A new charge day after a pause: the person signed up again. */
  restart: 3,
  /** A new charge day without a pause: dearer than two debits in a row at the very end of the window. */
  newDay: 5,
  /** A cycle in months of which no bill was imported. */
  unseen: 0.3,
  /** Any debit off its due day, and each day of it: most debits run on the day itself. */
  offDay: 0.5,
  perDayLate: 0.2,
  perDayEarly: 0.3,
  /** A fixed number of days where calendar months would do; kept to the day it says more than months with two excuses. */
  fixedDays: 1.6,
  exactDays: 0.9,
  /** Each charge that half of them lack to keep the fixed days: platforms that count days count them exactly. */
  daysNotKept: 3,
  /** A due day although more than half of the charges keep another one: a stray and a cycle missed cost about as much. */
  otherDay: 6,
  /** A rhythm other than the one the text names; a steady one still wins over the word. */
  againstText: 6,
  /** The text names this very rhythm. */
  withText: -2,
  /** A new price, and each doubling of it, up to the price of another tier. */
  priceStep: 1,
  perDoubling: 3,
  mostForPrice: 6,
  /** A first charge of at most half the next is a trial or a first-period discount. */
  trial: 2,
  /** A price five times the last is another plan (a year's for a month's), not a step. */
  otherPlan: 15,
  /** Another wording of the same service. */
  wording: 0.5,
} as const

/** From this ratio on two prices belong to different plans unless the text says otherwise. */
export const otherPlanRatio = 5
/** A first charge of at most this share of the next is a trial. */
export const trialShare = 0.5

/** Of a charge `shift` days after its due day, negative for before. */
export function shiftCost(shift: number): number {
  if (shift === 0) return 0
  return costs.offDay + (shift > 0 ? costs.perDayLate * shift : costs.perDayEarly * -shift)
}

/** Of going from the first charge's price to the next one's: it may be a trial. */
export function firstPriceCost(before: number, after: number): number {
  return before <= after * trialShare ? costs.trial : priceCost(before, after)
}

/** Of going from one charge's price to the next one's, in the order of time. */
export function priceCost(before: number, after: number): number {
  if (before === after) return 0
  const ratio = Math.max(before, after) / Math.max(1, Math.min(before, after))
  if (ratio >= otherPlanRatio) return costs.otherPlan
  return Math.min(costs.mostForPrice, costs.priceStep + costs.perDoubling * Math.log2(ratio))
}
