import type { Day, WallTime } from '../base/calendar.ts'
import { hashOf } from '../base/hash.ts'
import { type CaseDay, ownDaysAhead } from '../claims/case-day.ts'

/** A case by what tells it from one that had its id and was removed. */
export interface CaseRef {
  id: number
  createdAt: WallTime
}

/** A name for the case that says nothing of it. */
export function tagOf({ id, createdAt }: CaseRef): string {
  return (hashOf(`${id} ${createdAt}`) >>> 0).toString(16)
}

/** A last day of a case in a calendar. */
export interface CaseEvent {
  /** As `uid` of a calendar's event. */
  uid: string
  day: CaseDay
  /** How many days before it to ring as well. */
  ringsBefore?: number
}

/** The last days of a case that are still to come, for a calendar. */
export function caseEvents(one: CaseRef, days: readonly CaseDay[], asOf: Day): CaseEvent[] {
  return days
    .filter(({ on }) => on >= asOf)
    .map(day => ({
      uid: uidOf(one, day),
      day,
      ...(day.kind !== 'reply' && { ringsBefore: ownDaysAhead }),
    }))
}

/** Named after what it is about, not after the day, which moves when the person corrects the one it counts from. */
function uidOf(one: CaseRef, day: CaseDay): string {
  const part = day.kind === 'reply' ? `${day.channel.id}-${day.deadline.from}` : day.kind
  return `case-${tagOf(one)}-${part}@xucha`
}
