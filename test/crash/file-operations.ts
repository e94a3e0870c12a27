import { openSync, readSync, writeSync } from 'node:fs'

/** Fields of `struct control` in file-operations.c, in bytes. */
const pathBytes = 4096
const at = {
  mode: 0,
  count: 4,
  nth: 8,
  error: 12,
  root: 16,
  copies: 16 + pathBytes,
  last: 16 + 2 * pathBytes,
}
export const controlBytes = at.last + 2 * pathBytes
const modes = { off: 0, copy: 1, failOnce: 2, failFrom: 3 } as const

/** What a disk may answer, by its number on Linux. */
const errorNumbers = { EIO: 5, ENOSPC: 28 } as const
export type DiskError = keyof typeof errorNumbers

/** The environment variable by which the preloaded code finds the file that steers it. */
export const controlVariable = 'XUCHA_FILE_OPERATIONS'

const never = 2 ** 31 - 1

/** Steers the preloaded file-operations.c in this process; each begins to count anew, under `root` alone. */
export interface FileOperations {
  count(root: string): void
  /** Copies `root` before every so many operations, each copy under its number. */
  copyBefore(every: number, root: string, copies: string): void
  /** The n-th operation fails, alone or with all that follow. */
  fail(nth: number, how: `${DiskError} once` | `${DiskError} from there on`, root: string): void
  /** How many operations there were, and the first that failed by its name and path. */
  stop(): { count: number; failed: string }
}

export function fileOperations(): FileOperations {
  const path = process.env[controlVariable]
  if (!path) throw new Error('file-operations.c is not preloaded here')
  const file = openSync(path, 'r+')
  const setNumber = (position: number, value: number) =>
    writeSync(file, new Int32Array([value]), 0, Int32Array.BYTES_PER_ELEMENT, position)
  const setPath = (position: number, value: string) => writeSync(file, `${value}\0`, position)
  const start = (mode: number, nth: number, root: string) => {
    setNumber(at.count, 0)
    setNumber(at.nth, nth)
    setPath(at.root, root)
    setPath(at.last, '')
    setNumber(at.mode, mode)
  }
  return {
    count: root => start(modes.copy, never, root),
    copyBefore(every, root, copies) {
      setPath(at.copies, copies)
      start(modes.copy, every, root)
    },
    fail(nth, how, root) {
      setNumber(at.error, how.startsWith('EIO') ? errorNumbers.EIO : errorNumbers.ENOSPC)
      start(how.endsWith('once') ? modes.failOnce : modes.failFrom, nth, root)
    },
    stop() {
      setNumber(at.mode, modes.off)
      const count = new Int32Array(1)
      readSync(file, count, 0, Int32Array.BYTES_PER_ELEMENT, at.count)
      const last = Buffer.alloc(2 * pathBytes)
      readSync(file, last, 0, last.length, at.last)
      return { count: count[0] ?? 0, failed: last.toString('utf8').split('\0')[0] ?? '' }
    },
  }
}
