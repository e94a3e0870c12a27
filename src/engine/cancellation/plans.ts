import { type Day, dayOfTime } from '../../core/base/calendar.ts'
import { mayBeOnePerson } from '../../core/bills/accounts/accounts.ts'
import { tradeKeyText } from '../../core/bills/transaction.ts'
import { guides } from '../../core/cancellation/bundled-guides.ts'
import { type CancelPlan, planFor } from '../../core/cancellation/plan.ts'
import { type Reminder, remindersOf } from '../../core/reminders/renewal-event.ts'
import type { Verdict } from '../../core/subscriptions/decisions.ts'
import type { Subscription } from '../../core/subscriptions/subscription.ts'
import type { EngineContext } from '../context.ts'
import { marksByCharge } from '../store/step-marks.ts'
import type { AccountBills } from '../subscriptions/account-bills.ts'
import { keysOf } from '../subscriptions/subscription-keys.ts'

/** What of a snapshot the plans are made from. */
interface PlannedFrom {
  all: readonly Subscription[]
  accounts: readonly AccountBills[]
  verdicts: readonly Verdict[]
}

export interface Planned {
  subscription: Subscription
  plan: CancelPlan
}

/** Every subscription found, with its plan as of today. */
export function planSubscriptions(ctx: EngineContext, { all, accounts, verdicts }: PlannedFrom): Planned[] {
  const asOf = dayOfTime(ctx.now())
  const marks = marksByCharge(ctx.db)
  return all.map(subscription => ({
    subscription,
    plan: planFor({
      subscription,
      guides,
      marks: keysOf(subscription).flatMap(key => marks.get(tradeKeyText(key)) ?? []),
      statedOff: statedOff(subscription, verdicts),
      proof: accounts.find(({ account }) => account.key === subscription.account?.key)?.proof ?? [],
      all: all.filter(({ account }) => mayBeOnePerson(account, subscription.account)),
      asOf,
    }),
  }))
}

/** The day of the last word that this subscription is off. */
function statedOff(subscription: Subscription, verdicts: readonly Verdict[]): Day | null {
  const keys = new Set(keysOf(subscription).map(tradeKeyText))
  const said = verdicts.findLast(
    verdict => verdict.kind === 'cancelled' && verdict.charges.some(charge => keys.has(tradeKeyText(charge))),
  )
  return said?.kind === 'cancelled' ? said.on : null
}

/** The days ahead of all renewals, soonest first. */
export function remindersAhead(planned: readonly Planned[], asOf: Day): Reminder[] {
  return planned
    .flatMap(({ plan, subscription }) => remindersOf(plan, subscription, asOf))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}
