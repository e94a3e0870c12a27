import { grouped } from '../../base/lists.ts'
import { chargeDay } from '../fit.ts'
import type { NameMark, Subscription, SubscriptionName } from '../subscription.ts'

/** Subscriptions that would go by one name get what tells them apart most simply: wallet, price, day, beginning. */
export function disambiguateNames(subscriptions: readonly Subscription[]): void {
  for (const group of grouped(subscriptions, ({ name }) => keyOf(name)).values()) {
    if (group.length < 2) continue
    const by = marks.find(mark => isOwnTo(group.map(mark)))
    if (by) for (const one of group) one.name = { ...one.name, mark: by(one) }
  }
}

/** What a title shows; other merchants' names count, Xiaomi's own many names don't. */
function keyOf(name: SubscriptionName): string {
  const { service, merchant, product, tier, size, period, counterparty, given } = name
  if (given !== null) return [service, merchant ?? counterparty, '', given].join('/')
  return [service, merchant ?? counterparty, product, tier, size, period].join('/')
}

function isOwnTo(found: readonly (NameMark | null)[]): boolean {
  return !found.includes(null) && new Set(found.map(mark => JSON.stringify(mark))).size === found.length
}

const marks: readonly ((one: Subscription) => NameMark | null)[] = [
  ({ wallet }) => ({ by: 'wallet', wallet }),
  ({ prices }) => {
    const price = prices.at(-1)
    return price ? { by: 'price', fen: price.fen } : null
  },
  one => (one.cadence === 'monthly' ? { by: 'day', day: usualDay(one) } : null),
  ({ charges: [oldest] }) => (oldest ? { by: 'since', month: chargeDay(oldest).slice(0, 7) } : null),
]

/** The day of the month on which most of its charges came; of several the newest. */
function usualDay({ charges }: Subscription): number {
  const counts = new Map<number, number>()
  let usual = 0
  for (const charge of charges) {
    const date = Number(chargeDay(charge).slice(8))
    const count = (counts.get(date) ?? 0) + 1
    counts.set(date, count)
    if (count >= (counts.get(usual) ?? 0)) usual = date
  }
  return usual
}
