import type { Database } from 'better-sqlite3'

/** Hashes of every file that something in the store stands on: bills, the zips they came in, attachments, screenshots. */
export function referencedHashes(db: Database): Set<string> {
  return new Set(
    db
      .prepare<[], string>(
        `SELECT sha256 FROM source UNION SELECT outer_sha256 FROM source WHERE outer_sha256 IS NOT NULL
         UNION SELECT sha256 FROM attachment UNION SELECT sha256 FROM step_proof`,
      )
      .pluck()
      .all(),
  )
}
