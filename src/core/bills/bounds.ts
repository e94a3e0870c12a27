import { addDays, type Day, day, earlierDay, laterDay, type Period } from '../base/calendar.ts'
import type { Fen } from '../base/money.ts'

/**
 * Ten million yuan: far above what a wallet moves in one payment, and a column read in the wrong place is mostly more.
 * Nine million rows of it still add up to a whole number of fen.
 */
export const maxRowFen = 1_000_000_000 as Fen

/** Alipay took its first payments in October 2003, WeChat Pay ten years later. */
export const firstBillDay = day('2003-10-01')

/** What a clock that is a little slow makes of a bill of today. */
const slackDays = 1

/** The last day that a row or the information lines of a bill read today can name. */
export function lastBillDay(today: Day): Day {
  return addDays(today, slackDays)
}

/** The part of a period that bills can be of, up to `today`; null where there is none. */
export function withinBounds({ from, to }: Period, today: Day): Period | null {
  const period = { from: laterDay(from, firstBillDay), to: earlierDay(to, today) }
  return period.from <= period.to ? period : null
}
