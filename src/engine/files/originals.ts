import { createHash } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isHash } from '../../core/base/json-value.ts'
import type { Bytes } from '../../core/bills/reader/bytes.ts'
import { makeFolderDurably, partialSuffix, renameDurably, writeWhole } from './durable-file.ts'
import { openFileBytes } from './file-bytes.ts'
import { removeFile } from './file-moves.ts'

const readOnly = 0o400

/** Bytes hashed or written at a time: what is larger is memory that the system has to give and clear anew each time. */
const pieceBytes = 1 << 16

/** In hexadecimal. Never needs more than a piece of the bytes in memory. */
export function sha256Of(bytes: Bytes): string {
  const hash = createHash('sha256')
  for (let at = 0; at < bytes.length; at += pieceBytes) hash.update(bytes.slice(at, at + pieceBytes))
  return hash.digest('hex')
}

/** Throws where the hash is none. */
export function originalPath(dataFolder: string, sha256: string): string {
  if (!isHash(sha256)) throw new RangeError('not a SHA-256')
  return join(dataFolder, 'originals', sha256)
}

/**
 * Keeps a file byte for byte, read-only, under its hash; one already there is left alone unless it was changed. Answers
 * false, and keeps nothing, if the bytes are no longer those that were hashed.
 */
export function keepOriginal(dataFolder: string, bytes: Bytes, sha256: string): boolean {
  const path = originalPath(dataFolder, sha256)
  if (existsSync(path)) {
    if (isWhole(path, sha256)) return true
    removeFile(path)
  }
  makeFolderDurably(join(dataFolder, 'originals'))
  const half = path + partialSuffix
  removeFile(half)
  try {
    const isSame = writeHashed(half, bytes) === sha256
    if (isSame) renameDurably(half, path)
    else removeFile(half)
    return isSame
  } catch (error) {
    removeFile(half)
    throw error
  }
}

/** Whether the file is what its hash says, read piece by piece. */
export function isWhole(path: string, sha256: string): boolean {
  const bytes = openFileBytes(path)
  try {
    return sha256Of(bytes) === sha256
  } finally {
    bytes.close()
  }
}

/** The hash of what was written. */
function writeHashed(path: string, bytes: Bytes): string {
  const hash = createHash('sha256')
  const file = openSync(path, 'wx', readOnly)
  try {
    for (let at = 0; at < bytes.length; at += pieceBytes) {
      const piece = bytes.slice(at, at + pieceBytes)
      hash.update(piece)
      writeWhole(file, piece)
    }
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  return hash.digest('hex')
}

/** Takes away what belongs to nothing: originals that a stopped import left behind, whole or half. */
export function sweepOriginals(dataFolder: string, kept: ReadonlySet<string>): void {
  const folder = join(dataFolder, 'originals')
  if (!existsSync(folder)) return
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (!entry.isDirectory() && !kept.has(entry.name)) removeFile(join(folder, entry.name))
}

export type Original = { ok: true; bytes: Uint8Array } | { ok: false; reason: 'missing' | 'changed' }

/** The kept file, proven to be the one that arrived. */
export function readOriginal(dataFolder: string, sha256: string): Original {
  const path = originalPath(dataFolder, sha256)
  if (!existsSync(path)) return { ok: false, reason: 'missing' }
  const bytes = readFileSync(path)
  return sha256Of(bytes) === sha256 ? { ok: true, bytes } : { ok: false, reason: 'changed' }
}

export function forgetOriginal(dataFolder: string, sha256: string): void {
  removeFile(originalPath(dataFolder, sha256))
}
