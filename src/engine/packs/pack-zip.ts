import type { WallTime } from '../../core/base/calendar.ts'
import { writeDurably } from '../files/durable-file.ts'
import { fixedZip } from './fixed-bytes.ts'
import { type PackContent, proveWritten, type WriteFile } from './pack-folder.ts'
import { type Placed, placeWhole } from './pack-place.ts'

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
