import { addDays, type Day, dayOfTime, epochDay, type WallTime } from '../base/calendar.ts'

/** A day in a person's calendar. */
export interface CalendarEvent {
  /** The same for the same event however often it is made, so that a calendar updates instead of repeating it. */
  uid: string
  day: Day
  title: string
  text: string
  /** How many days before it to ring as well. */
  ringsBefore?: number
}

/** Octets of a content line without its line break (RFC 5545, 3.1). */
const lineOctets = 75
const shanghaiOffsetHours = 8
const minutesPerDay = 24 * 60
const hoursPerDay = 24
/** Rings at nine in the morning. */
const ringHour = 9

/**
 * Events as an iCalendar file (RFC 5545): all-day events with an alarm at nine in the morning of that day, in
 * whatever zone the calendar is. `stamp` is the moment of writing on the clock in Asia/Shanghai; an event written
 * again under its UID counts as a later revision (3.8.7.4), so that a calendar takes over a day that moved.
 */
export function calendarFile(events: readonly CalendarEvent[], stamp: WallTime): string {
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Xucha//Reminders 1//ZH', 'CALSCALE:GREGORIAN']
  for (const one of events) lines.push(...event(one, stamp))
  lines.push('END:VCALENDAR')
  return lines.map(line => `${folded(line)}\r\n`).join('')
}

function event({ uid, day, title, text, ringsBefore }: CalendarEvent, stamp: WallTime): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${utcStamp(stamp)}`,
    `SEQUENCE:${revision(stamp)}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    // The end of an all-day event is the first day that no longer belongs to it.
    `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    'TRANSP:TRANSPARENT',
    ...(ringsBefore === undefined ? [] : alarm(title, ringsBefore)),
    ...alarm(title, 0),
    'END:VEVENT',
  ]
}

/** A trigger counts from the midnight with which the day begins. */
function alarm(title: string, daysBefore: number): string[] {
  const hours = ringHour - daysBefore * hoursPerDay
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    `TRIGGER:${hours < 0 ? '-' : ''}PT${Math.abs(hours)}H`,
    'END:VALARM',
  ]
}

function compact(day: Day): string {
  return day.replaceAll('-', '')
}

function utcStamp(time: WallTime): string {
  const hour = Number(time.slice(11, 13)) - shanghaiOffsetHours
  const day = hour < 0 ? addDays(dayOfTime(time), -1) : dayOfTime(time)
  const clock = `${String((hour + 24) % 24).padStart(2, '0')}${time.slice(14, 16)}${time.slice(17, 19)}`
  return `${compact(day)}T${clock}Z`
}

/** Minutes since 1970: grows from one writing to the next and stays far below the 2³¹ of an INTEGER. */
function revision(time: WallTime): number {
  const clock = Number(time.slice(11, 13)) * 60 + Number(time.slice(14, 16))
  return epochDay(dayOfTime(time)) * minutesPerDay + clock
}

/** TEXT of RFC 5545, 3.3.11; other control characters are not allowed there and vanish. */
function escaped(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll(/\p{Cc}/gu, '')
}

/** Breaks a line so that no part has more than 75 octets and no character is torn; the parts begin with a space. */
export function folded(line: string): string {
  let out = ''
  let room = lineOctets
  for (const character of line) {
    const octets = utf8Octets(character.codePointAt(0) ?? 0)
    if (octets > room) {
      out += '\r\n '
      room = lineOctets - 1
    }
    out += character
    room -= octets
  }
  return out
}

function utf8Octets(codePoint: number): number {
  if (codePoint < 0x80) return 1
  if (codePoint < 0x800) return 2
  return codePoint < 0x10000 ? 3 : 4
}
