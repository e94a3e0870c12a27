import { type TradeKey, tradeKeyText } from '../../core/bills/transaction.ts'
import { endsRenewal } from '../../core/cancellation/step-mark.ts'
import type { QuestionId } from '../../core/claims/question-ids.ts'
import type { EngineContext } from '../context.ts'
import { allProofs } from '../store/step-proofs.ts'
import type { Snapshot } from '../subscriptions/snapshot.ts'
import { keysOf } from '../subscriptions/subscription-keys.ts'
import { planSubscriptions } from './plans.ts'

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
