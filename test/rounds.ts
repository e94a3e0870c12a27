/** The part of its rounds that a random check has in the short run. */
const SHORT_PART = 1 / 6

/** How often a random check is repeated: `whole` times, and fewer in the short run of `npm test`. */
export function rounds(whole: number): number {
  return process.env.XUCHA_SHORT_TESTS ? Math.ceil(whole * SHORT_PART) : whole
}
