import type { Database } from 'better-sqlite3'
import type { RejectedRow } from '../../contract/audit-report.ts'
import { inSheet } from '../../core/bills/place.ts'
import type { Words } from '../../i18n/words.ts'
import { rejectedRows, type StoredSource } from '../store/sources.ts'

/** The rows of a bill that could not be understood: where each stands, and why in words. */
export function toldRejections(db: Database, { id, sheets }: StoredSource, { bills }: Words): RejectedRow[] {
  return rejectedRows(db, id).map(row => {
    const place = inSheet(sheets, row.line)
    return { ...row, reason: bills.rejections[row.reason], ...(place && { inSheet: place }) }
  })
}
