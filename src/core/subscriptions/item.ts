import { dayOfTime, epochDay } from '../base/calendar.ts'
import type { Classification } from '../catalogue/classify.ts'
import { cleaned } from '../catalogue/clean.ts'
import { type StoredCharge, type SubscriptionKind, storedKey } from './subscription.ts'

/** A charge as the search for streams needs it. */
export interface Item {
  charge: StoredCharge
  text: Classification
  kind: SubscriptionKind
  /** Days since 1970. */
  day: number
  fen: number
  /** The row's texts without numbers, to see whether two rows are worded alike. */
  wording: string
}

export function itemOf(
  charge: StoredCharge,
  text: Classification,
  kind: SubscriptionKind = 'membership',
): Item {
  const { counterparty, goods, paidAt, fen } = charge.charge
  return {
    charge,
    text,
    kind,
    day: epochDay(dayOfTime(paidAt)),
    fen,
    wording: cleaned(`${counterparty} ${goods}`).replaceAll(/\d{5,}/g, ''),
  }
}

/** The items of charges, in order; of those worded alike the first tells what the texts say. */
export function itemsOf(charges: readonly StoredCharge[], of: (charge: StoredCharge) => Item): Item[] {
  const known = new Map<string, Item>()
  return charges.map(charge => {
    const { counterparty, goods, category, paidAt, fen } = charge.charge
    const key = `${counterparty}\0${goods}\0${category}`
    const alike = known.get(key)
    if (alike) return { ...alike, charge, day: epochDay(dayOfTime(paidAt)), fen }
    const item = of(charge)
    known.set(key, item)
    return item
  })
}

/** The text of its trade's key. */
export function itemKey({ charge }: Item): string {
  return storedKey(charge)
}

/** By the clock, then by order number, so that no order of import shows. */
export function byTime({ charge: a }: StoredCharge, { charge: b }: StoredCharge): number {
  if (a.paidAt !== b.paidAt) return a.paidAt < b.paidAt ? -1 : 1
  if (a.tradeNo !== b.tradeNo) return a.tradeNo < b.tradeNo ? -1 : 1
  return a.identity < b.identity ? -1 : a.identity > b.identity ? 1 : 0
}

export function byItemTime(a: Item, b: Item): number {
  return byTime(a.charge, b.charge)
}
