import { addDays, type Period } from '../calendar.ts'

/** The days between bills that none of them covers; touching and overlapping periods leave none. */
export function gapsBetween(periods: readonly Period[]): Period[] {
  const gaps: Period[] = []
  let covered: Period | null = null
  for (const period of [...periods].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (covered && period.from > addDays(covered.to, 1)) {
      gaps.push({ from: addDays(covered.to, 1), to: addDays(period.from, -1) })
    }
    if (!covered || period.to > covered.to) covered = period
  }
  return gaps
}
