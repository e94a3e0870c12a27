import { daysBetween } from '../../../src/core/base/calendar.ts'
import { MAX_DISCOUNT_FEN } from './course.ts'
import type { Found } from './found.ts'
import { lookOf } from './plan.ts'
import { windowDays } from './schedule.ts'
import { type BillRow, dayOf, type History, type RegularCharge, type TrueMandate } from './truth.ts'

/**
 * The readings that the contract makes equal to the truth, beside the truth itself:
 *
 * 1. Charges of one day, amount and text are the same charge: either may stand for the other.
 * 2. Two charges of one text, and of amounts that a discount of the wallet may have made of one price, may change
 *    places where both stay within the windows of the due days they pay, and where all places so changed in a history
 *    keep their due days together no worse than the truth does.
 * 3. A charge too many belongs to any mandate that has charges of its amount and text, since windows overlap.
 * 4. A charge too many whose text says nothing of a renewal may as well have been bought: it belongs to the mandate or
 *    to none. So may a purchase that looks like a mandate's charge (`lookAlikes`).
 */
export interface Reading {
  mandate: TrueMandate
  found: Found
  /** Null where the charges are no reading of the mandate's; else how much better or worse the due days are kept. */
  shift: number | null
}

/** Each true mandate with what was found of it: the pairs that share the most charges come first. */
export function pairUp(mandates: readonly TrueMandate[], found: readonly Found[]): [TrueMandate, Found][] {
  const shared = mandates.flatMap(mandate => {
    const ids = new Set(rowsOf(mandate).map(({ id }) => id))
    return found.map(one => ({ mandate, one, count: one.charges.filter(id => ids.has(id)).length }))
  })
  const pairs = new Map<TrueMandate, Found>()
  const taken = new Set<Found>()
  for (const { mandate, one, count } of shared.sort((a, b) => b.count - a.count)) {
    if (count === 0 || pairs.has(mandate) || taken.has(one)) continue
    pairs.set(mandate, one)
    taken.add(one)
  }
  return [...pairs]
}

/** Compares what was found of one mandate with it. */
export function readingOf(history: History, mandate: TrueMandate, found: Found): Reading {
  const rows = new Map(history.rows.map(row => [row.id, row]))
  const isOpen = openCharges(history, mandate)
  const got = found.charges.map(id => rows.get(id)!).filter(row => !isOpen(row))
  const added = new Bag(got)
  const missing = mandate.charges.filter(({ row }) => !added.take(row))
  const left = sortedByDay(added.rows())
  return { mandate, found, shift: shiftOf(missing, left) }
}

/** Charges that may be in what was found of the mandate or not, by the third and fourth rule. */
function openCharges(history: History, mandate: TrueMandate): (row: BillRow) => boolean {
  const extras = new Set(history.mandates.flatMap(one => one.extras.map(({ row }) => row.id)))
  return row =>
    (extras.has(row.id) || history.lookAlikes.has(row.id)) &&
    mandate.charges.some(charge => looksLike(charge.row, row))
}

/** The second rule: each charge in the place of one that is missing, in the order of days. */
function shiftOf(missing: readonly RegularCharge[], instead: readonly BillRow[]): number | null {
  if (missing.length !== instead.length) return null
  let shift = 0
  for (const [index, { row, due }] of missing.entries()) {
    const other = instead[index]!
    const delay = daysBetween(due, dayOf(other))
    if (!looksLike(other, row) || delay < -windowDays.before || delay > windowDays.after) return null
    shift += Math.abs(delay) - Math.abs(daysBetween(due, dayOf(row)))
  }
  return shift
}

/** Rows of which those of one day, amount and text are the same, by the first rule. */
class Bag {
  readonly #rows = new Map<string, BillRow[]>()

  constructor(rows: readonly BillRow[]) {
    for (const row of rows) {
      const key = keyOf(row)
      this.#rows.set(key, [...(this.#rows.get(key) ?? []), row])
    }
  }

  take(row: BillRow): boolean {
    return this.#rows.get(keyOf(row))?.pop() !== undefined
  }

  rows(): BillRow[] {
    return [...this.#rows.values()].flat()
  }
}

/** One text, and amounts that a discount of the wallet may have made of one price. */
export function looksLike(one: BillRow, other: BillRow): boolean {
  return Math.abs(one.fen - other.fen) <= MAX_DISCOUNT_FEN && lookOf(one) === lookOf(other)
}

export function keyOf(row: BillRow): string {
  return `${dayOf(row)} ${row.fen} ${lookOf(row)}`
}

export function rowsOf({ charges, extras }: TrueMandate): BillRow[] {
  return [...charges, ...extras].map(({ row }) => row)
}

function sortedByDay(rows: BillRow[]): BillRow[] {
  return rows.sort((a, b) => (a.at < b.at ? -1 : 1))
}
