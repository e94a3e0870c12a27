import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'

/** Rows of bills follow from the bytes of the bills, whose hashes stand in `source`. */
const tables = [
  'source',
  'case_file',
  'case_charge',
  'attachment',
  'step_proof',
  'shown_alert',
  'log_entry',
  'typed_text',
  'revision',
]

/** A SHA-256, in hexadecimal, of everything stored that can't be had from the kept bills. */
export function contentHash(db: Database): string {
  const hash = createHash('sha256')
  for (const table of tables) {
    hash.update(`${table}\n`)
    for (const row of db.prepare<[], unknown[]>(`SELECT * FROM ${table} ORDER BY 1`).raw().iterate())
      hash.update(`${JSON.stringify(row)}\n`)
  }
  return hash.digest('hex')
}
