/** Whether this is the short run of `npm test`, which leaves the exhaustive to the full one. */
export const isShortRun = Boolean(process.env.XUCHA_SHORT_TESTS)

/** The part of its rounds that a random check has in the short run. */
const SHORT_PART = 1 / 6

/** How often a random check is repeated: `whole` times, and fewer in the short run. */
export function rounds(whole: number): number {
  return isShortRun ? Math.ceil(whole * SHORT_PART) : whole
}
