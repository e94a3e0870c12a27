import type { Database } from 'better-sqlite3'

/**
 * Hashes of every file that something in the store stands on: bills, the zips they came in, attachments, screenshots.
 * Read off the tables themselves: what an index tells wrongly must not make a file look as if nothing stood on it.
 */
export function referencedHashes(db: Database): Set<string> {
  return new Set(
    db
      .prepare<[], string>(
        `SELECT sha256 FROM source NOT INDEXED UNION SELECT outer_sha256 FROM source NOT INDEXED WHERE outer_sha256 IS NOT NULL
         UNION SELECT sha256 FROM attachment NOT INDEXED UNION SELECT sha256 FROM step_proof NOT INDEXED`,
      )
      .pluck()
      .all(),
  )
}
