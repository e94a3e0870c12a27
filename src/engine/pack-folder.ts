import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import type { Failure } from '../contract/reply.ts'
import { manifestName, sumsName } from '../core/pack/manifest.ts'
import { diskFailure, halfSuffix, syncFolder, writeDurably } from './durable-file.ts'
import { sha256Of } from './originals.ts'

/** A file to be written, by its path inside the pack with `/` between folders. */
export interface PackContent {
  name: string
  bytes: Uint8Array
}

export type WrittenFolder =
  | { ok: true; path: string; folderName: string }
  | { ok: false; code: Failure['code'] }

/** Puts bytes into a new file and returns once they are on the disk; a test puts a full disk in its place. */
export type WriteFile = (path: string, bytes: Uint8Array) => void

const mostNames = 1000

/**
 * Writes a pack as one folder that is there whole or not at all: into a hidden sibling first, every file flushed, the
 * manifest and the list of hashes last, everything read back, then renamed into place. Where the name is taken a
 * number is added.
 */
export function writePackFolder(
  into: string,
  wanted: string,
  contents: readonly PackContent[],
  write: WriteFile = writeDurably,
): WrittenFolder {
  if (!isFolder(into)) return { ok: false, code: 'folder-missing' }
  if (!isWritable(into)) return { ok: false, code: 'folder-read-only' }
  const folderName = freeName(into, wanted)
  const path = join(into, folderName)
  const half = join(into, `.${folderName}${halfSuffix}`)
  try {
    // What a writing that was cut off may have left.
    rmSync(half, { recursive: true, force: true })
    mkdirSync(half)
    for (const { name, bytes } of [...contents].sort(listsLast)) {
      const file = join(half, ...name.split('/'))
      mkdirSync(dirname(file), { recursive: true })
      write(file, bytes)
    }
    for (const { name, bytes } of contents) {
      const written = readFileSync(join(half, ...name.split('/')))
      if (sha256Of(written) !== sha256Of(bytes)) throw new Error(`${name} differs after writing`)
    }
    for (const folder of new Set(contents.map(({ name }) => dirname(join(half, ...name.split('/')))))) {
      syncFolder(folder)
    }
    syncFolder(half)
    renameSync(half, path)
    syncFolder(into)
    return { ok: true, path, folderName }
  } catch (error) {
    rmSync(half, { recursive: true, force: true })
    const code = diskFailure(error)
    if (code) return { ok: false, code }
    throw error
  }
}

const lists: readonly string[] = [manifestName, sumsName]

function listsLast(a: PackContent, b: PackContent): number {
  return lists.indexOf(a.name) - lists.indexOf(b.name)
}

function freeName(into: string, wanted: string): string {
  for (let number = 1; number < mostNames; number += 1) {
    const name = number === 1 ? wanted : `${wanted}-${number}`
    if (!existsSync(join(into, name))) return name
  }
  throw new Error('too many packs of one name')
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

/** Every file of a folder by its path inside it, with its hash. */
export function hashesIn(folder: string): Map<string, string> {
  const hashes = new Map<string, string>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) continue
    const path = join(entry.parentPath, entry.name)
    // A link is no file of the pack, whatever it leads to.
    const sha256 = entry.isFile() ? sha256Of(readFileSync(path)) : ''
    hashes.set(relative(folder, path).split(sep).join('/'), sha256)
  }
  return hashes
}
