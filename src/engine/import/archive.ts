import { constants, inflateRawSync } from 'node:zlib'
import * as zip from '@zip.js/zip.js'
import { done, type ErrorCode, failed, type Issue, type Outcome } from '../../core/base/outcome.ts'
import { decode } from '../../core/bills/reader/decode.ts'
import { failureOf } from '../errors.ts'

/** What an archive may cost before it is refused. Sizes in bytes. */
export interface ArchiveLimits {
  archiveBytes: number
  entries: number
  /** Of one entry when unpacked, as declared and as really produced. */
  entryBytes: number
  /** Of all entries together. */
  totalBytes: number
  /** Unpacked by packed size; bills reach about 30. Small entries may exceed it. */
  ratio: number
}

const mebibyte = 1 << 20

/** Room for a bill of a million rows (142 MB) and for several years in one archive. */
export const billArchiveLimits: ArchiveLimits = {
  archiveBytes: 256 * mebibyte,
  entries: 200,
  entryBytes: 512 * mebibyte,
  totalBytes: 1024 * mebibyte,
  ratio: 200,
}

/** Below this an entry may be packed as tightly as it likes: it does no harm. */
const harmlessBytes = 8 * mebibyte

/** One file inside an archive, still packed. */
export interface PackedFile {
  name: string
  isEncrypted: boolean
  /** A symbolic link: its content is where it leads. */
  isLink: boolean
  /** Of the content, as the archive declares. */
  bytes: number
  /** Hands out the content in pieces as it is unpacked, and waits for a promise before it goes on. */
  unpack(take: (piece: Uint8Array) => unknown, password?: string): Promise<Outcome<null>>
}

/** The content of a file in pieces, unpacked only as fast as they are taken; the outcome tells how it ended. */
export async function* piecesOf(
  file: PackedFile,
  password?: string,
): AsyncGenerator<Uint8Array, Outcome<null>> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  const writer = writable.getWriter()
  const unpacked = file.unpack(piece => writer.write(piece), password)
  // Whoever stops taking pieces early leaves a stream that can't be closed any more.
  void unpacked.then(() => writer.close()).catch(() => {})
  for await (const piece of readable) yield piece
  return unpacked
}

export interface ArchivedFile {
  name: string
  bytes: Uint8Array
}

/**
 * Unpacks every file of a zip into memory; nothing is ever written to disk. Reads AES-256 and ZipCrypto, and names in
 * UTF-8 or GB18030. Fails with `password-required`, `wrong-password`, `unsafe-archive` (names that lead outside,
 * overlaps, bombs), `too-large` or `damaged`.
 */
export async function openArchive(
  bytes: Uint8Array,
  password?: string,
  limits: ArchiveLimits = billArchiveLimits,
): Promise<Outcome<ArchivedFile[]>> {
  const opened = await openArchiveWithAny(bytes, password === undefined ? [] : [password], limits)
  if (!opened.ok) return opened
  const { files, locked } = opened.value
  return locked ? { ok: false, issue: locked } : done(files)
}

/** The files of a zip that could be opened, and why others could not: they stay locked to all of the passwords. */
export interface OpenedArchive {
  files: ArchivedFile[]
  locked: Issue | null
}

/** As `openArchive`, with several passwords to try; open files beside locked ones are given. */
export async function openArchiveWithAny(
  bytes: Uint8Array,
  passwords: readonly string[],
  limits: ArchiveLimits,
): Promise<Outcome<OpenedArchive>> {
  const packed = await listArchive(bytes, limits)
  if (!packed.ok) return packed
  const files: ArchivedFile[] = []
  let locked: Issue | null = null
  // What has opened one file opens the others as a rule.
  let known: string | undefined
  for (const file of packed.value) {
    const tries = file.isEncrypted ? [known, ...passwords] : [undefined]
    let opened: Outcome<Uint8Array> = failed('password-required')
    for (const password of tries) {
      if (file.isEncrypted && password === undefined) continue
      opened = await contentOf(file, password)
      if (opened.ok) known = password
      if (opened.ok || opened.issue.code !== 'wrong-password') break
    }
    if (opened.ok) files.push({ name: file.name, bytes: opened.value })
    else if (opened.issue.code === 'password-required' || opened.issue.code === 'wrong-password')
      locked = opened.issue
    else return opened
  }
  return done({ files, locked })
}

async function contentOf(file: PackedFile, password: string | undefined): Promise<Outcome<Uint8Array>> {
  const pieces: Uint8Array[] = []
  const unpacked = await file.unpack(piece => pieces.push(piece), password)
  return unpacked.ok ? done(joined(pieces)) : unpacked
}

/** How a zip is looked at. */
export interface ArchiveView {
  /** Whether what macOS adds counts as well. */
  everything: boolean
  /** `strict` refuses what two programs could unpack to different files. */
  strictness: 'strict' | 'balanced'
}

const looseFiles: ArchiveView = { everything: false, strictness: 'balanced' }

/** For an archive that stands for its files and nothing else. */
export const wholeArchive: ArchiveView = { everything: true, strictness: 'strict' }

/** The files of a zip without unpacking them; folders are left out, and so is what macOS adds unless asked for. */
export async function listArchive(
  archive: Uint8Array | zip.Reader<unknown>,
  limits: ArchiveLimits,
  { everything, strictness }: ArchiveView = looseFiles,
): Promise<Outcome<PackedFile[]>> {
  const source = archive instanceof Uint8Array ? new zip.Uint8ArrayReader(archive) : archive
  const size = archive instanceof Uint8Array ? archive.length : archive.size
  if (size > limits.archiveBytes) return failed('too-large')
  const reader = new zip.ZipReader(source, {
    useWebWorkers: false,
    strictness,
    checkOverlappingEntry: true,
    checkCrc32: true,
    decodeText: value => nameOf(value),
  })
  const files: zip.FileEntry[] = []
  let declared = 0
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (entry.directory || (!everything && isFromSystem(entry.filename))) continue
      files.push(entry)
      declared += entry.uncompressedSize
      if (files.length > limits.entries) return failed('unsafe-archive')
      if (entry.uncompressedSize > limits.entryBytes || declared > limits.totalBytes)
        return failed('too-large')
      if (entry.uncompressedSize > allowance(entry.compressedSize, limits)) return failed('unsafe-archive')
    }
  } catch (error) {
    return failed(codeOf(error))
  }
  let left = limits.totalBytes
  return done(
    files.map(entry => ({
      name: entry.filename,
      isEncrypted: entry.encrypted,
      isLink: ((entry.unixMode ?? 0) & fileTypeBits) === linkBits,
      bytes: entry.uncompressedSize,
      async unpack(take, password) {
        const most = Math.min(left, limits.entryBytes, allowance(entry.compressedSize, limits))
        const quota = { left: most }
        const outcome = await unpackEntry(entry, quota, take, password)
        left -= most - quota.left
        return outcome
      },
    })),
  )
}

/** In the mode that Unix gives a file. */
const fileTypeBits = 0o170000
const linkBits = 0o120000

function allowance(compressedSize: number, limits: ArchiveLimits): number {
  return Math.max(harmlessBytes, compressedSize * limits.ratio)
}

class QuotaExceeded extends Error {}

async function unpackEntry(
  entry: zip.FileEntry,
  quota: { left: number },
  take: (piece: Uint8Array) => unknown,
  password: string | undefined,
): Promise<Outcome<null>> {
  if (entry.encrypted && !password) return failed('password-required')
  const target = new WritableStream<Uint8Array>({
    write(piece) {
      quota.left -= piece.length
      // What is declared is checked before; more than that can only be a lie.
      if (quota.left < 0) throw new QuotaExceeded()
      return take(piece) as Promise<void>
    },
  })
  try {
    await entry.getData(target, password ? { password } : {})
    return done(null)
  } catch (error) {
    if (error instanceof QuotaExceeded || quota.left < 0) return failed('unsafe-archive')
    const code = codeOf(error)
    if (code !== 'damaged' || !password || !entry.encrypted) return failed(code)
    return failed((await makesSense(entry, password)) ? 'damaged' : 'wrong-password')
  }
}

/** How zip.js calls what went wrong, in the words of the product; everything else is damage. */
const codes = new Map<string, ErrorCode>([
  [zip.ERR_ENCRYPTED, 'password-required'],
  [zip.ERR_INVALID_PASSWORD, 'wrong-password'],
  [zip.ERR_OVERLAPPING_ENTRY, 'unsafe-archive'],
  [zip.ERR_UNSAFE_FILENAME, 'unsafe-archive'],
  [zip.ERR_AMBIGUOUS_ARCHIVE, 'unsafe-archive'],
  [zip.ERR_UNSUPPORTED_ENCRYPTION, 'unreadable'],
  [zip.ERR_UNSUPPORTED_COMPRESSION, 'unreadable'],
])

/** Throws what the disk says: that is no fault of the archive. */
function codeOf(error: unknown): ErrorCode {
  if (failureOf(error) === 'disk-failed') throw error
  return (error instanceof Error && codes.get(error.message)) || 'damaged'
}

/** Packed bytes looked at, and unpacked ones that are enough to tell text from noise. */
const sampleBytes = { packed: 4096, unpacked: 256 }
/** Fewer bytes than this may look like text by chance. */
const leastSense = 32
/** Characters that no bill begins with. */
const controls = /[^\P{Cc}\t\r\n]/u

/**
 * Whether an entry that could not be read to its end begins like a bill. ZipCrypto lets one wrong password in 256
 * through to the data, which then is noise from its first byte; with the right one the beginning can be read.
 */
async function makesSense(entry: zip.FileEntry, password: string): Promise<boolean> {
  const pieces: Uint8Array[] = []
  const target = new WritableStream<Uint8Array>({
    write: piece => {
      pieces.push(piece)
    },
  })
  try {
    await entry.getData(target, {
      password,
      passThrough: 'compressed',
      checkAuthenticationCode: false,
      checkCrc32: false,
      checkOverlappingEntry: false,
    })
  } catch {
    // What came before the failure is all that is asked for.
  }
  const packed = joined(pieces).subarray(0, sampleBytes.packed)
  const start = unpackedStart(packed, entry.compressionMethod === 0).subarray(0, sampleBytes.unpacked)
  if (start.length < leastSense) return false
  if (start[0] === 0x50 && start[1] === 0x4b) return true
  // The sample may end inside a character.
  return [0, 1, 2, 3].some(cut => {
    const text = decode(start.subarray(0, start.length - cut))
    return text.ok && text.value.brokenAt === null && !controls.test(text.value.text)
  })
}

function unpackedStart(packed: Uint8Array, isStored: boolean): Uint8Array {
  if (isStored) return packed
  for (let length = packed.length; length > 0; length >>= 1) {
    try {
      return inflateRawSync(packed.subarray(0, length), { finishFlush: constants.Z_SYNC_FLUSH })
    } catch {
      // The damage may lie in the sample: try a shorter one.
    }
  }
  return new Uint8Array()
}

/** Names without the UTF-8 flag are UTF-8 all the same on macOS and GB18030 on Windows in China. */
function nameOf(raw: Uint8Array): string | undefined {
  const name = decode(raw)
  return name.ok && name.value.brokenAt === null ? name.value.text : undefined
}

function isFromSystem(name: string): boolean {
  return name.startsWith('__MACOSX/') || name.endsWith('.DS_Store')
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  if (pieces.length === 1) return pieces[0]!
  return new Uint8Array(Buffer.concat(pieces))
}
