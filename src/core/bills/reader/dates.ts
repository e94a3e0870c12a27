import {
  type DateEpoch,
  type Day,
  dayOfTime,
  daysBetween,
  type Period,
  type WallTime,
  wallTimeFromSerial,
} from '../../base/calendar.ts'
import {
  type DateOrder,
  type DateReading,
  dateOrders,
  isExactTime,
  readWrittenTime,
  type WrittenTime,
  wallTimeBy,
} from '../../base/written-time.ts'
import { firstBillDay } from '../bounds.ts'

/** A date of a file that can be read in two ways, when nothing in the file settles which. */
export interface UnclearDates {
  text: string
  readings: [Day, Day]
}

/** Reads the times of one file, and gathers what its dates say about their order. */
export interface DateReader {
  /** Null for what is no moment, `unclear` for one that the file as a whole has to settle. */
  read(cell: string, tradeNo: string): WallTime | 'unclear' | null
  /**
   * To be asked after the last row, with the number of rows whose times were clear: how the file is to be read once
   * more, what can't be settled, or null.
   */
  settle(declared: Period | null, clear: number): { reading: DateReading } | { unclear: UnclearDates } | null
}

/** A spreadsheet program may leave the bare number of a date: five digits for the years 1927 to 2173. */
const dateSerial = /^\d{5}(?:[.,]\d+)?$/

interface Evidence {
  /** Rows that have a possible day by this order. */
  rows: number
  first: Day | null
  last: Day | null
}

/**
 * `reading` is what an earlier pass over the file settled; without it, unclear times are counted and left out. 22/01
 * settles that the day comes first, for all rows; else the declared period does; else nothing, but that a few among many
 * clear ones are no times at all.
 */
export function createDateReader(
  reading: DateReading | null,
  lastDay: Day,
  datesFrom: DateEpoch,
): DateReader {
  const evidence = new Map<DateOrder, Evidence>(
    dateOrders.map(order => [order, { rows: 0, first: null, last: null }]),
  )
  const examples = new Map<string, UnclearDates>()
  const utc = { local: 0, shifted: 0 }
  let unclear = 0

  function read(cell: string, tradeNo: string): WallTime | 'unclear' | null {
    if (isExactTime(cell)) return `${cell.slice(0, 10)}T${cell.slice(11)}` as WallTime
    if (dateSerial.test(cell)) return wallTimeFromSerial(Number(cell.replace(',', '.')), datesFrom)
    const written = readWrittenTime(cell)
    if (!written) return null
    if (written.certain && written.zone !== 0) return wallTimeBy(written, 'ymd', true)
    if (reading) return wallTimeBy(written, reading.order, reading.asUtc)
    count(written, cell, tradeNo)
    return 'unclear'
  }

  function count(written: WrittenTime, text: string, tradeNo: string) {
    unclear += 1
    const days = dateOrders.flatMap(order => {
      const day = written.days[order]
      return day && day >= firstBillDay && day <= lastDay ? [[order, day] as const] : []
    })
    for (const [order, day] of days) {
      const one = evidence.get(order)!
      one.rows += 1
      if (one.first === null || day < one.first) one.first = day
      if (one.last === null || day > one.last) one.last = day
    }
    for (const [order, day] of days)
      for (const [other, otherDay] of days)
        if (day !== otherDay && order < other && !examples.has(order + other))
          examples.set(order + other, { text, readings: [day, otherDay] })
    if (written.zone === 0) weighUtc(written, tradeNo)
  }

  /** Order numbers hold the day of the trade: which of the two readings they bear out. */
  function weighUtc(written: WrittenTime, tradeNo: string) {
    const [local, shifted] = [false, true].map(asUtc => wallTimeBy(written, 'ymd', asUtc))
    if (!local || !shifted || dayOfTime(local) === dayOfTime(shifted)) return
    if (tradeNo.includes(dayOfTime(local).replaceAll('-', ''))) utc.local += 1
    if (tradeNo.includes(dayOfTime(shifted).replaceAll('-', ''))) utc.shifted += 1
  }

  function settle(declared: Period | null, clear: number): ReturnType<DateReader['settle']> {
    if (reading || unclear === 0) return null
    const asUtc = utc.local <= utc.shifted
    const most = Math.max(...dateOrders.map(order => evidence.get(order)!.rows))
    const possible = dateOrders.filter(order => evidence.get(order)!.rows === most)
    const shortest = Math.min(...possible.map(order => daysSpanned(evidence.get(order)!)))
    const likely = possible.filter(order => daysSpanned(evidence.get(order)!) <= shortest + mostDaysMore)
    const fitting = likely.filter(order => isWithin(evidence.get(order)!, declared))
    const left = fitting.length > 0 ? fitting : likely
    const example = left
      .flatMap(order => left.map(other => examples.get(order + other)))
      .find(found => found !== undefined)
    const isStray = unclear * timesAsClear <= clear && possible.length > 1
    if (isStray && (example || fitting.length === 0)) return { reading: { order: null, asUtc } }
    return example ? { unclear: example } : { reading: { order: left[0]!, asUtc } }
  }

  return { read, settle }
}

/** A reading that spreads the rows over so much more time than another takes days of the month for years of two digits. */
const mostDaysMore = 3 * 366

/** Among so many times as many rows with clear times, a few that aren't were spoilt, and no program wrote them. */
const timesAsClear = 4

function daysSpanned({ first, last }: Evidence): number {
  return first === null || last === null ? 0 : daysBetween(first, last)
}

function isWithin({ first, last }: Evidence, declared: Period | null): boolean {
  return declared !== null && first !== null && last !== null && first >= declared.from && last <= declared.to
}
