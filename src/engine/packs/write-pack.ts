import { accessSync, constants, lstatSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Failure } from '../../contract/reply.ts'
import type { WallTime } from '../../core/base/calendar.ts'
import { manifestName, sumsName } from '../../core/packs/manifest.ts'
import { packNames } from '../../core/packs/pack-names.ts'
import { failureOf } from '../errors.ts'
import { partialSuffix, syncFolder, writeDurably } from '../files/durable-file.ts'
import { removeTree, renameFile } from '../files/file-moves.ts'
import { sha256Of } from '../files/originals.ts'
import { fixedZip } from './fixed-bytes.ts'

/** A file to be written, by its path inside the pack with `/` between folders. */
export interface PackContent {
  name: string
  bytes: Uint8Array
}

/** Puts bytes into a new file and returns once they are on the disk; a test puts a full disk in its place. */
export type WriteFile = (path: string, bytes: Uint8Array) => void

/** Writes a pack as a folder, whole or not at all: every file flushed, the lists last, everything read back. */
export function writePackFolder(
  into: string,
  wanted: string,
  contents: readonly PackContent[],
  write: WriteFile = writeDurably,
): Placed {
  return placeWhole(into, wanted, '', half => {
    const pathOf = (name: string) => join(half, ...name.split('/'))
    mkdirSync(half)
    for (const { name, bytes } of [...contents].sort(listsLast)) {
      mkdirSync(dirname(pathOf(name)), { recursive: true })
      write(pathOf(name), bytes)
    }
    for (const { name, bytes } of contents) proveWritten(pathOf(name), bytes)
    for (const folder of new Set(contents.map(({ name }) => dirname(pathOf(name))))) syncFolder(folder)
    syncFolder(half)
  })
}

/**
 * Writes a pack as a zip with one folder in it, whole or not at all. Names, order and times are those of the pack, so
 * the same pack makes the same bytes.
 */
export async function writePackZip(
  into: string,
  wanted: string,
  contents: readonly PackContent[],
  at: WallTime,
  write: WriteFile = writeDurably,
): Promise<Placed> {
  const files = contents.map(({ name, bytes }) => ({ name: `${wanted}/${name}`, bytes }))
  const zip = await fixedZip(files, at)
  return placeWhole(into, wanted, '.zip', half => {
    write(half, zip)
    proveWritten(half, zip)
  })
}

/** Throws where the disk gives back other bytes than it was given. */
function proveWritten(path: string, bytes: Uint8Array): void {
  if (sha256Of(readFileSync(path)) !== sha256Of(bytes)) throw new Error(`${path} differs after writing`)
}

const lists: readonly string[] = [manifestName, sumsName]

function listsLast(a: PackContent, b: PackContent): number {
  return lists.indexOf(a.name) - lists.indexOf(b.name)
}

type Placed = { ok: true; path: string; name: string } | { ok: false; code: Failure['code'] }

const mostNames = 1000

/**
 * Puts something new into a folder, there whole or not at all: `make` writes it durably under a hidden name beside its
 * place, and it is renamed when that is done. Where the name is taken a number is added; nothing is ever overwritten.
 * Refused with folder-missing, or as the disk has it.
 */
function placeWhole(into: string, stem: string, ending: string, make: (half: string) => void): Placed {
  if (!isFolder(into)) return { ok: false, code: 'folder-missing' }
  if (!isWritable(into)) return { ok: false, code: 'folder-read-only' }
  const name = freeName(into, stem, ending)
  const path = join(into, name)
  const half = join(into, `.${name}${partialSuffix}`)
  try {
    clearHalves(into)
    make(half)
    renameFile(half, path)
    syncFolder(into)
    return { ok: true, path, name }
  } catch (error) {
    removeTree(half)
    const code = failureOf(error)
    if (code) return { ok: false, code }
    throw error
  }
}

/** What writings that were cut off may have left, of whichever pack: private data that nobody sees. */
function clearHalves(into: string): void {
  for (const name of readdirSync(into)) {
    if (!name.startsWith(`.${packNames.pack}`) || !name.endsWith(partialSuffix)) continue
    removeTree(join(into, name))
  }
}

function freeName(into: string, stem: string, ending: string): string {
  for (let number = 1; number < mostNames; number += 1) {
    const name = `${stem}${number === 1 ? '' : `-${number}`}${ending}`
    // A link that leads nowhere takes the name as well.
    if (!lstatSync(join(into, name), { throwIfNoEntry: false })) return name
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
