import type { Database } from 'better-sqlite3'
import type { DataCounts } from '../backup-manifest.ts'

/** What is stored, counted. */
export function countsOf(db: Database): DataCounts {
  const count = (table: string) => db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0
  return {
    sources: count('source'),
    rows: count('row'),
    decisions: count('verdict') + count('place_state') + count('merchant_rule'),
    cases: count('case_file'),
    attachments: count('attachment') + count('place_proof'),
  }
}
