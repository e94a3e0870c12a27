import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import { tellsWhereTaken } from '../../core/claims/photo-location.ts'
import { imageType } from './attachment-type.ts'
import { originalPath } from './originals.ts'

/** Cameras write where a photograph was taken into its first segment, of 64 kB at most. */
const firstBytes = 70_000

/** Whether a kept photograph says where it was taken; one that is gone says nothing here and fails when opened. */
export function tellsLocation(
  dataFolder: string | null,
  { name, sha256 }: { name: string; sha256: string },
): boolean {
  if (dataFolder === null || imageType(name) !== 'image/jpeg') return false
  const path = originalPath(dataFolder, sha256)
  if (!existsSync(path)) return false
  const file = openSync(path, 'r')
  try {
    const bytes = new Uint8Array(firstBytes)
    return tellsWhereTaken(bytes.subarray(0, readSync(file, bytes)))
  } finally {
    closeSync(file)
  }
}
