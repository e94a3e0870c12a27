import { chmodSync, existsSync, lstatSync, readdirSync, renameSync, rmdirSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'

/** Windows: a scanner or an indexer holds a file for a moment after it was written; longer is no such thing. */
const pausesMs = [5, 20, 50, 100, 200, 400, 800]
const passing = new Set<unknown>(['EPERM', 'EACCES', 'EBUSY'])

/**
 * Gives something its new name; what has that name already gives way in the same step. Throws like `node:fs`. All
 * renaming and removing goes through here: Windows has its own ideas of what stands in the way.
 */
export function renameFile(from: string, to: string): void {
  patiently(() => {
    if (process.platform === 'win32') makeWritable(to)
    renameSync(from, to)
  })
}

/** Removes a file or a link, read-only or not; nothing where there is none. Throws like `node:fs`. */
export function removeFile(path: string): void {
  // Not `rmSync`: on Windows some versions of it do nothing where the path has Chinese in it, and say nothing.
  unlessGone(() => patiently(() => unlinkSync(path)))
}

/** Removes a folder with all that is in it, or a file; links are removed and not followed. Throws like `node:fs`. */
export function removeTree(path: string): void {
  for (let round = 1; ; round += 1) {
    try {
      removeOnce(path)
      return
    } catch (error) {
      if (codeOf(error) !== 'ENOTEMPTY' || round === mostRounds) throw error
    }
  }
}

/** What writes into a folder while it is removed is soon done, or will not be. */
const mostRounds = 4

function removeOnce(path: string): void {
  const found = lstatSync(path, { throwIfNoEntry: false })
  if (found?.isDirectory()) {
    unlessGone(() => {
      for (const name of readdirSync(path)) removeTree(join(path, name))
      patiently(() => rmdirSync(path))
    })
  } else if (found) removeFile(path)
}

/**
 * Removes what goes at once of what a folder holds, but for `stays`. What a running program holds on to stays as well:
 * on Windows nobody takes it away. The number of things that went. Throws where the folder can't be read.
 */
export function emptyNow(folder: string, stays: string | null = null): number {
  let gone = 0
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (path === stays) continue
    try {
      if (lstatSync(path).isDirectory()) {
        gone += emptyNow(path)
        rmdirSync(path)
      } else unlinkSync(path)
      gone += 1
    } catch {
      // Held by somebody, or gone by itself.
    }
  }
  return gone
}

/** Windows puts nothing in the place of a read-only file. */
function makeWritable(path: string): void {
  if (existsSync(path)) chmodSync(path, 0o600)
}

function patiently(act: () => void): void {
  for (const pause of process.platform === 'win32' ? pausesMs : []) {
    try {
      act()
      return
    } catch (error) {
      if (!passing.has(codeOf(error))) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause)
    }
  }
  act()
}

function unlessGone(act: () => void): void {
  try {
    act()
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
