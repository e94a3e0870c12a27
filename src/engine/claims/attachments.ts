import type { CaseView } from '../../contract/claims.ts'
import { fail, type Reply } from '../../contract/reply.ts'
import type { Handlers } from '../../contract/requests.ts'
import type { Attachment } from '../../core/claims/case-material.ts'
import { evidenceItems } from '../../core/claims/law.ts'
import type { EngineContext } from '../context.ts'
import { type FileToKeep, filesToKeep, imageToKeep } from '../files/files-to-keep.ts'
import { sha256Of } from '../files/originals.ts'
import { attachmentsOf, deleteAttachment, insertAttachment } from '../store/attachments.ts'
import { caseById } from '../store/cases.ts'
import { keptImage, storeAttachments, takenOut } from '../store/store-attachments.ts'

type AttachmentRequests =
  | 'claims.attach'
  | 'claims.attachImage'
  | 'claims.attachment'
  | 'claims.detach'
  | 'claims.attachAgain'
type OpenCase = (input: { id: number }) => Promise<Reply<CaseView>> | Reply<CaseView>

/**
 * Keeps files as they are, under their hash, as evidence of a case. All or none: refused with not-found, file-type,
 * file-too-large or disk-full before anything is written.
 */
export function attachmentHandlers(ctx: EngineContext, open: OpenCase): Handlers<AttachmentRequests> {
  const { takeOut, putBack } = takenOut<Attachment & { caseId: number }>(ctx)
  return {
    'claims.attach': ({ id, evidence, tokens }, paths) => {
      const files = filesToKeep(tokens, paths)
      return files.ok ? keep(ctx, open, id, evidence, files.value, null) : files
    },

    'claims.attachImage': ({ id, evidence, name, base64, covers }) => {
      const image = imageToKeep(name, base64)
      if (!image.ok) return image
      if (covers !== null && !attachmentOf(ctx, id, covers)) return fail('not-found')
      return keep(ctx, open, id, evidence, [image.value], covers)
    },

    'claims.attachment': ({ id, attachment }) => {
      const found = attachmentOf(ctx, id, attachment)
      return found ? keptImage(ctx, found) : fail('not-found')
    },

    'claims.detach': ({ id, attachment }) => {
      const gone = attachmentsOf(ctx.db, id).filter(one => one.id === attachment || one.covers === attachment)
      if (gone.length === 0) return fail('not-found')
      takeOut(
        gone.map(one => ({ ...one, caseId: id })),
        () => deleteAttachment(ctx.db, attachment),
      )
      ctx.notify('store.changed', { concerns: ['cases'] })
      return open({ id })
    },

    'claims.attachAgain': ({ id, attachment }) => {
      if (!caseById(ctx.db, id)) return fail('not-found')
      const ids = new Map<number, number>()
      const back = putBack(attachment, ({ caseId, ...row }) => {
        // What a copy covers was put back before it, under a number of its own.
        const covers = row.covers === null ? null : (ids.get(row.covers) ?? null)
        ids.set(row.id, insertAttachment(ctx.db, caseId, { ...row, covers }))
      })
      return back.ok ? open({ id }) : back
    },
  }
}

function attachmentOf(ctx: EngineContext, caseId: number, id: number): Attachment | null {
  return attachmentsOf(ctx.db, caseId).find(one => one.id === id) ?? null
}

function keep(
  ctx: EngineContext,
  open: OpenCase,
  id: number,
  evidence: string,
  files: readonly FileToKeep[],
  covers: number | null,
): Reply<CaseView> | Promise<Reply<CaseView>> {
  const { dataFolder } = ctx
  const isItem = evidenceItems.some(item => item.id === evidence && !item.byApp)
  if (dataFolder === null || !isItem || !caseById(ctx.db, id)) return fail('not-found')
  const keptAt = ctx.now()
  const known = attachmentsOf(ctx.db, id)
  const fresh = files
    .map(file => ({ ...file, sha256: sha256Of(file.bytes) }))
    .filter(({ sha256 }) => !known.some(one => one.sha256 === sha256 && one.evidence === evidence))
  const kept = storeAttachments(ctx, dataFolder, fresh, ({ name, bytes, sha256 }) =>
    insertAttachment(ctx.db, id, { evidence, name, sha256, bytes: bytes.length, keptAt, covers }),
  )
  return kept.ok ? open({ id }) : kept
}
