import {
  BlobReader,
  BlobWriter,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
} from '@zip.js/zip.js'
import type { WallTime } from '../../core/base/calendar.ts'

/** `D:20260101000000+00'00'` and the like, as Skia writes it. */
const pdfDate = /\/(CreationDate|ModDate) ?\(D:[^)]*\)/g

/**
 * A PDF with the time of the case in place of the clock's, in strings of the same length, so that nothing inside the
 * file moves and the same case makes the same bytes. `at` is `2026-11-21T12:00:00` in Asia/Shanghai.
 */
export function withPdfDate(pdf: Uint8Array, at: string): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1')
  const digits = at.replaceAll(/\D/g, '').slice(0, 14)
  const fixed = text.replaceAll(pdfDate, found => {
    const open = found.indexOf('(D:') + '(D:'.length
    const room = found.length - open - 1
    const stamp = `${digits}+08'00'`.slice(0, room).padEnd(room, "'")
    return `${found.slice(0, open)}${stamp})`
  })
  return new Uint8Array(Buffer.from(fixed, 'latin1'))
}

/** The oldest time a zip can tell; the parts of a workbook have no time of their own. */
const oldest = '1980-01-01T00:00:00' as WallTime

/** Files in a zip whose bytes depend on nothing but the files and the wall clock's time they are given. */
export async function fixedZip(
  files: readonly { name: string; bytes: Uint8Array }[],
  at: WallTime = oldest,
): Promise<Uint8Array> {
  const writer = new ZipWriter(new BlobWriter(), {
    useWebWorkers: false,
    extendedTimestamp: false,
  })
  // Not as a Date, which would be taken in the zone of the machine.
  const rawLastModDate = dosTime(at)
  for (const { name, bytes } of files) await writer.add(name, new Uint8ArrayReader(bytes), { rawLastModDate })
  return new Uint8Array(await (await writer.close()).arrayBuffer())
}

const dosEpoch = 1980

/** As a zip holds it: date in the upper half, and seconds in twos. */
function dosTime(at: WallTime): number {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = at.split(/[-T:]/).map(Number)
  const date = ((year - dosEpoch) << 9) | (month << 5) | day
  return ((date << 16) | (hour << 11) | (minute << 5) | (second >> 1)) >>> 0
}

/** A workbook zipped again with fixed dates: its parts are the same at each writing, only their dates are not. */
export async function withZipDate(workbook: Uint8Array): Promise<Uint8Array> {
  const reader = new ZipReader(new BlobReader(new Blob([new Uint8Array(workbook)])), { useWebWorkers: false })
  const files: { name: string; bytes: Uint8Array }[] = []
  for (const entry of await reader.getEntries()) {
    if (entry.directory) continue
    files.push({ name: entry.filename, bytes: await entry.getData(new Uint8ArrayWriter()) })
  }
  await reader.close()
  return fixedZip(files)
}
