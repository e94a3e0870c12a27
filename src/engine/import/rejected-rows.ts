import type { Database } from 'better-sqlite3'
import type { RejectedRow } from '../../contract/audit-report.ts'
import { ignoredLine } from '../../core/bills/bill.ts'
import { inSheet } from '../../core/bills/place.ts'
import type { Words } from '../../i18n/words.ts'
import { rejectedRows, type StoredSource } from '../store/sources.ts'

interface ToldRejections {
  /** Rows of a table that could not be understood. */
  rejected: RejectedRow[]
  /** Lines beside the tables that say what can't be. */
  ignored: RejectedRow[]
}

/** What of a bill was not taken: where each line stands, and why in words. */
export function toldRejections(db: Database, { id, sheets }: StoredSource, { bills }: Words): ToldRejections {
  const told: ToldRejections = { rejected: [], ignored: [] }
  for (const row of rejectedRows(db, id)) {
    const place = inSheet(sheets, row.line)
    const list = row.reason === ignoredLine ? told.ignored : told.rejected
    list.push({ ...row, reason: bills.rejections[row.reason], ...(place && { inSheet: place }) })
  }
  return told
}
