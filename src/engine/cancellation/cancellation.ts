import { fail, ok } from '../../contract/reply.ts'
import type { EngineRequestName, Handlers, Output } from '../../contract/requests.ts'
import { dayOfTime, withOffset } from '../../core/base/calendar.ts'
import { ownerText } from '../../core/bills/accounts/accounts.ts'
import { tradeKeyText } from '../../core/bills/transaction.ts'
import type { StepId } from '../../core/cancellation/step-mark.ts'
import { serviceMessage } from '../../i18n/present/service-message.ts'
import type { EngineContext } from '../context.ts'
import { imageType } from '../files/attachment-type.ts'
import { filesToKeep, imageToKeep } from '../files/files-to-keep.ts'
import { append, withdraw } from '../store/log.ts'
import { allSources } from '../store/sources.ts'
import { allProofs, deleteProof, insertProof, type StepProof } from '../store/step-proofs.ts'
import { keptImage, takenOut } from '../store/store-attachments.ts'
import type { Snapshot } from '../subscriptions/snapshot.ts'
import type { GetSnapshot } from '../subscriptions/snapshots.ts'
import { keysOf } from '../subscriptions/subscription-keys.ts'
import { checkUp } from './check-up.ts'
import { markStep } from './mark-step.ts'
import { planSubscriptions, remindersAhead } from './plans.ts'
import { keepProofs } from './step-proofs.ts'

type CancellationRequests = Extract<EngineRequestName, `cancellation.${string}`>

/** Plans of cancellations, what the person says and shows of their steps, and the monthly check-up. */
export function cancellationUseCases(
  ctx: EngineContext,
  getSnapshot: GetSnapshot,
): Handlers<CancellationRequests> {
  const proofOf = (id: number) => allProofs(ctx.db).find(proof => proof.id === id)
  const { takeOut, putBack } = takenOut<StepProof>(ctx)
  return {
    'cancellation.plans': () => ok(plansIn(ctx, getSnapshot())),
    'cancellation.mark': input => markStep(ctx, getSnapshot(), input),

    'cancellation.attach': ({ charge, step, tokens }, paths) => {
      const files = filesToKeep(tokens, paths)
      return files.ok ? keepProofs(ctx, getSnapshot().all, charge, step, files.value) : files
    },
    'cancellation.attachImage': ({ charge, step, name, base64 }) => {
      const image = imageToKeep(name, base64)
      return image.ok ? keepProofs(ctx, getSnapshot().all, charge, step, [image.value]) : image
    },
    'cancellation.proof': ({ proof }) => {
      const stored = proofOf(proof)
      return stored ? keptImage(ctx, stored) : fail('not-found')
    },
    'cancellation.detach': ({ proof }) => {
      const stored = proofOf(proof)
      if (!stored) return fail('not-found')
      takeOut([stored], () => deleteProof(ctx.db, proof))
      ctx.notify('store.changed', { concerns: ['cancellation'] })
      return ok(null)
    },

    'cancellation.attachAgain': ({ proof }) => putBack(proof, row => insertProof(ctx.db, row)),

    'cancellation.checkUp': () => ok(checkUp(ctx, getSnapshot)),
    'cancellation.finishCheckUp': () => {
      const seen = allSources(ctx.db).map(({ sha256 }) => sha256)
      const id = append(ctx.db, { kind: 'check-up', payload: { seen } }, ctx.now())
      ctx.notify('store.changed', { concerns: ['check-ups'] })
      return ok({ id })
    },
    'cancellation.undoCheckUp': ({ id }) => {
      if (!withdraw(ctx.db, 'check-up', id, ctx.now())) return fail('not-found')
      ctx.notify('store.changed', { concerns: ['check-ups'] })
      return ok(null)
    },
  }
}

function plansIn(ctx: EngineContext, snapshot: Snapshot): Output<'cancellation.plans'> {
  const asOf = dayOfTime(ctx.now())
  const proofs = allProofs(ctx.db)
  const planned = planSubscriptions(ctx, snapshot)
  const samples = new Set(snapshot.sources.filter(({ sample }) => sample).map(({ id }) => id))
  const plans = planned.map(({ subscription, plan }) => {
    const keys = new Set(keysOf(subscription).map(tradeKeyText))
    const own = proofs.filter(({ charge }) => keys.has(tradeKeyText(charge)))
    const steps = plan.steps.map(step => ({
      ...step,
      proofs: own
        .filter(proof => stepOf(proof.step) === step.id)
        .map(({ id, name, sha256, bytes, keptAt }) => ({
          id,
          name,
          sha256,
          bytes,
          keptAt: withOffset(keptAt),
          image: imageType(name) !== null,
        })),
    }))
    const { state, kind, yearlyFen, savedFen, next, cadence, billsEnd, account } = subscription
    return {
      ...plan,
      ...{ steps, state, kind, yearlyFen, savedFen, cadence, billsEnd },
      next: next && { date: next.date, fen: next.fen },
      owner: { key: ownerText(account), person: account?.person ?? null },
      account: account?.name ?? null,
      sample: subscription.charges.some(({ charge }) => samples.has(charge.source.id)),
      message: serviceMessage(subscription, plan, asOf),
    }
  })
  return { plans, reminders: remindersAhead(planned, asOf) }
}

/** A picture of the agreement belongs to the side on which it is ended. */
function stepOf(shown: StepId): StepId {
  return shown === 'screenshot' ? 'wallet' : shown
}
