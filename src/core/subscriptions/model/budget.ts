/**
 * Work is counted in steps of the search, each some 100 ns, never by the clock: the same charges always give the same
 * answer. A history of n charges takes at most `sharedSteps + ownSteps(n)`, about 2 s and 0.03 ms for each charge, and
 * what the turn under way needs when they end.
 */
export const sharedSteps = 20_000_000
/** The same where charges are too many to be anybody's renewals, and told price by price: they are worth no longer wait. */
export const sharedStepsOfMany = 8_000_000
const stepsPerCharge = 300

/** What charges may take, whatever others need. */
export function ownSteps(charges: number): number {
  return stepsPerCharge * charges
}

/** Steps that are left; nothing more is begun when none are. */
export interface Allowance {
  left: number
}
