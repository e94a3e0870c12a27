import { addDays, addMonths, type Day, monthsPerYear, type Period } from './calendar.ts'

/** How often something comes back. */
export const cadences = [
  'weekly',
  'monthly',
  'quarterly',
  'semiannual',
  'annual',
  'irregular',
  'single',
] as const
export type Cadence = (typeof cadences)[number]

type Length = { months: number } | { days: number }

/** From one charge to the next; null where nothing says when the next one comes. */
const lengths: Readonly<Record<Cadence, Length | null>> = {
  weekly: { days: 7 },
  monthly: { months: 1 },
  quarterly: { months: 3 },
  semiannual: { months: 6 },
  annual: { months: 12 },
  irregular: null,
  single: null,
}

/**
 * The day so many cycles later; months keep to `anchor` as in `addMonths`. Null of a cadence without a length.
 */
export function addCycles(from: Day, cadence: Cadence, count: number, anchor?: number): Day | null {
  const length = lengths[cadence]
  if (!length) return null
  return 'days' in length
    ? addDays(from, count * length.days)
    : addMonths(from, count * length.months, anchor)
}

const weeksPerYear = 52

/** Charges in a year, by which prices of different cadences are compared; 0 of a cadence without a length. */
export function cyclesPerYear(cadence: Cadence): number {
  const length = lengths[cadence]
  if (!length) return 0
  return 'days' in length ? weeksPerYear : monthsPerYear / length.months
}

/** Days before and after a due day. */
export interface DebitWindow {
  early: number
  late: number
}

/**
 * The days around a due day on which a debit still belongs to it. Alipay debits up to 5 days early; WeChat on days
 * 3 to 9 after its notice. https://pay.weixin.qq.com/wiki/doc/api/wxpay_v2/papay/chapter2_8.shtml
 */
export const debitWindow: DebitWindow = { early: 5, late: 9 }
/** Wider ones of two weeks would overlap. */
const weeklyWindow: DebitWindow = { early: 1, late: 1 }

/** The window by which charges are told apart. */
export function debitWindowOf(cadence: Cadence): DebitWindow {
  return cadence === 'weekly' ? weeklyWindow : debitWindow
}

export function windowAround(due: Day, { early, late }: DebitWindow): Period {
  return { from: addDays(due, -early), to: addDays(due, late) }
}
