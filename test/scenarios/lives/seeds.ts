/** Seeds of a kind, from `first` on. */
export interface SeedRange {
  first: number
  people: number
  mixtures: number
}

/**
 * Split once. Costs and rules of the detector may be fitted to what the tuning seeds show, as often as one likes. The
 * judging seeds are run only when nothing is to be changed after them; nobody looks at their single histories. Those from
 * 9,000,001, 9,500,001, 10,500,001, 11,000,001, 12,000,001, 13,000,001 and 14,000,001 on judged what was before, and
 * judge no more.
 */
export const tuning: SeedRange = { first: 1_000_001, people: 100, mixtures: 1_000 }
export const judging: SeedRange = { first: 15_000_001, people: 100, mixtures: 1_000 }
