import type { SubscriptionView } from '../../../contract/subscriptions.ts'
import type { Words } from '../../../i18n/words.ts'
import type { Tone } from '../../kit/badge.tsx'
import { yuan } from '../../kit/figures.ts'

/** `每月9日前后`, told from the next charge or, where none is expected, from the last one. */
function rhythm(subscription: SubscriptionView, words: Words): string {
  const { list } = words.chargesScreen
  const day = subscription.next?.date ?? subscription.charges.at(-1)?.paidAt.slice(0, 10)
  if (day === undefined) return ''
  const dayOfMonth = Number(day.slice(8, 10))
  switch (subscription.cadence) {
    case 'weekly':
      return list.weekly
    case 'monthly':
      return list.monthly(dayOfMonth)
    case 'quarterly':
      return list.quarterly(dayOfMonth)
    case 'semiannual':
      return list.semiannual(dayOfMonth)
    case 'annual':
      return list.annual(words.window.dayOfYear(day))
    case 'irregular':
      return list.irregular
    case 'single':
      return ''
  }
}

/** What the line under a title says, without the findings: wallet, rhythm and price or last charge, count. */
export function sentence(subscription: SubscriptionView, words: Words): string[] {
  const { list } = words.chargesScreen
  const last = subscription.charges.at(-1)?.paidAt.slice(0, 10)
  const when =
    subscription.status === 'active' || last === undefined
      ? rhythm(subscription, words)
      : list.lastCharge(words.window.day(last))
  const wallet = words.detector.wallets[subscription.wallet]
  const now = subscription.status === 'active' ? price(subscription, words) : ''
  return [wallet, when, now, list.charges(subscription.charges.length)].filter(Boolean)
}

/** `¥6.00/月` at the current price. */
export function price(subscription: SubscriptionView, words: Words): string {
  const fen = subscription.next?.fen ?? subscription.prices.at(-1)?.fen ?? subscription.charges.at(-1)?.fen
  if (fen === undefined) return ''
  return `${yuan(fen)}${words.chargesScreen.list.perCharge[subscription.cadence]}`
}

/** What is wrong is red, what waits for an answer or a bill ochre, what is proven green. */
export function stateTone(state: SubscriptionView['state']): Tone {
  switch (state) {
    case 'charged-again':
      return 'bad'
    case 'unverified':
    case null:
      return 'care'
    case 'stopped':
      return 'good'
    case 'charging':
    case 'ended':
      return 'plain'
  }
}

/** `2024-03-09 00:31:12`, as bills write it. */
export function clockTime(paidAt: string): string {
  return paidAt.slice(0, 19).replace('T', ' ')
}
