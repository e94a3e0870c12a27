import type { SubscriptionView } from '../../../contract/subscriptions.ts'
import { debitWindow, windowAround } from '../../../core/base/cadence.ts'
import { addDays, type Day } from '../../../core/base/calendar.ts'
import { nextDue } from '../../../core/subscriptions/totals/upcoming.ts'
import type { Words } from '../../../i18n/words.ts'
import type { Tone } from '../../kit/badge.tsx'
import { yuan } from '../../kit/figures.ts'
import { expecting, isDueUnknown } from './expecting.ts'

/** `每月 9 日`, told from the next charge or, where none is expected, from the last one. */
function rhythm(subscription: SubscriptionView, words: Words): string {
  const { list } = words.chargesScreen
  const day = subscription.expected?.date ?? subscription.charges.at(-1)?.paidAt.slice(0, 10)
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

/** Whose it is, if that is told, and the wallet: an account that nobody was named for goes by its wallet already. */
export function payer(
  { owner, wallet }: Pick<SubscriptionView, 'owner' | 'wallet'>,
  name: string | false,
  { detector }: Words,
): string[] {
  if (name && owner.person === null) return [name]
  return name ? [name, detector.wallets[wallet]] : [detector.wallets[wallet]]
}

/** By its state how often it comes and what comes next, what is waited for, or how it ended. */
export function standing(subscription: SubscriptionView, today: string, words: Words): string[] {
  return statusLine(subscription, today, words).filter(Boolean)
}

function statusLine(subscription: SubscriptionView, today: string, words: Words): string[] {
  const { cancel, chargesScreen, window } = words
  const { list } = chargesScreen
  const date = (day: string) => cancel.date(day, today)
  const { state, billsEnd, cancelledOn, charges } = subscription
  const last = charges.at(-1)
  switch (state) {
    case 'charging': {
      if (isDueUnknown(subscription, today))
        return [rhythm(subscription, words), list.billsUntil(window.shortMonth(billsEnd, today))]
      const due = nextDue(expecting(subscription), today as Day)
      const next = due ? list.next(date(due)) : list.charges(charges.length)
      return [rhythm(subscription, words), next]
    }
    case 'unverified': {
      // The first that would come after that day: one due before may have come and not be in a bill yet.
      const due = cancelledOn && nextDue(expecting(subscription), addDays(cancelledOn as Day, 1))
      const proof = due && windowAround(due, debitWindow)
      return [proof ? list.waiting(date(addDays(proof.to, 1))) : list.off(date(cancelledOn ?? ''))]
    }
    case 'charged-again':
      return cancelledOn && last
        ? [list.offAgain(date(cancelledOn), date(last.paidAt.slice(0, 10)), yuan(last.fen))]
        : []
    case 'stopped':
      return cancelledOn ? [list.off(date(cancelledOn))] : []
    case 'ended':
    case null:
      return last ? [list.lastCharge(window.day(last.paidAt.slice(0, 10))), list.charges(charges.length)] : []
  }
}

/** What is odd about it beside its state, which tells of charges after stopping. */
function oddities({ state, findings }: SubscriptionView): SubscriptionView['findings'] {
  return state === 'charged-again'
    ? findings.filter(({ about }) => about.kind !== 'charge-after-cancellation')
    : findings
}

/** What is odd about it, in a few words; where several things are, how many. */
export function findingMark(subscription: SubscriptionView, words: Words): string {
  const { list } = words.chargesScreen
  const findings = oddities(subscription)
  const [finding, ...more] = findings
  if (!finding) return ''
  const { about, tradeNos } = finding
  if (more.some(({ about }) => about.kind !== finding.about.kind)) return list.findings(findings.length)
  switch (about.kind) {
    case 'price-increase':
      return list.rose(yuan(about.facts.before), yuan(about.facts.after))
    case 'duplicate-charge':
      return more.length > 0
        ? list.doubles(findings.length)
        : list.double(words.window.month(about.facts.day), tradeNos.length + 1)
    default:
      return words.detector.findingKinds[about.kind]
  }
}

/** What is odd about it in a word, without its figures. */
export function findingName(subscription: SubscriptionView, words: Words): string {
  const findings = oddities(subscription)
  const [finding, ...more] = findings
  if (!finding) return ''
  const isOfKinds = more.some(({ about }) => about.kind !== finding.about.kind)
  return isOfKinds
    ? words.chargesScreen.list.findings(findings.length)
    : words.detector.findingKinds[finding.about.kind]
}

/** `¥6/月` at the current price. */
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
