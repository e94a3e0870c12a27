import { certificateNumber } from '../../core/bills/certificate/certificate.ts'
import { isCertificate } from '../../core/bills/formats/certificate.ts'
import { bytesOf } from '../../core/bills/reader/bytes.ts'
import { type Certified, certifiedBy } from '../../core/packs/certified.ts'
import type { StoredTransaction } from '../../core/subscriptions/subscription.ts'
import type { EngineContext } from '../context.ts'
import { readOriginal } from '../files/originals.ts'
import { openPdf } from '../files/pdf-document.ts'
import { isPdf } from '../import/file-kind.ts'
import { textOfPage } from '../import/pdf-text.ts'
import { ordersInCommon, rowsNumbered } from '../store/rows.ts'
import { allSources, type StoredSource } from '../store/sources.ts'

/**
 * What the stored certificates say of charges that bills tell of, the one that holds most first: see `certifiedBy`.
 * Charges that only a certificate tells have nothing to be compared with and are left out of the bills' side.
 */
export async function certifiedCharges(
  ctx: EngineContext,
  charges: readonly StoredTransaction[],
): Promise<Certified[]> {
  const sources = allSources(ctx.db)
  const certificates = sources.filter(({ format }) => isCertificate(format))
  if (certificates.length === 0) return []
  const isOwn = new Set(certificates.map(({ id }) => id))
  const bills = [...new Set(charges.map(({ source }) => source.id))].filter(id => !isOwn.has(id))
  const numbers = charges.map(({ tradeNo }) => tradeNo)
  const compared = await Promise.all(
    certificates.map(async source => ({
      sourceId: source.id,
      wallet: source.wallet,
      number: await numberOf(ctx, source),
      period: source.period,
      rows: rowsNumbered(ctx.db, source.id, numbers),
      sharedOrders: ordersInCommon(ctx.db, source.id, bills),
    })),
  )
  return certifiedBy(charges, compared)
}

/** From the kept file; null where it is locked, since no password is kept, or is no PDF. */
async function numberOf(ctx: EngineContext, { sha256 }: StoredSource): Promise<string | null> {
  if (ctx.dataFolder === null) return null
  const original = readOriginal(ctx.dataFolder, sha256)
  if (!original.ok || !isPdf(bytesOf(original.bytes))) return null
  const opened = await openPdf(original.bytes, ctx.resourcesFolder)
  if (!opened.ok) return null
  try {
    return certificateNumber(await textOfPage(opened.value, 1))
  } finally {
    await opened.value.loadingTask.destroy()
  }
}
