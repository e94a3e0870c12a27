import type { Database } from 'better-sqlite3'
import type { WallTime } from '../../core/base/calendar.ts'
import type { Attachment } from '../../core/claims/case-material.ts'

interface AttachmentRow {
  id: number
  evidence: string
  name: string
  sha256: string
  bytes: number
  kept_at: WallTime
  covers: number | null
}

/** Files of a case, oldest first. */
export function attachmentsOf(db: Database, caseId: number): Attachment[] {
  return db
    .prepare<[number], AttachmentRow>(
      'SELECT id, evidence, name, sha256, bytes, kept_at, covers FROM attachment WHERE case_id = ? ORDER BY id',
    )
    .all(caseId)
    .map(({ kept_at, ...row }) => ({ ...row, keptAt: kept_at }))
}

/** The id it has from now on. */
export function insertAttachment(db: Database, caseId: number, attachment: Omit<Attachment, 'id'>): number {
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO attachment (case_id, evidence, name, sha256, bytes, kept_at, covers)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      caseId,
      attachment.evidence,
      attachment.name,
      attachment.sha256,
      attachment.bytes,
      attachment.keptAt,
      attachment.covers,
    )
  return Number(lastInsertRowid)
}

/** Takes it out with its redacted copies. */
export function deleteAttachment(db: Database, id: number): void {
  db.prepare('DELETE FROM attachment WHERE id = ?').run(id)
}
