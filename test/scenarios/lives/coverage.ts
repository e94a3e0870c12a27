import { addDays, type Day, daysBetween, type Period } from '../../../src/core/base/calendar.ts'
import type { Random } from '../../fixture/random.ts'

/** Bills go on for this long on either side of months that are missing. */
const MIN_COVERED_DAYS = 60

/** What a person's exports of one wallet cover: mostly everything, sometimes without some weeks or months. */
export function someCoverage(random: Random, from: Day, to: Day, gapChance: number): Period[] {
  const periods: Period[] = [{ from, to }]
  for (let gaps = 0; gaps < 2 && random.next() < gapChance; gaps += 1) {
    const last = periods.at(-1)!
    const room = daysBetween(last.from, to) - MIN_COVERED_DAYS
    const end = addDays(last.from, random.between(MIN_COVERED_DAYS, Math.max(MIN_COVERED_DAYS, room)))
    const resumed = addDays(end, random.between(20, 120))
    if (addDays(resumed, MIN_COVERED_DAYS) > to) break
    periods.splice(-1, 1, { from: last.from, to: end }, { from: resumed, to })
  }
  return periods
}
