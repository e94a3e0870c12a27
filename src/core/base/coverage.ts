import { addDays, type Day, earlierDay, laterDay, type Period } from './calendar.ts'

/*
 * Which days are known: periods of civil days, both ends included. A union is a list of them, oldest first, of which
 * no two touch or overlap.
 */

/** The same days as a union; the periods may come in any order, touch, overlap or hold one another. */
export function union(periods: readonly Period[]): Period[] {
  const joined: Period[] = []
  for (const period of [...periods].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const last = joined.at(-1)
    if (last && period.from <= addDays(last.to, 1)) last.to = laterDay(last.to, period.to)
    else joined.push({ ...period })
  }
  return joined
}

/** Whether a union holds every day of `days`. */
export function covers(joined: readonly Period[], days: Period): boolean {
  return joined.some(period => period.from <= days.from && days.to <= period.to)
}

/** The days between the first and the last of a union that it lacks. */
export function gaps(joined: readonly Period[]): Period[] {
  return joined.slice(1).map((period, index) => {
    const before = joined[index] ?? period
    return { from: addDays(before.to, 1), to: addDays(period.from, -1) }
  })
}

/** The days of `days` that a union lacks, oldest first. */
export function lacking(joined: readonly Period[], days: Period): Period[] {
  const known = joined.filter(({ from, to }) => from <= days.to && to >= days.from)
  const before = { from: days.from, to: addDays(days.from, -1) }
  const after = { from: addDays(days.to, 1), to: days.to }
  const edges = [before, ...known, after]
  return edges.slice(1).flatMap((period, index) => {
    const from = laterDay(addDays(edges[index]!.to, 1), days.from)
    const to = earlierDay(addDays(period.from, -1), days.to)
    return from <= to ? [{ from, to }] : []
  })
}

/** What of a union lies no later than `asOf`: what later days hold counts as not yet known. */
export function until(joined: readonly Period[], asOf: Day): Period[] {
  return joined.filter(({ from }) => from <= asOf).map(({ from, to }) => ({ from, to: earlierDay(to, asOf) }))
}

/** From the first to the last day of any periods, gaps or not; null without periods. */
export function span(periods: readonly Period[]): Period | null {
  return periods.reduce<Period | null>(
    (whole, { from, to }) =>
      whole ? { from: earlierDay(whole.from, from), to: laterDay(whole.to, to) } : { from, to },
    null,
  )
}
