import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import type { Bytes } from '../../core/bills/reader/bytes.ts'

/** A file read a stretch at a time; to be closed by whoever opened it. */
export interface FileBytes extends Bytes {
  close(): void
}

/** Without it, a pipe that nobody writes into would be waited for without end; Windows has no such names. */
const withoutWaiting = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/** Throws like `node:fs`; a folder, a pipe or a device is refused with `EISDIR`. */
export function openFileBytes(path: string): FileBytes {
  const file = openSync(path, withoutWaiting)
  const stat = fstatSync(file)
  if (!stat.isFile()) {
    closeSync(file)
    throw Object.assign(new Error('not a file'), { code: 'EISDIR' })
  }
  return {
    length: stat.size,
    slice(from, to) {
      const bytes = uncleared(Math.max(0, Math.min(to, stat.size) - from))
      let read = 0
      while (read < bytes.length) {
        const some = readSync(file, bytes, read, bytes.length - read, from + read)
        // A file that shrinks while it is read leaves zeros, and then isn't the file that was hashed.
        if (some === 0) break
        read += some
      }
      return bytes.fill(0, read)
    },
    close: () => closeSync(file),
  }
}

/** Memory that is written over at once: clearing it first took as long as reading into it. */
function uncleared(length: number): Uint8Array<ArrayBuffer> {
  const { buffer } = Buffer.allocUnsafeSlow(length)
  return new Uint8Array(buffer)
}
