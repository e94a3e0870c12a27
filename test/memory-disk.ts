import { existsSync, mkdirSync, readdirSync, rmSync, statfsSync, statSync } from 'node:fs'
import { freemem } from 'node:os'
import { join } from 'node:path'

/** Linux has it; in a container it may be small. */
const disk = '/dev/shm'
/** Many times what all tests have on a disk at once. */
const leastFreeBytes = 4 * 2 ** 30
const prefix = 'xucha-tests-'
/** Many times what a run goes without making or removing a folder. */
const leftAfterMs = 60 * 60_000
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
    const folder = join(disk, name)
    if (name.startsWith(prefix) && isLeft(folder)) rmSync(folder, { recursive: true, force: true })
  }
  // Numbers of processes come again.
  rmSync(own, { recursive: true, force: true })
  mkdirSync(own)
}

/** No process of this container has it, and none of another one has written to it for long. */
function isLeft(folder: string): boolean {
  if (existsSync(join('/proc', folder.slice(join(disk, prefix).length)))) return false
  return Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0) > leftAfterMs
}

export function teardown(): void {
  rmSync(own, { recursive: true, force: true })
}
