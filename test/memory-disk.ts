import { existsSync, mkdirSync, readdirSync, rmSync, statfsSync } from 'node:fs'
import { freemem } from 'node:os'
import { join } from 'node:path'

/** Linux has it; in a container it may be small. */
const disk = '/dev/shm'
/** Many times what all tests have on a disk at once. */
const leastFreeBytes = 4 * 2 ** 30
const prefix = 'xucha-tests-'
const own = join(disk, `${prefix}${process.pid}`)

/** Where the tests of this run can keep their files without waiting for a disk some ten thousand times; null for nowhere. */
export function folderInMemory(): string | null {
  if (process.platform !== 'linux' || !existsSync(disk)) return null
  const { bavail, bsize } = statfsSync(disk)
  return Math.min(bavail * bsize, freemem()) < leastFreeBytes ? null : own
}

/** Vitest's global setup and teardown: what a run that was killed has left goes as well. */
export function setup(): void {
  if (process.env.TMPDIR !== own) return
  for (const name of readdirSync(disk)) {
    const isOver = name.startsWith(prefix) && !existsSync(join('/proc', name.slice(prefix.length)))
    if (isOver) rmSync(join(disk, name), { recursive: true, force: true })
  }
  mkdirSync(own)
}

export function teardown(): void {
  rmSync(own, { recursive: true, force: true })
}
