import {
  BlobReader,
  BlobWriter,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
} from '@zip.js/zip.js'

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
const zipDate = new Date(1980, 0, 1)

/** Files in a zip whose bytes depend on nothing but the files. */
export async function fixedZip(files: readonly { name: string; bytes: Uint8Array }[]): Promise<Uint8Array> {
  const writer = new ZipWriter(new BlobWriter(), {
    useWebWorkers: false,
    extendedTimestamp: false,
    lastModDate: zipDate,
  })
  for (const { name, bytes } of files) await writer.add(name, new Uint8ArrayReader(bytes))
  return new Uint8Array(await (await writer.close()).arrayBuffer())
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
