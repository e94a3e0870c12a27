import type { AuditReport, ReportSource } from '../../contract/audit-report.ts'
import type { Day } from '../../core/base/calendar.ts'
import type { StatedCancellation } from '../../core/subscriptions/decisions.ts'
import type { Language } from '../../i18n/language.ts'
import { type Words, words } from '../../i18n/words.ts'
import { shanghaiNow } from '../clock.ts'
import type { EngineContext } from '../context.ts'
import { startBillReader } from '../import/bill-reader.ts'
import { type ImportedBill, importFile } from '../import/import.ts'
import { openMemoryStore } from '../store/open.ts'
import { rejectedRows, sourceById } from '../store/sources.ts'
import { buildReport } from './report.ts'
import { createSnapshots } from './snapshots.ts'

export interface FilesToAudit {
  paths: readonly string[]
  passwords: readonly string[]
  language: Language
  /** Null: the newest day that any file covers. */
  asOf: Day | null
  cancellations: readonly StatedCancellation[]
  allMerchants: boolean
}

/** Reads files into a store in memory and reports what they come to; nothing is kept. */
export async function auditFiles(request: FilesToAudit): Promise<AuditReport> {
  const ctx: EngineContext = {
    db: openMemoryStore(),
    dataFolder: null,
    resourcesFolder: '',
    version: '',
    now: shanghaiNow,
    language: () => request.language,
    notify: () => {},
  }
  const texts = words(request.language)
  const sources: ReportSource[] = []
  const reader = startBillReader()
  for (const path of request.paths) {
    const bills = await importFile(ctx, reader, { token: path, path, sample: false }, request.passwords)
    sources.push(...bills.map(bill => reportSource(ctx, bill, texts)))
  }
  await reader.close()
  const options = {
    ...(request.asOf === null ? {} : { asOf: request.asOf }),
    cancellations: request.cancellations,
  }
  const snapshot = createSnapshots(ctx)(options)
  return buildReport({
    detection: snapshot,
    others: request.allMerchants ? snapshot.others : null,
    sources,
    unmatchedRefunds: snapshot.unmatched,
    asOf: snapshot.asOf,
    words: texts.detector,
  })
}

const nothing = { count: 0, income: null, expense: null, neutral: null }

function reportSource(ctx: EngineContext, bill: ImportedBill, texts: Words): ReportSource {
  const { name, sha256, issue } = bill
  const stored = bill.sourceId === null ? null : sourceById(ctx.db, bill.sourceId)
  if (!stored) {
    return {
      name,
      sha256,
      format: null,
      encoding: null,
      period: null,
      rows: 0,
      imported: 0,
      duplicates: 0,
      rejected: [],
      declared: null,
      computed: nothing,
      reconciled: null,
      error: issue && { code: issue.code, message: texts.errors.message(issue) },
    }
  }
  const rejected = rejectedRows(ctx.db, stored.id)
  const understood = stored.rows - rejected.length
  const duplicates = bill.known ? understood : stored.duplicates
  return {
    name,
    sha256,
    format: stored.format,
    encoding: stored.encoding,
    period: stored.period,
    rows: stored.rows,
    imported: understood - duplicates,
    duplicates,
    rejected: rejected.map(row => ({ ...row, reason: texts.bills.rejections[row.reason] })),
    declared: stored.declared,
    computed: stored.computed,
    reconciled: stored.reconciled,
    error: null,
  }
}
