import type { Database } from 'better-sqlite3'
import type { Attachment } from '../../core/claims/case-material.ts'

/** Files of a case, oldest first. */
export function attachmentsOf(db: Database, caseId: number): Attachment[] {
  return db
    .prepare<[number], Attachment>(
      `SELECT id, evidence, name, sha256, bytes, kept_at AS keptAt, covers FROM attachment
       WHERE case_id = ? ORDER BY id`,
    )
    .all(caseId)
}

/** The id it has from now on. */
export function insertAttachment(db: Database, caseId: number, attachment: Omit<Attachment, 'id'>): number {
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO attachment (case_id, evidence, name, sha256, bytes, kept_at, covers)
       VALUES (:caseId, :evidence, :name, :sha256, :bytes, :keptAt, :covers)`,
    )
    .run({ ...attachment, caseId })
  return Number(lastInsertRowid)
}

/** Takes it out with its redacted copies. */
export function deleteAttachment(db: Database, id: number): void {
  db.prepare('DELETE FROM attachment WHERE id = ?').run(id)
}
