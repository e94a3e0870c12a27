import type { CaseView } from '../../contract/claims.ts'
import { fail, type Reply } from '../../contract/reply.ts'
import type { Handlers } from '../../contract/requests.ts'
import { type TradeKey, tradeKey, tradeKeyText } from '../../core/bills/transaction.ts'
import type { Dispute } from '../../core/claims/dispute.ts'
import { laterCharges } from '../../core/claims/later-charges.ts'
import { type StoredCharge, storedKey } from '../../core/subscriptions/subscription.ts'
import type { EngineContext } from '../context.ts'
import { putCharges, type StoredCase, withdrawCharges } from '../store/cases.ts'
import type { Snapshot } from '../subscriptions/snapshot.ts'

export type ChargeRequests = 'claims.noteCharges' | 'claims.undoCharges'

/** How a case is shown once something of its charges was said, and what it could take in. */
interface CaseAccess {
  open(id: number): Reply<CaseView>
  /** Null where there is no such case. */
  laterIn(id: number): StoredCharge[] | null
}

/** What the person says of charges that a case was not opened with: each is taken in, or none of it. */
export function chargeHandlers(ctx: EngineContext, { open, laterIn }: CaseAccess): Handlers<ChargeRequests> {
  const changed = (id: number) => {
    ctx.notify('store.changed', { concerns: ['cases'] })
    return open(id)
  }
  return {
    'claims.noteCharges': ({ id, charges, isIn }) => {
      const offered = new Set(laterIn(id)?.map(storedKey))
      if (!charges.every(key => offered.has(tradeKeyText(key)))) return fail('not-found')
      putCharges(ctx.db, id, charges, isIn, ctx.now())
      return changed(id)
    },

    'claims.undoCharges': ({ id }) =>
      withdrawCharges(ctx.db, id, ctx.now()) ? changed(id) : fail('not-found'),
  }
}

/** What today's bills show of a case's renewals beyond it. */
export function laterThan(stored: StoredCase, { material }: Dispute, snapshot: Snapshot): StoredCharge[] {
  const later = new Set(
    snapshot.sources
      .filter(({ importedAt }) => importedAt.slice(0, stored.createdAt.length) > stored.createdAt)
      .map(({ id }) => id),
  )
  return laterCharges({
    charges: material.charges,
    leftOut: new Set(
      stored.choices.filter(({ isIn }) => !isIn).flatMap(({ charges }) => charges.map(tradeKeyText)),
    ),
    isLater: ({ charge }) => later.has(charge.source.id),
  })
}

/** The other charges of the renewals that a case is opened about: it was opened without them. */
export function leftOutOf(charges: readonly TradeKey[], snapshot: Snapshot): TradeKey[] {
  const wanted = new Set(charges.map(tradeKeyText))
  const keysOf = (renewal: Snapshot['all'][number]) => renewal.charges.map(({ charge }) => tradeKey(charge))
  return snapshot.all
    .map(keysOf)
    .filter(keys => keys.some(key => wanted.has(tradeKeyText(key))))
    .flatMap(keys => keys.filter(key => !wanted.has(tradeKeyText(key))))
}
