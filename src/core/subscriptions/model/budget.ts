/** So many charges of one group are one problem: ten years of five mandates side by side. */
export const mostTogether = 400

/**
 * Work is counted in steps of the search, each some 100 ns, never by the clock: the same charges always give the same
 * answer. A history of n charges takes at most `sharedSteps + ownSteps(n)`, about 2 s and 0.3 ms for each charge, and
 * what the turn under way needs when they end.
 */
export const sharedSteps = 20_000_000
/** The same where charges are too many to be anybody's renewals, and told price by price: they are worth no longer wait. */
export const sharedStepsOfMany = 8_000_000
const stepsPerCharge = 3_000
const stepsPerChargeOfMany = 300

/** What a group of so many charges may take, whatever others need. */
export function ownSteps(charges: number): number {
  return charges * (charges > mostTogether ? stepsPerChargeOfMany : stepsPerCharge)
}

/** Steps that are left; nothing more is begun when none are. */
export interface Allowance {
  left: number
}
