import { closeSync, copyFileSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { removeFile, renameFile } from './file-moves.ts'

/** Ends the name of a file that is still being written. */
export const partialSuffix = '.half'

/** Only the person's own account reads it. */
export const privateFile = 0o600
export const privateFolder = 0o700

/** Writes all of the bytes: a disk that fills up takes a part of them without an error of its own. */
export function writeWhole(file: number, bytes: Uint8Array): void {
  let written = 0
  while (written < bytes.length) written += writeSync(file, bytes, written)
}

/** A new file, on the disk when this returns. */
export function writeDurably(path: string, bytes: Uint8Array, mode: number = privateFile): void {
  const file = openSync(path, 'wx', mode)
  try {
    writeWhole(file, bytes)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Puts bytes in the place of a file in one step: whoever looks finds the old ones or the new ones. */
export function replaceDurably(path: string, bytes: Uint8Array): void {
  removeFile(path + partialSuffix)
  writeDurably(path + partialSuffix, bytes)
  renameDurably(path + partialSuffix, path)
}

/** A copy that is there whole or not at all. */
export function copyDurably(from: string, to: string): void {
  copyFileSync(from, to + partialSuffix)
  syncFile(to + partialSuffix)
  renameDurably(to + partialSuffix, to)
}

/** Makes a folder and those above it where they aren't there; their names are on the disk when this returns. */
export function makeFolderDurably(path: string): void {
  const first = mkdirSync(path, { recursive: true, mode: privateFolder })
  if (first === undefined) return
  const above = dirname(resolve(first))
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    syncFolder(folder)
    if (folder === above || folder === dirname(folder)) return
  }
}

export function renameDurably(from: string, to: string): void {
  renameFile(from, to)
  syncFolder(dirname(to))
}

export function syncFile(path: string): void {
  // Windows flushes only what was opened for writing.
  const file = openSync(path, process.platform === 'win32' ? 'r+' : 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Windows can't open folders; there the rename alone has to do. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}
