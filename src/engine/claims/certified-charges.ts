import { isCertificate } from '../../core/bills/formats/certificate.ts'
import { type Certified, certifiedBy } from '../../core/claims/certified.ts'
import type { StoredTransaction } from '../../core/subscriptions/subscription.ts'
import type { EngineContext } from '../context.ts'
import { ordersInCommon, rowsNumbered } from '../store/rows.ts'
import type { StoredSource } from '../store/sources.ts'

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
