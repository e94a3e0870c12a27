import { fail, type Reply } from '../../contract/reply.ts'
import { type TradeKey, tradeKey, tradeKeyText } from '../../core/bills/transaction.ts'
import type { StepId } from '../../core/cancellation/step-mark.ts'
import type { EvidenceId } from '../../core/claims/evidence-names.ts'
import type { Subscription } from '../../core/subscriptions/subscription.ts'
import type { EngineContext } from '../context.ts'
import type { FileToKeep } from '../files/files-to-keep.ts'
import { sha256Of } from '../files/originals.ts'
import { attachmentsOf, insertAttachment } from '../store/attachments.ts'
import { allCases } from '../store/cases.ts'
import { allProofs, insertProof, type StepProof } from '../store/step-proofs.ts'
import { storeAttachments } from '../store/store-attachments.ts'
import { keysOf, subscriptionWith } from '../subscriptions/subscription-keys.ts'
import { switchedOffBefore } from './switched-off.ts'

/** The item of evidence of a case that a screenshot of a step belongs to: the wallet's mandate or Xiaomi's page. */
const evidenceOf: Record<StepId, EvidenceId> = {
  screenshot: 'wallet-mandate',
  merchant: 'merchant-pages',
  wallet: 'wallet-mandate',
  verify: 'wallet-mandate',
}
/** Where a charge came after it was switched off, the same pages prove that it was. */
const evidenceOfOff: Record<StepId, EvidenceId> = {
  screenshot: 'wallet-mandate',
  merchant: 'cancellation-proof',
  wallet: 'cancellation-proof',
  verify: 'cancellation-proof',
}

/** Puts the screenshots that are meant into the cases about a charge of their renewal, each once. */
export function carryProofs(
  ctx: EngineContext,
  subscriptions: readonly Subscription[],
  isMeant: (proof: StepProof, caseId: number) => boolean,
): void {
  const proofs = allProofs(ctx.db)
  if (proofs.length === 0) return
  for (const { id, charges } of allCases(ctx.db)) {
    const claimed = new Set(charges.map(tradeKeyText))
    const about = subscriptions.filter(one => keysOf(one).some(key => claimed.has(tradeKeyText(key))))
    const keys = new Set(about.flatMap(keysOf).map(tradeKeyText))
    const cameAnyway = switchedOffBefore(ctx.db, about, charges).length > 0 || isFoundLate(about, charges)
    for (const proof of proofs) {
      if (!keys.has(tradeKeyText(proof.charge)) || !isMeant(proof, id)) continue
      const evidence = (cameAnyway ? evidenceOfOff : evidenceOf)[proof.step]
      const isThere = attachmentsOf(ctx.db, id).some(
        one => one.sha256 === proof.sha256 && one.evidence === evidence,
      )
      const { name, sha256, bytes, keptAt } = proof
      if (!isThere) insertAttachment(ctx.db, id, { evidence, name, sha256, bytes, keptAt, covers: null })
    }
  }
}

/** Whether the bills show one of the charges after the day on which the person said, of no step, that it was off. */
function isFoundLate(about: readonly Subscription[], charges: readonly TradeKey[]): boolean {
  return about.some(one =>
    one.findings.some(
      ({ kind, charges: late }) =>
        kind === 'charge-after-cancellation' &&
        late.some(({ charge }) => charges.some(key => tradeKeyText(tradeKey(charge)) === tradeKeyText(key))),
    ),
  )
}

/** Keeps files as screenshots of a step, under their hash, all or none, and carries them into the cases about it. */
export function keepProofs(
  ctx: EngineContext,
  subscriptions: readonly Subscription[],
  charge: TradeKey,
  step: StepId,
  files: readonly FileToKeep[],
): Reply<null> {
  const subscription = subscriptionWith(subscriptions, charge)
  if (!subscription || ctx.dataFolder === null) return fail('not-found')
  const keys = keysOf(subscription)
  const mine = new Set(keys.map(tradeKeyText))
  const known = allProofs(ctx.db).filter(proof => proof.step === step && mine.has(tradeKeyText(proof.charge)))
  const keptAt = ctx.now()
  const fresh = files
    .map(file => ({ ...file, sha256: sha256Of(file.bytes) }))
    .filter(({ sha256 }) => !known.some(one => one.sha256 === sha256))
  const hashes = new Set(fresh.map(({ sha256 }) => sha256))
  return storeAttachments(ctx, ctx.dataFolder, fresh, ({ name, bytes, sha256 }) => {
    const newest = keys.at(-1) ?? charge
    insertProof(ctx.db, { charge: newest, step, name, sha256, bytes: bytes.length, keptAt })
    carryProofs(ctx, subscriptions, proof => hashes.has(proof.sha256) && proof.step === step)
  })
}
