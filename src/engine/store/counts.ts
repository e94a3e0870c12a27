import type { Database } from 'better-sqlite3'
import type { DataCounts } from '../../contract/data.ts'
import { inForce } from './log.ts'
import { textsOf } from './typed-texts.ts'

/** What is stored, counted. */
export function countsOf(db: Database): DataCounts {
  const count = (table: string) => db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0
  const decisions = (['decision', 'step', 'merchant-rule', 'limit'] as const).flatMap(kind =>
    inForce(db, kind),
  )
  return {
    sources: count('source'),
    rows: count('row'),
    decisions: decisions.length + textsOf(db, 'charge-note').length,
    cases: count('case_file'),
    attachments: count('attachment') + count('step_proof'),
  }
}
