import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { mountSmallDisk, unmount } from '../../fixture/small-disk.ts'
import { temporaryFolder } from '../test-engine.ts'

/** A folder with room for so many MiB until the test is over; null where none can be made. */
export function smallDisk(mebibytes: number): string | null {
  const folder = join(temporaryFolder(), 'disk')
  if (!mountSmallDisk(folder, mebibytes)) return null
  onTestFinished(() => unmount(folder))
  return folder
}
