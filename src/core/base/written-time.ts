import { type Day, daysInMonth, epochDay, parseDay, type WallTime, wallTimeOf } from './calendar.ts'

/** Which of the three numbers of a date is the year, the month and the day. */
export const dateOrders = ['ymd', 'dmy', 'mdy'] as const
export type DateOrder = (typeof dateOrders)[number]

/** How the times of one file are to be read where their writing alone doesn't say it. */
export interface DateReading {
  /** Null where a few times that don't begin with their year stand among many that do: then these few are none. */
  order: DateOrder | null
  /** Whether a time marked as UTC is one; some programs put the mark behind the clock of the place. */
  asUtc: boolean
}

/** A moment as some program wrote it: what it says for certain, and what is left to the rest of its file. */
export interface WrittenTime {
  /** The day where the writing alone settles it: its year has four digits and comes first, or its month has a name. */
  certain: Day | null
  /** Otherwise the day by every order in which the three numbers are one. */
  days: Partial<Record<DateOrder, Day>>
  /** Seconds after midnight; 0 where no clock time is written. */
  seconds: number
  /** Minutes by which the written clock is ahead of UTC, null where it names no zone. */
  zone: number | null
}

const spoken = '上午|下午|凌晨|清晨|早上|中午|傍晚|晚上|[ap]\\.?m\\.?'
const weekday = '(?:星期|周)[一二三四五六日天]|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,?'
const pattern = new RegExp(
  `^(?:(?:${weekday})\\s*)?(\\d{1,4})\\s*[-/.年 ]\\s*(\\d{1,2})\\s*[-/.月 ,]\\s*(\\d{1,4})\\s*[日.]?(?:,?\\s*\\(?(?:${weekday})\\)?)?` +
    `(?:(?:[\\sT,]|\\bat\\b)*(?:(${spoken})\\s*)?(\\d{1,2})\\s*[:.时点]\\s*(\\d{1,2})\\s*(?:[:.分]\\s*(\\d{1,2})(?:[.,]\\d+)?\\s*秒?|分)?\\s*(${spoken})?\\s*((?:utc|gmt)?[+-]\\d{1,2}(?::?\\d{2})?|z|utc|gmt)?)?$`,
  'i',
)
/** `20250122091233` and `20250122 091233`: nothing between the parts. */
const compact = /^(20\d\d)(\d\d)(\d\d)(?:[\sT]*(\d\d):?(\d\d):?(\d\d)?)?(?=$|[.Z+-])/
const republican = /^(?:(?:中[华華])?民[国國]\s*)?1\d\d\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}(?!\d)/
const monthNames = /(?<![a-z])(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?/i
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const secondsPerMinute = 60
const secondsPerHour = 3600
/** `09:12:33 2025-01-22`: the clock first. */
const clockFirst = /^(\d{1,2}:\d{2}(?::\d{2})?)[\s,]+(\d{1,4}[-/.年].+)$/
/** `Wed Jan 22 09:12:33 CST 2025`, the way Unix writes it. */
const yearLast = /^((?:[a-z]{3},? )?[a-z]{3} +\d{1,2}) (\d{1,2}:\d{2}:\d{2}) (?:cst )?(20\d\d)$/i
/** Seconds or thousandths since 1970, for the years 2001 to 2033. */
const sinceEpoch = /^1\d{9}(?:\d{3})?$/
/** China's clock. */
const ownZone = 480
/** Years of two digits are of this century: there were no wallets before. */
const century = 2000

/**
 * Reads what a program that saved a bill again made of a time: any order of year, month and day, years of two digits,
 * a month by its English name, 上午 and 下午 or AM and PM before or after the clock, fractions of a second, a zone. Null
 * for what is no moment by any order.
 */
export function readWrittenTime(text: string): WrittenTime | null {
  const plain = text
    .normalize('NFKC')
    .trim()
    // The zone's name, as programs in JavaScript write it behind its offset.
    .replace(/(?<=\d)\s*\([^()\d]*\)$/, '')
    .replace(sinceEpoch, shownInChina)
    .replace(clockFirst, '$2 $1')
    .replace(yearLast, '$1 $3 $2')
    .replace(compact, (_all, year, month, day, hour, minute, second) =>
      [`${year}-${month}-${day}`, ...(hour ? [`${hour}:${minute}:${second ?? '00'}`] : [])].join(' '),
    )
  const name = monthNames.exec(plain)?.[1]?.toLowerCase()
  const numbers = name ? plain.replace(monthNames, String(months.indexOf(name) + 1)) : plain
  const match = pattern.exec(numbers)
  if (!match) return null
  const [
    ,
    first = '',
    second = '',
    third = '',
    before,
    hour = '0',
    minute = '0',
    second60 = '0',
    after,
    zone,
  ] = match
  const certain = name
    ? namedDay(plain, [first, second, third])
    : first.length === 4
      ? dayFrom(first, second, third)
      : null
  const days = name || first.length === 4 ? {} : daysOf(first, second, third)
  const seconds = secondsOf(Number(hour), Number(minute), Number(second60), before ?? after)
  if ((!certain && Object.keys(days).length === 0) || seconds === null) return null
  return { certain, days, seconds, zone: zone === undefined ? null : zoneOf(zone) }
}

function shownInChina(count: string): string {
  const milliseconds = count.length > 10 ? Number(count) : Number(count) * 1000
  return new Date(milliseconds + ownZone * secondsPerMinute * 1000).toISOString().slice(0, 19)
}

/** The moment on China's clock; `asUtc` false takes a time marked as UTC for what the clock showed. */
export function wallTimeBy(written: WrittenTime, order: DateOrder | null, asUtc: boolean): WallTime | null {
  const { certain, days, seconds, zone } = written
  const day = certain ?? (order && days[order])
  if (!day) return null
  const shift = zone === null || (zone === 0 && !asUtc) ? 0 : (ownZone - zone) * secondsPerMinute
  return wallTimeOf(epochDay(day), seconds + shift)
}

/** `Jan 22, 2025` and `22-Jan-2025`; a year of two digits comes last in both. */
function namedDay(text: string, [first, second, third]: readonly [string, string, string]): Day | null {
  return text.search(monthNames) < text.search(/\d/)
    ? dayFrom(third, first, second)
    : dayFrom(third, second, first)
}

function daysOf(a: string, b: string, c: string): WrittenTime['days'] {
  const candidates = {
    ymd: c.length === 4 ? null : dayFrom(a, b, c),
    dmy: dayFrom(c, b, a),
    mdy: dayFrom(c, a, b),
  }
  return Object.fromEntries(Object.entries(candidates).filter(([, day]) => day !== null))
}

function dayFrom(year: string, month: string, date: string): Day | null {
  if (year.length !== 4 && year.length !== 2) return null
  const full = year.length === 2 ? String(century + Number(year)) : year
  return month.length > 2 || date.length > 2
    ? null
    : parseDay(`${full}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)
}

function secondsOf(hour: number, minute: number, second: number, word: string | undefined): number | null {
  const half = word?.toLowerCase().replaceAll('.', '')
  const isLate = half === 'pm' || half === '下午' || half === '傍晚' || half === '晚上'
  const isEarly = half === 'am' || half === '上午' || half === '凌晨' || half === '清晨' || half === '早上'
  const full =
    isLate && hour < 12
      ? hour + 12
      : isEarly && hour === 12
        ? 0
        : half === '中午' && hour < 3
          ? hour + 12
          : hour
  if (full > 23 || minute > 59 || second > 59) return null
  return full * secondsPerHour + minute * secondsPerMinute + second
}

function zoneOf(text: string): number {
  const match = /^(?:utc|gmt)?([+-])(\d{1,2}):?(\d{2})?$/i.exec(text)
  if (!match) return 0
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0)
  return match[1] === '-' ? -minutes : minutes
}

/**
 * Reads a time that begins with its year, as bills write it and most programs that save them again: `2024-01-05
 * 00:31:12`, `2024/1/5 0:31`, `2020.9.6 16:59`, `2025/1/22 上午 9:12:33`, with or without seconds or clock. Returns null
 * for what is no such moment.
 */
export function parseWallTime(text: string): WallTime | null {
  if (isExactTime(text)) return `${text.slice(0, 10)}T${text.slice(11)}` as WallTime
  const written = readWrittenTime(text)
  return written?.certain ? wallTimeBy(written, 'ymd', true) : null
}

/** Whether a time counts its years as Taiwan does, from 1912 on: 114 is 2025. */
export function isRepublicanTime(text: string): boolean {
  return republican.test(text.trim())
}

/** Whether `text` is a real moment written `2024-01-05 00:31:12`: the form of untouched bills, checked without a regex. */
export function isExactTime(text: string): boolean {
  if (text.length !== 19) return false
  const dash = 45
  const colon = 58
  if (text.charCodeAt(4) !== dash || text.charCodeAt(7) !== dash || text.charCodeAt(10) !== 32) return false
  if (text.charCodeAt(13) !== colon || text.charCodeAt(16) !== colon) return false
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2)
  const month = twoDigits(text, 5)
  const date = twoDigits(text, 8)
  if (!(year >= 0) || !(month >= 1 && month <= 12) || !(date >= 1 && date <= daysInMonth(year, month)))
    return false
  return twoDigits(text, 11) <= 23 && twoDigits(text, 14) <= 59 && twoDigits(text, 17) <= 59
}

/** The number written at `at` in two digits, NaN where there is none (every comparison with it fails). */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48
  const ones = text.charCodeAt(at + 1) - 48
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN
}
