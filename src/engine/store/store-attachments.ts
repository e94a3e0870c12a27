import { fail, ok, type Reply } from '../../contract/reply.ts'
import type { EngineContext } from '../context.ts'
import { failureOf, mayBeCommitted } from '../errors.ts'
import { imageType } from '../files/attachment-type.ts'
import type { FileToKeep } from '../files/files-to-keep.ts'
import { forgetOriginal, keepOriginal, readOriginal } from '../files/originals.ts'
import { referencedHashes } from './referenced-hashes.ts'

interface HashedFile extends FileToKeep {
  sha256: string
}

/** Keeps the bytes under their hashes and what `write` tells of them, all or none; refused as the disk has it. */
export function storeAttachments(
  ctx: EngineContext,
  dataFolder: string,
  files: readonly HashedFile[],
  write: (file: HashedFile) => void,
): Reply<null> {
  try {
    for (const { bytes, sha256 } of files) keepOriginal(dataFolder, bytes, sha256)
    ctx.db.transaction(() => files.forEach(write))()
  } catch (error) {
    const code = failureOf(error)
    // What the next start may find needed it also sweeps where it is not.
    if (!code || mayBeCommitted(error)) throw error
    deleteUnreferenced(ctx, files)
    return fail(code)
  }
  ctx.notify('store.changed', { concerns: ['cases', 'cancellation'] })
  return ok(null)
}

/** A kept picture to look at. */
export function keptImage(
  ctx: EngineContext,
  { name, sha256 }: { name: string; sha256: string },
): Reply<{ name: string; type: string; base64: string }> {
  const type = imageType(name)
  if (!type || ctx.dataFolder === null) return fail('not-found')
  const kept = readOriginal(ctx.dataFolder, sha256)
  if (!kept.ok) return fail(`evidence-${kept.reason}`, name)
  return ok({ name, type, base64: Buffer.from(kept.bytes).toString('base64') })
}

/** Forgets kept bytes that nothing in the store needs any more. */
export function deleteUnreferenced(ctx: EngineContext, once: readonly { sha256: string }[]): void {
  if (ctx.dataFolder === null) return
  const needed = referencedHashes(ctx.db)
  for (const { sha256 } of once) if (!needed.has(sha256)) forgetOriginal(ctx.dataFolder, sha256)
}
