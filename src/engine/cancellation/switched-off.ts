import type { Database } from 'better-sqlite3'
import { type TradeKey, tradeKeyText } from '../../core/bills/transaction.ts'
import { closings, endsRenewal } from '../../core/cancellation/step-mark.ts'
import type { SwitchedOff } from '../../core/claims/case-material.ts'
import type { QuestionId } from '../../core/claims/question-ids.ts'
import type { Subscription } from '../../core/subscriptions/subscription.ts'
import type { EngineContext } from '../context.ts'
import { marksByCharge } from '../store/said.ts'
import { allProofs } from '../store/step-proofs.ts'
import type { Snapshot } from '../subscriptions/snapshot.ts'
import { keysOf } from '../subscriptions/subscription-keys.ts'
import { planSubscriptions } from './plans.ts'

/**
 * What the person marked as switched off before one of `charges` came all the same, with the minute said; oldest
 * first. Empty where every charge came while the renewal still ran.
 */
export function switchedOffBefore(
  db: Database,
  subscriptions: readonly Subscription[],
  charges: readonly TradeKey[],
): SwitchedOff[] {
  const wanted = new Set(charges.map(tradeKeyText))
  const said = marksByCharge(db)
  const found = subscriptions.flatMap(subscription => {
    const keys = keysOf(subscription).map(tradeKeyText)
    const newest = subscription.charges.findLast((_, index) => wanted.has(keys[index] ?? ''))
    if (!newest) return []
    return closings(keys.flatMap(key => said.get(key) ?? []))
      .filter(({ at }) => at < newest.charge.paidAt)
      .map(({ step, at }) => ({ place: step, wallet: subscription.wallet, at }))
  })
  return found.sort((a, b) => (a.at < b.at ? -1 : 1))
}

/**
 * What the person has said on the page 停掉 already answers questions of a case about charges that came afterwards,
 * so that it isn't asked again. Empty where none of the charges did.
 */
export function answersFromCancellation(
  ctx: EngineContext,
  snapshot: Snapshot,
  charges: readonly TradeKey[],
): [question: QuestionId, answer: string][] {
  const wanted = new Set(charges.map(tradeKeyText))
  for (const { subscription, plan } of planSubscriptions(ctx, snapshot)) {
    const late = plan.chargedAnyway.find(
      ({ tradeNo, pending }) => !pending && wanted.has(tradeKeyText({ wallet: plan.wallet, tradeNo })),
    )
    if (!late) continue
    const own = new Set(keysOf(subscription).map(tradeKeyText))
    const isProven = allProofs(ctx.db).some(
      ({ charge, step }) => own.has(tradeKeyText(charge)) && endsRenewal(step),
    )
    const answers: [QuestionId, string][] = [
      ['cancelled', 'yes'],
      ['cancelled-on', late.closedAt.slice(0, 10)],
    ]
    // Without a screenshot there may still be proof elsewhere, so that is asked.
    return isProven ? [...answers, ['cancelled-proof', 'yes']] : answers
  }
  return []
}
