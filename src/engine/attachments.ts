import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { CaseView } from '../contract/cases.ts'
import { type Reply, refuse, reply } from '../contract/reply.ts'
import type { Handlers, Input } from '../contract/requests.ts'
import type { Attachment } from '../core/claim/case-material.ts'
import { evidenceItems } from '../core/claim/law.ts'
import { isWhatItSays } from './attachment-content.ts'
import { imageType, isAllowed } from './attachment-type.ts'
import type { EngineContext } from './context.ts'
import { diskFailure } from './durable-file.ts'
import { forgetOriginal, keepOriginal, readOriginal, sha256Of } from './originals.ts'
import { attachmentsOf, deleteAttachment, insertAttachment } from './store/attachments.ts'
import { caseById } from './store/cases.ts'
import { keptHashes } from './store/kept.ts'

type AttachmentRequests = 'cases.attachImage' | 'cases.attachment' | 'cases.detach'
type OpenCase = (input: { id: number }) => Promise<Reply<CaseView>> | Reply<CaseView>

const mostBytes = 100 * 1024 * 1024
const pngStart = [0x89, 0x50, 0x4e, 0x47]

/**
 * Keeps the files as they are, under their hash, as evidence of the case. All or none: refused with not-found,
 * file-type, file-too-large or disk-full before anything is written.
 */
export async function attachFiles(
  ctx: EngineContext,
  open: OpenCase,
  { id, evidence, tokens }: Input<'cases.attach'>,
  paths: ReadonlyMap<string, string>,
): Promise<Reply<CaseView>> {
  const files: { name: string; bytes: Uint8Array }[] = []
  for (const token of tokens) {
    const path = paths.get(token)
    if (path === undefined) return refuse('not-found')
    const name = basename(path).normalize('NFC')
    if (!isAllowed(name)) return refuse('file-type', name)
    const size = statSync(path, { throwIfNoEntry: false })
    if (!size?.isFile()) return refuse('not-found', name)
    if (size.size > mostBytes) return refuse('file-too-large', name)
    const bytes = readFileSync(path)
    if (!isWhatItSays(name, bytes)) return refuse('file-type', name)
    files.push({ name, bytes })
  }
  return keep(ctx, open, id, evidence, files, null)
}

export function attachmentHandlers(ctx: EngineContext, open: OpenCase): Handlers<AttachmentRequests> {
  return {
    'cases.attachImage': ({ id, evidence, name, base64, covers }) => {
      const bytes = new Uint8Array(Buffer.from(base64, 'base64'))
      if (!pngStart.every((byte, index) => bytes[index] === byte)) return refuse('file-type', name)
      if (covers !== null && !attachmentOf(ctx, id, covers)) return refuse('not-found')
      const plain = basename(name.normalize('NFC'))
      const named = imageType(plain) === 'image/png' ? plain : `${plain}.png`
      return keep(ctx, open, id, evidence, [{ name: named, bytes }], covers)
    },

    'cases.attachment': ({ id, attachment }) => {
      const found = attachmentOf(ctx, id, attachment)
      const type = found && imageType(found.name)
      if (!found || !type || ctx.dataFolder === null) return refuse('not-found')
      const kept = readOriginal(ctx.dataFolder, found.sha256)
      if (!kept.ok) return refuse(`original-${kept.reason}`, found.name)
      return reply({ name: found.name, type, base64: Buffer.from(kept.bytes).toString('base64') })
    },

    'cases.detach': ({ id, attachment }) => {
      if (!attachmentOf(ctx, id, attachment)) return refuse('not-found')
      const before = attachmentsOf(ctx.db, id)
      deleteAttachment(ctx.db, attachment)
      forgetUnused(ctx, before)
      ctx.notify('store.changed', {})
      return open({ id })
    },
  }
}

/** Forgets kept bytes that neither a bill nor an attachment of any case needs any more. */
export function forgetUnused(ctx: EngineContext, once: readonly Pick<Attachment, 'sha256'>[]): void {
  if (ctx.dataFolder === null) return
  const needed = keptHashes(ctx.db)
  for (const { sha256 } of once) if (!needed.has(sha256)) forgetOriginal(ctx.dataFolder, sha256)
}

function attachmentOf(ctx: EngineContext, caseId: number, id: number): Attachment | null {
  return attachmentsOf(ctx.db, caseId).find(one => one.id === id) ?? null
}

function keep(
  ctx: EngineContext,
  open: OpenCase,
  id: number,
  evidence: string,
  files: readonly { name: string; bytes: Uint8Array }[],
  covers: number | null,
): Reply<CaseView> | Promise<Reply<CaseView>> {
  const { dataFolder } = ctx
  const isItem = evidenceItems.some(item => item.id === evidence && !item.byApp)
  if (dataFolder === null || !isItem || !caseById(ctx.db, id)) return refuse('not-found')
  const keptAt = ctx.now()
  const known = attachmentsOf(ctx.db, id)
  const fresh = files
    .map(file => ({ ...file, sha256: sha256Of(file.bytes) }))
    .filter(({ sha256 }) => !known.some(one => one.sha256 === sha256 && one.evidence === evidence))
  try {
    for (const { bytes, sha256 } of fresh) keepOriginal(dataFolder, bytes, sha256)
    ctx.db.transaction(() => {
      for (const { name, bytes, sha256 } of fresh) {
        insertAttachment(ctx.db, id, { evidence, name, sha256, bytes: bytes.length, keptAt, covers })
      }
    })()
  } catch (error) {
    forgetUnused(ctx, fresh)
    const code = diskFailure(error)
    if (code) return refuse(code)
    throw error
  }
  ctx.notify('store.changed', {})
  return open({ id })
}
