import { wallTimeFromSerial } from '../../base/calendar.ts'
import { type BillTable, cellOf } from '../formats/layout.ts'
import { bareText } from '../order-number.ts'

/** A clock without a day, with the words beside it. */
const clockAlone = /^[^\d]*\d{1,2}\s*[:时点]/
/** A part of a day, as spreadsheets keep a clock. */
const partOfDay = /^(?:0?\.\d+|0)$/
/** The days that spreadsheets put before a clock that has none. */
const noDay = /^1(?:899|90[04])[-/.年]\d{1,2}[-/.月]\d{1,2}日?[\sT]*/
/** The clock that spreadsheets put behind a day that has none. */
const midnight = /[\sT,]+(?:0?0:00(?::00)?(?:\.0+)?|12:00(?::00)? ?AM|(?:上午|凌晨) ?(?:0?0|12):00(?::00)?)$/i
const daySerial = /^\d{5}(?:\.0+)?$/

/** When a row took place, as its cells say it; of a table with a column for the day and one for the clock, both in one. */
export function timeText(cells: readonly string[], table: BillTable): string {
  const time = cellOf(cells, table.at.time)
  if (table.at.day < 0) return time
  const clock = clockIn(bareText(time))
  if (clock === null) return time
  const day = bareText(cellOf(cells, table.at.day)).replace(midnight, '')
  if (day === '') return time
  if (!daySerial.test(day)) return `${day} ${clock}`.trim()
  // Which day a number is of depends on the workbook: the reader of dates knows.
  const part = bareText(time)
  return clock === '' || partOfDay.test(part) ? String(Number(day) + Number(part)) : time
}

/** Null for what has a day of its own. */
function clockIn(text: string): string | null {
  const bare = text.replace(noDay, '')
  if (partOfDay.test(bare)) return wallTimeFromSerial(Number(bare))?.slice(11) ?? null
  return bare === '' || clockAlone.test(bare) ? bare : null
}
