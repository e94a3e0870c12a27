import { type Day, dayOfTime, type WallTime } from '../base/calendar.ts'
import type { TradeKey } from '../bills/transaction.ts'
import type { Verdict } from '../subscriptions/decisions.ts'

export const placeStates = ['todo', 'done', 'not-found', 'absent'] as const
export type PlaceState = (typeof placeStates)[number]

/** What the person said of one place, kept against the subscription's newest charge of that moment. */
export interface PlaceMark {
  charge: TradeKey
  place: string
  state: PlaceState
  at: WallTime
}

/** The ids of a plan's places; a mark names one of them. */
export const placeIds = ['screenshot', 'merchant', 'wallet', 'verify'] as const
export type PlaceId = (typeof placeIds)[number]

/** The places where a renewal is ended; photographing and verifying end nothing. */
const switchPlaces: readonly PlaceId[] = ['merchant', 'wallet']

/** The last word on a place; null where nothing was said. */
export function currentMark(marks: readonly PlaceMark[], place: string): PlaceMark | null {
  let latest: PlaceMark | null = null
  for (const mark of marks) {
    if (mark.place === place && (latest === null || mark.at >= latest.at)) latest = mark
  }
  return latest
}

/** Every moment something was switched off, oldest first; marks of earlier charges are kept, so a second try adds one. */
export function closings(marks: readonly PlaceMark[]): PlaceMark[] {
  return marks
    .filter(mark => mark.state === 'done' && switchPlaces.some(place => place === mark.place))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

/** When a renewal was switched off, and whether nothing is left to do for it. */
export interface Closure {
  at: WallTime
  settled: boolean
}

/**
 * The last of the places now marked done, settled once at least one is off and each was looked for; without any, the
 * day the person says it was switched off, counted from that day's end. Null while the renewal still runs.
 */
export function closureOf(marks: readonly PlaceMark[], statedOff: Day | null): Closure | null {
  const current = switchPlaces.map(place => currentMark(marks, place))
  let at: WallTime | null = null
  for (const mark of current) {
    if (mark?.state === 'done' && (at === null || mark.at > at)) at = mark.at
  }
  if (at) return { at, settled: current.every(mark => (mark?.state ?? 'todo') !== 'todo') }
  return statedOff ? { at: `${statedOff}T23:59:59` as WallTime, settled: true } : null
}

/**
 * What the marks of each charge say to detection: where both sides were settled, the renewal counts as cancelled from
 * the day of the later one, so that a charge afterwards is a finding.
 */
export function cancelledByMarks(marksOfCharges: Iterable<readonly PlaceMark[]>): Verdict[] {
  const verdicts: Verdict[] = []
  for (const marks of marksOfCharges) {
    const closure = closureOf(marks, null)
    const [first] = marks
    if (first && closure?.settled) {
      verdicts.push({ kind: 'cancelled', charges: [first.charge], on: dayOfTime(closure.at) })
    }
  }
  return verdicts
}
