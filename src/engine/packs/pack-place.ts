import { accessSync, constants, lstatSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Failure } from '../../contract/reply.ts'
import { packNames } from '../../core/packs/pack-names.ts'
import { failureOf } from '../errors.ts'
import { partialSuffix, syncFolder } from '../files/durable-file.ts'
import { removeTree, renameFile } from '../files/file-moves.ts'

export type Placed = { ok: true; path: string; name: string } | { ok: false; code: Failure['code'] }

const mostNames = 1000

/**
 * Puts something new into a folder, there whole or not at all: `make` writes it durably under a hidden name beside its
 * place, and it is renamed when that is done. Where the name is taken a number is added; nothing is ever overwritten.
 * Refused with folder-missing, or as the disk has it.
 */
export function placeWhole(into: string, stem: string, ending: string, make: (half: string) => void): Placed {
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
