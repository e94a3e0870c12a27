import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import type { Failure } from '../contract/reply.ts'
import { sumsName } from '../core/pack/manifest.ts'
import { sha256Of } from './originals.ts'

/** A file to be written, by its path inside the pack with `/` between folders. */
export interface PackContent {
  name: string
  bytes: Uint8Array
}

export type WrittenFolder =
  | { ok: true; path: string; folderName: string }
  | { ok: false; code: Failure['code'] }

const halfSuffix = '.half'
const mostNames = 1000

/**
 * Writes a pack as one folder that is there whole or not at all: into a sibling folder first, every file flushed, the
 * list of hashes last, everything read back, then renamed into place. Where the name is taken a number is added.
 */
export function writePackFolder(
  into: string,
  wanted: string,
  contents: readonly PackContent[],
): WrittenFolder {
  if (!isFolder(into)) return { ok: false, code: 'folder-missing' }
  if (!isWritable(into)) return { ok: false, code: 'folder-read-only' }
  const folderName = freeName(into, wanted)
  const path = join(into, folderName)
  const half = `${path}${halfSuffix}`
  try {
    rmSync(half, { recursive: true, force: true })
    for (const content of [...contents].sort(sumsLast))
      writeFile(join(half, ...content.name.split('/')), content.bytes)
    for (const { name, bytes } of contents) {
      const written = readFileSync(join(half, ...name.split('/')))
      if (sha256Of(written) !== sha256Of(bytes)) throw Object.assign(new Error(name), { code: 'EIO' })
    }
    syncFolder(half)
    renameSync(half, path)
    syncFolder(into)
    return { ok: true, path, folderName }
  } catch (error) {
    rmSync(half, { recursive: true, force: true })
    const code = failureOf(error)
    if (code) return { ok: false, code }
    throw error
  }
}

function sumsLast(a: PackContent, b: PackContent): number {
  return Number(a.name === sumsName) - Number(b.name === sumsName)
}

function freeName(into: string, wanted: string): string {
  for (let number = 1; number < mostNames; number += 1) {
    const name = number === 1 ? wanted : `${wanted} (${number})`
    if (!existsSync(join(into, name))) return name
  }
  throw new Error('too many packs of one name')
}

function writeFile(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  const file = openSync(path, 'wx', 0o600)
  try {
    let written = 0
    while (written < bytes.length) written += writeSync(file, bytes, written)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Windows can't open folders; there the rename alone has to do. */
function syncFolder(path: string): void {
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

function failureOf(error: unknown): Failure['code'] | null {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'disk-full'
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'folder-read-only'
  return code === 'ENOENT' ? 'folder-missing' : null
}

/** Every file of a folder by its path inside it, with its hash. */
export function hashesIn(folder: string): Map<string, string> {
  const hashes = new Map<string, string>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    hashes.set(relative(folder, path).split(sep).join('/'), sha256Of(readFileSync(path)))
  }
  return hashes
}
