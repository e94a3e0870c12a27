import type { CaseView } from '../../contract/claims.ts'
import { fail, type Reply } from '../../contract/reply.ts'
import type { Handlers } from '../../contract/requests.ts'
import { isCertificate } from '../../core/bills/formats/certificate.ts'
import { type TradeKey, tradeKey, tradeKeyText } from '../../core/bills/transaction.ts'
import { type Certified, certifiedBy } from '../../core/claims/certified.ts'
import type { Dispute } from '../../core/claims/dispute.ts'
import { laterCharges } from '../../core/claims/later-charges.ts'
import {
  type StoredCharge,
  type StoredTransaction,
  storedKey,
} from '../../core/subscriptions/subscription.ts'
import type { EngineContext } from '../context.ts'
import { putCharges, type StoredCase, withdrawCharges } from '../store/cases.ts'
import { ordersInCommon, rowsNumbered } from '../store/rows.ts'
import type { StoredSource } from '../store/sources.ts'
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

/**
 * What the stored certificates say of charges that bills tell of, the one that holds most first: see `certifiedBy`.
 * A charge that only a certificate tells has nothing to be compared with.
 */
export function certifiedCharges(
  { db }: Pick<EngineContext, 'db'>,
  sources: readonly StoredSource[],
  charges: readonly StoredTransaction[],
): Certified[] {
  const certificates = sources.filter(({ format }) => isCertificate(format))
  if (certificates.length === 0) return []
  const isOwn = new Set(certificates.map(({ id }) => id))
  const billed = charges.filter(({ source }) => !isOwn.has(source.id))
  const bills = [...new Set(billed.map(({ source }) => source.id))]
  const numbers = billed.map(({ tradeNo }) => tradeNo)
  return certifiedBy(
    charges,
    certificates.map(({ id: sourceId, name, sheets, wallet, period }) => ({
      sourceId,
      name,
      sheets,
      wallet,
      period,
      rows: rowsNumbered(db, sourceId, numbers),
      sharedOrders: ordersInCommon(db, sourceId, bills),
    })),
  )
}
