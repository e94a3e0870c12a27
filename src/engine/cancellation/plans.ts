import { type Day, dayOfTime } from '../../core/base/calendar.ts'
import { mayBeOnePerson } from '../../core/bills/accounts/accounts.ts'
import { tradeKeyText } from '../../core/bills/transaction.ts'
import { guides } from '../../core/cancellation/bundled-guides.ts'
import { type CancelPlan, planFor } from '../../core/cancellation/plan.ts'
import { type Reminder, remindersOf } from '../../core/reminders/renewal-event.ts'
import type { Subscription } from '../../core/subscriptions/subscription.ts'
import type { EngineContext } from '../context.ts'
import type { AccountBills } from '../store/account-bills.ts'
import { marksByCharge, type StoredDecision } from '../store/said.ts'
import { keysOf } from '../subscriptions/subscription-keys.ts'

/** What of a snapshot the plans are made from. */
interface PlannedFrom {
  all: readonly Subscription[]
  accounts: readonly AccountBills[]
  decisions: readonly StoredDecision[]
}

export interface Planned {
  subscription: Subscription
  plan: CancelPlan
}

/** Every subscription found, with its plan as of today. */
export function planSubscriptions(ctx: EngineContext, { all, accounts, decisions }: PlannedFrom): Planned[] {
  const asOf = dayOfTime(ctx.now())
  const marks = marksByCharge(ctx.db)
  return all.map(subscription => ({
    subscription,
    plan: planFor({
      subscription,
      guides,
      marks: keysOf(subscription).flatMap(key => marks.get(tradeKeyText(key)) ?? []),
      statedOff: saidOff(subscription, decisions).at(-1)?.on ?? null,
      proof: accounts.find(({ account }) => account.key === subscription.account?.key)?.proof ?? [],
      all: all.filter(({ account }) => mayBeOnePerson(account, subscription.account)),
      asOf,
    }),
  }))
}

/** The days ahead of all renewals, soonest first. */
export function remindersAhead(planned: readonly Planned[], asOf: Day): Reminder[] {
  return planned
    .flatMap(({ plan, subscription }) => remindersOf(plan, subscription, asOf))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

type SaidOff = Extract<StoredDecision, { kind: 'cancelled' }>

/** Every word that this subscription is off as a whole, oldest first. */
export function saidOff(subscription: Subscription, decisions: readonly StoredDecision[]): SaidOff[] {
  const keys = new Set(keysOf(subscription).map(tradeKeyText))
  return decisions.filter(
    (decision): decision is SaidOff =>
      decision.kind === 'cancelled' && decision.charges.some(charge => keys.has(tradeKeyText(charge))),
  )
}
