import type { Database } from 'better-sqlite3'
import type { DataCounts } from '../../contract/data.ts'

/** What is stored, counted. */
export function countsOf(db: Database): DataCounts {
  const count = (table: string) => db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0
  return {
    sources: count('source'),
    rows: count('row'),
    decisions: ['verdict', 'place_state', 'merchant_rule', 'spending_limit', 'charge_note'].reduce(
      (sum, table) => sum + count(table),
      0,
    ),
    cases: count('case_file'),
    attachments: count('attachment') + count('place_proof'),
  }
}
