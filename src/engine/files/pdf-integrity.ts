import { inflateSync } from 'node:zlib'
import { failed, type Outcome } from '../../core/base/outcome.ts'

/** Of one part of a PDF, unpacked: a page of a certificate has under 100 KB, a whole Chinese font some 20 MB. */
const largestPart = 64 * 1024 * 1024
/** Of all parts together. */
const largestWhole = 512 * 1024 * 1024

/**
 * What is wrong with a PDF's bytes, null if nothing is: its deflated parts carry checksums that readers pass over, and
 * a changed digit would go unseen. Those of a locked PDF are checked as they are unpacked: `inflatingFailures`.
 */
export function pdfDamage(bytes: Uint8Array): Outcome<never> | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.includes('/Encrypt')) return null
  let total = 0
  for (let at = file.indexOf(streamMark); at >= 0; at = file.indexOf(streamMark, at + 1)) {
    const start = startOfStream(file, at)
    if (start === null) continue
    const end = file.indexOf('endstream', start)
    if (end < 0) return failed('damaged')
    if (isDeflated(file, at)) {
      try {
        total += inflateSync(file.subarray(start, end), { maxOutputLength: largestPart }).length
      } catch (error) {
        const isBomb = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
        return failed(isBomb ? 'too-large' : 'damaged')
      }
      if (total > largestWhole) return failed('too-large')
    }
    at = end
  }
  return null
}

/** How many pages the objects of a file are, at least: those within packed objects and repeated ones don't count. */
export function fewestPages(bytes: Uint8Array): number {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const numbers = new Set<string>()
  for (const { 1: number = '', index } of text.matchAll(/\b(\d{1,10}) \d{1,5} obj\b/g)) {
    const [dictionary = ''] = text.slice(index, index + longestDictionary).split(/endobj|stream/, 1)
    if (/\/Type\s*\/Page(?![A-Za-z])/.test(dictionary)) numbers.add(number)
  }
  return numbers.size
}

const streamMark = 'stream'
/** How far before its content the dictionary of a part is looked for. */
const longestDictionary = 4096

/** Where the content begins; null where the word stands for something else, such as the end of a part. */
function startOfStream(file: Buffer, at: number): number | null {
  const before = file.toString('latin1', Math.max(0, at - 4), at)
  if (!/>>[\r\n ]{0,2}$/.test(before)) return null
  const [first, second] = [file[at + streamMark.length], file[at + streamMark.length + 1]]
  if (first === 0x0a) return at + streamMark.length + 1
  return first === 0x0d && second === 0x0a ? at + streamMark.length + 2 : null
}

function isDeflated(file: Buffer, at: number): boolean {
  const text = file.toString('latin1', Math.max(0, at - longestDictionary), at)
  const dictionary = text.slice(text.lastIndexOf(' obj') + 1)
  return (
    /\/Filter\s*(?:\[\s*)?\/FlateDecode\s*(?:\]|\/|>|\s)/.test(dictionary) &&
    !/\/Filter\s*\[[^\]]*\/[^\]]*\//.test(dictionary)
  )
}

let failures = 0

/** How many parts of PDFs have failed to unpack, or to stay within bounds, since the thread began. */
export function inflatingFailures(): number {
  return failures
}

/** Counts what goes wrong when this thread unpacks: the reader of PDFs makes do with the part that came through. */
export function watchInflating(): void {
  const Native = globalThis.DecompressionStream
  globalThis.DecompressionStream = class {
    readonly readable: ReadableStream
    readonly writable: WritableStream
    constructor(format: ConstructorParameters<typeof Native>[0]) {
      const inner = new Native(format)
      let total = 0
      const counted = new TransformStream<Uint8Array, Uint8Array>({
        transform(piece, controller) {
          total += piece.length
          if (total > largestPart) throw new Error('a part of the PDF unpacks to too much')
          controller.enqueue(piece)
        },
      })
      this.writable = inner.writable
      this.readable = counted.readable
      inner.readable.pipeTo(counted.writable).catch(() => {
        failures += 1
      })
    }
  } as typeof DecompressionStream
}
