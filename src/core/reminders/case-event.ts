import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import type { Day } from '../base/calendar.ts'
import { type CaseDay, ownDaysAhead } from '../claims/case-day.ts'
import type { CalendarEvent } from './calendar-file.ts'
import { type NamedCase, tagOf } from './named-case.ts'

/** The last days of a case that are still to come, for a calendar. */
export function caseEvents(
  one: NamedCase,
  days: readonly CaseDay[],
  asOf: Day,
  language: Language,
): CalendarEvent[] {
  const { calendar } = words(language).due
  return days
    .filter(({ on }) => on >= asOf)
    .map(day => ({
      uid: uidOf(one, day),
      day: day.on,
      title: calendar.title(one.title, day),
      text: day.kind === 'reply' ? calendar.reply : calendar.own,
      ...(day.kind !== 'reply' && { ringsBefore: ownDaysAhead }),
    }))
}

/** Named after what it is about, not after the day, which moves when the person corrects the one it counts from. */
function uidOf(one: NamedCase, day: CaseDay): string {
  const part = day.kind === 'reply' ? `${day.channel.id}-${day.deadline.from}` : day.kind
  return `case-${tagOf(one)}-${part}@xucha`
}
