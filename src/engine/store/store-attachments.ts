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
export function storeAttachments<File extends HashedFile>(
  ctx: EngineContext,
  dataFolder: string,
  files: readonly File[],
  write: (file: File) => void,
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

interface KeptRow {
  id: number
  name: string
  sha256: string
}

/**
 * Files that were taken out last, with their bytes, until others are: they are gone from the disk, and can be put back
 * as they were.
 */
export function takenOut<Row extends KeptRow>(ctx: EngineContext) {
  let last: { row: Row; bytes: Uint8Array | null }[] = []
  return {
    /** Takes them out as `remove` does, and forgets bytes that nothing else needs. */
    takeOut(rows: readonly Row[], remove: () => void): void {
      const { dataFolder } = ctx
      const taken = rows.map(row => ({
        row,
        bytes: dataFolder === null ? null : bytesOf(dataFolder, row.sha256),
      }))
      remove()
      deleteUnreferenced(ctx, rows)
      last = taken
    },
    /** Puts back those that went with this one: not-found where others were taken out since. */
    putBack(id: number, write: (row: Row) => void): Reply<null> {
      const { dataFolder } = ctx
      if (dataFolder === null || !last.some(({ row }) => row.id === id)) return fail('not-found')
      const lost = last.find(({ bytes }) => bytes === null)
      if (lost) return fail('evidence-missing', lost.row.name)
      const files = last.flatMap(({ row, bytes }) => (bytes ? [{ ...row, row, bytes }] : []))
      const kept = storeAttachments(ctx, dataFolder, files, ({ row }) => write(row))
      if (kept.ok) last = []
      return kept
    },
  }
}

/** Null for what is not there as it arrived, or can't be read: it goes all the same. */
function bytesOf(dataFolder: string, sha256: string): Uint8Array | null {
  try {
    const kept = readOriginal(dataFolder, sha256)
    return kept.ok ? kept.bytes : null
  } catch (error) {
    if (failureOf(error) === null) throw error
    return null
  }
}

/** Forgets kept bytes that nothing in the store needs any more. */
export function deleteUnreferenced(ctx: EngineContext, once: readonly { sha256: string }[]): void {
  if (ctx.dataFolder === null) return
  const needed = referencedHashes(ctx.db)
  for (const { sha256 } of once) if (!needed.has(sha256)) forgetOriginal(ctx.dataFolder, sha256)
}
