import type { Database } from 'better-sqlite3'
import { fail, ok, type Reply } from '../../contract/reply.ts'
import type { Handlers, Input, Output } from '../../contract/requests.ts'
import { type Day, dayOfTime, type Period, parseWallTime, withOffset } from '../../core/base/calendar.ts'
import { tradeKeyText, type Wallet } from '../../core/bills/transaction.ts'
import { guides } from '../../core/cancellation/bundled-guides.ts'
import { type CancelPlan, planFor } from '../../core/cancellation/plan.ts'
import { currentMark } from '../../core/cancellation/step-mark.ts'
import { type Reminder, remindersOf } from '../../core/reminders/renewal-event.ts'
import type { Verdict } from '../../core/subscriptions/decisions.ts'
import type { Subscription } from '../../core/subscriptions/subscription.ts'
import { serviceMessage } from '../../i18n/present/service-message.ts'
import type { EngineContext } from '../context.ts'
import { imageType } from '../files/attachment-type.ts'
import { append, withdraw } from '../store/log.ts'
import { marksByCharge, type StoredMark } from '../store/step-marks.ts'
import { allProofs } from '../store/step-proofs.ts'
import { keysOf, subscriptionWith } from '../subscriptions/subscription-keys.ts'

/** What the bills and the person's verdicts say at the moment of the request. */
export interface PlannedFrom {
  subscriptions: readonly Subscription[]
  coverage: Readonly<Record<Wallet, readonly Period[]>>
  verdicts: readonly Verdict[]
}

/** Plans of cancellations and what the person says of their steps; `getSnapshot` is asked anew by each request. */
export function cancellations(
  ctx: EngineContext,
  getSnapshot: () => PlannedFrom,
): Handlers<'cancellation.plans' | 'cancellation.mark'> {
  return {
    'cancellation.plans': () => ok(plansOf(ctx, getSnapshot())),
    'cancellation.mark': input => mark(ctx, getSnapshot(), input),
  }
}

function plansOf(ctx: EngineContext, snapshot: PlannedFrom): Output<'cancellation.plans'> {
  const asOf = dayOfTime(ctx.now())
  const proofs = allProofs(ctx.db)
  const planned = plannedOf(ctx, snapshot)
  const plans = planned.map(({ subscription, plan }) => {
    const keys = new Set(keysOf(subscription).map(tradeKeyText))
    const own = proofs.filter(({ charge }) => keys.has(tradeKeyText(charge)))
    const steps = plan.steps.map(step => ({
      ...step,
      proofs: own
        .filter(proof => proof.step === step.id)
        .map(({ id, name, sha256, bytes, keptAt }) => ({
          id,
          name,
          sha256,
          bytes,
          keptAt: withOffset(keptAt),
          image: imageType(name) !== null,
        })),
    }))
    return { ...plan, steps, message: serviceMessage(subscription, plan, asOf) }
  })
  return { plans, reminders: remindersOfAll(planned, asOf) }
}

/** The days ahead of all renewals, soonest first. */
export function remindersFor(ctx: EngineContext, snapshot: PlannedFrom): Reminder[] {
  return remindersOfAll(plannedOf(ctx, snapshot), dayOfTime(ctx.now()))
}

function remindersOfAll(planned: readonly Planned[], asOf: Day): Reminder[] {
  return planned
    .flatMap(({ plan, subscription }) => remindersOf(plan, subscription, asOf))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

interface Planned {
  subscription: Subscription
  plan: CancelPlan
}

/** Every subscription found, with its plan as of today. */
export function plannedOf(ctx: EngineContext, { subscriptions, coverage, verdicts }: PlannedFrom): Planned[] {
  const asOf = dayOfTime(ctx.now())
  const marks = marksByCharge(ctx.db)
  return subscriptions.map(subscription => ({
    subscription,
    plan: planFor({
      subscription,
      guides,
      marks: keysOf(subscription).flatMap(key => marks.get(tradeKeyText(key)) ?? []),
      statedOff: statedOff(subscription, verdicts),
      coverage,
      all: subscriptions,
      asOf,
    }),
  }))
}

/**
 * Keeps a mark against the subscription's newest charge; `todo` takes the last one back, so that what was said before
 * an earlier charge counts again: it may be what a claim stands on.
 */
function mark(
  ctx: EngineContext,
  snapshot: PlannedFrom,
  { charge, step, state, at }: Input<'cancellation.mark'>,
): Reply<null> {
  const subscription = subscriptionWith(snapshot.subscriptions, charge)
  if (!subscription) return fail('not-found')
  const newest = keysOf(subscription).at(-1) ?? charge
  const now = ctx.now()
  const stated = at === undefined ? null : parseWallTime(at)
  // Nothing was switched off in the future, whatever a clock or a form says.
  const moment = stated !== null && stated < now ? stated : now
  ctx.db.transaction(() => {
    const marks = marksOf(ctx.db, subscription)
    const since = state === 'todo' ? currentMark(marks, step)?.at : moment
    for (const mark of marks) {
      // The newest charge carries one mark per step, the latest; earlier ones stay with earlier charges.
      const isReplaced = state !== 'todo' && tradeKeyText(mark.charge) === tradeKeyText(newest)
      const isTakenBack = isReplaced || (since !== undefined && mark.at >= since)
      if (mark.step === step && isTakenBack) withdraw(ctx.db, 'step', mark.id, now)
    }
    if (state !== 'todo')
      append(ctx.db, { kind: 'step', payload: { charge: newest, step, state, at: moment } }, now)
  })()
  ctx.notify('store.changed', { concerns: ['cancellation', 'cases'] })
  return ok(null)
}

function marksOf(db: Database, subscription: Subscription): StoredMark[] {
  const marks = marksByCharge(db)
  return keysOf(subscription).flatMap(key => marks.get(tradeKeyText(key)) ?? [])
}

/** The day of the last word that this subscription is off. */
function statedOff(subscription: Subscription, verdicts: readonly Verdict[]): Day | null {
  const keys = new Set(keysOf(subscription).map(tradeKeyText))
  const said = verdicts.findLast(
    verdict => verdict.kind === 'cancelled' && verdict.charges.some(charge => keys.has(tradeKeyText(charge))),
  )
  return said?.kind === 'cancelled' ? said.on : null
}
