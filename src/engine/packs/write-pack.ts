import { mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { WallTime } from '../../core/base/calendar.ts'
import { manifestName, sumsName } from '../../core/packs/manifest.ts'
import { syncFolder, writeDurably } from '../files/durable-file.ts'
import { sha256Of } from '../files/originals.ts'
import { fixedZip } from './fixed-bytes.ts'
import { type Placed, placeWhole } from './pack-place.ts'

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
