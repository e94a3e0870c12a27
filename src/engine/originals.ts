import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'

const readOnly = 0o400

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

export function originalPath(dataFolder: string, sha256: string): string {
  return join(dataFolder, 'originals', sha256)
}

/** Keeps a file byte for byte, read-only, under its hash; a file already there is left alone. */
export function keepOriginal(dataFolder: string, bytes: Uint8Array, sha256: string): void {
  const path = originalPath(dataFolder, sha256)
  if (existsSync(path)) return
  mkdirSync(join(dataFolder, 'originals'), { recursive: true, mode: 0o700 })
  const half = `${path}.half`
  rmSync(half, { force: true })
  const file = openSync(half, 'wx', readOnly)
  try {
    writeSync(file, bytes)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(half, path)
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
  rmSync(originalPath(dataFolder, sha256), { force: true })
}
