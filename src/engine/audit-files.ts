import type { Language } from '../contract/app.ts'
import { computeTally, reconcile } from '../core/bill/reconcile.ts'
import type { Day } from '../core/calendar.ts'
import type { StatedCancellation } from '../core/recurring/detect.ts'
import { type AuditReport, buildReport, type ReportSource } from '../core/report.ts'
import { type Words, words } from '../core/words/words.ts'
import { audit, auditOthers } from './audit.ts'
import { shanghaiNow } from './clock.ts'
import type { EngineContext } from './context.ts'
import { type ImportedBill, importFile } from './import.ts'
import { openMemoryStore } from './store/open.ts'
import { rejectedRows, sourceById } from './store/sources.ts'

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
  for (const path of request.paths) {
    const { bills } = await importFile(ctx, { token: path, path, sample: false }, request.passwords)
    sources.push(...bills.map(bill => reportSource(ctx, bill, texts)))
  }
  const options = {
    ...(request.asOf === null ? {} : { asOf: request.asOf }),
    cancellations: request.cancellations,
  }
  const found = audit(ctx, options)
  return buildReport({
    detection: found,
    others: request.allMerchants ? auditOthers(ctx, options) : null,
    sources,
    unmatchedRefunds: found.unmatched,
    asOf: found.asOf,
    words: texts.detector,
  })
}

const nothing = { count: 0, income: null, expense: null, neutral: null }

function reportSource(ctx: EngineContext, bill: ImportedBill, texts: Words): ReportSource {
  const { reading, issue } = bill
  const stored = bill.sourceId === null ? null : sourceById(ctx.db, bill.sourceId)
  if (!stored || !reading.result.ok) {
    return {
      name: reading.name,
      sha256: reading.sha256,
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
  const read = reading.result.value
  const computed = computeTally(read)
  const rejected = rejectedRows(ctx.db, stored.id)
  const duplicates = bill.known ? read.transactions.length : stored.duplicates
  return {
    name: reading.name,
    sha256: reading.sha256,
    format: read.format,
    encoding: read.encoding,
    period: read.period,
    rows: read.rows,
    imported: read.transactions.length - duplicates,
    duplicates,
    rejected: rejected.map(row => ({ ...row, reason: texts.bills.rejections[row.reason] })),
    declared: read.declared,
    computed,
    reconciled: reconcile(read.declared, computed, read.format),
    error: null,
  }
}
