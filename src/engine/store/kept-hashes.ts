import type { Database } from 'better-sqlite3'
import { attachedHashes } from './attachments.ts'
import { allProofs } from './place-proofs.ts'
import { allSources } from './sources.ts'

/** Hashes of every file that something in the store stands on: bills, the zips they came in, attachments, screenshots. */
export function keptHashes(db: Database): Set<string> {
  const kept = attachedHashes(db)
  for (const { sha256 } of allProofs(db)) kept.add(sha256)
  for (const { sha256, outerSha256 } of allSources(db)) {
    kept.add(sha256)
    if (outerSha256 !== null) kept.add(outerSha256)
  }
  return kept
}
