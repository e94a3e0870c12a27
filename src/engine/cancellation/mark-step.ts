import { fail, ok, type Reply } from '../../contract/reply.ts'
import type { Input } from '../../contract/requests.ts'
import { parseWallTime } from '../../core/base/written-time.ts'
import { tradeKeyText } from '../../core/bills/transaction.ts'
import { currentMark, endsRenewal } from '../../core/cancellation/step-mark.ts'
import type { Subscription } from '../../core/subscriptions/subscription.ts'
import type { EngineContext } from '../context.ts'
import { append, withdraw } from '../store/log.ts'
import { marksByCharge, type StoredMark } from '../store/said.ts'
import type { Snapshot } from '../subscriptions/snapshot.ts'
import { keysOf, subscriptionWith } from '../subscriptions/subscription-keys.ts'
import { saidOff } from './plans.ts'

/**
 * Keeps a mark against the subscription's newest charge; `todo` takes the last one back, so that what was said before
 * an earlier charge counts again: it may be what a claim stands on. A day said of the renewal as a whole stands for the
 * steps, so it is taken back with them.
 */
export function markStep(
  ctx: EngineContext,
  { all, decisions }: Pick<Snapshot, 'all' | 'decisions'>,
  { charge, step, state, at }: Input<'cancellation.mark'>,
): Reply<null> {
  const subscription = subscriptionWith(all, charge)
  if (!subscription) return fail('not-found')
  const newest = keysOf(subscription).at(-1) ?? charge
  const now = ctx.now()
  const stated = at === undefined ? null : parseWallTime(at)
  // Nothing was switched off in the future, whatever a clock or a form says.
  const moment = stated !== null && stated < now ? stated : now
  ctx.db.transaction(() => {
    const marks = marksOf(ctx, subscription)
    const since = state === 'todo' ? currentMark(marks, step)?.at : moment
    for (const mark of marks) {
      // The newest charge carries one mark per step, the latest; earlier ones stay with earlier charges.
      const isReplaced = state !== 'todo' && tradeKeyText(mark.charge) === tradeKeyText(newest)
      const isTakenBack = isReplaced || (since !== undefined && mark.at >= since)
      if (mark.step === step && isTakenBack) withdraw(ctx.db, 'step', mark.id, now)
    }
    if (state === 'todo' && endsRenewal(step))
      for (const { id } of saidOff(subscription, decisions)) withdraw(ctx.db, 'decision', id, now)
    if (state !== 'todo')
      append(ctx.db, { kind: 'step', payload: { charge: newest, step, state, at: moment } }, now)
  })()
  ctx.notify('store.changed', { concerns: ['cancellation', 'decisions', 'cases'] })
  return ok(null)
}

function marksOf(ctx: EngineContext, subscription: Subscription): StoredMark[] {
  const marks = marksByCharge(ctx.db)
  return keysOf(subscription).flatMap(key => marks.get(tradeKeyText(key)) ?? [])
}
