import { createHash } from 'node:crypto'
import { closeSync, lstatSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fail, ok, type Reply } from '../../contract/reply.ts'
import type { ErrorCode } from '../../core/base/outcome.ts'
import { firstLists, type PackLists, packLists } from '../../core/packs/manifest.ts'
import { type FoundPack, type Verification, verifyPack } from '../../core/packs/verify.ts'
import { answered, failureOf } from '../errors.ts'
import { FileReader } from '../files/file-reader.ts'
import { sha256Of } from '../files/originals.ts'
import { type ArchiveLimits, listArchive, type PackedFile, wholeArchive } from '../import/archive.ts'

/**
 * Reads a pack where it lies, folder or zip, without unpacking anything to the disk. Refused with not-found, pack-unknown
 * for what is neither, pack-unsafe, pack-damaged, pack-encrypted or pack-too-large.
 */
async function readPack(path: string): Promise<Reply<FoundPack>> {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return fail('not-found')
  if (found.isDirectory()) return ok(packIn(path))
  return found.isFile() ? readPackZip(path) : fail('pack-unknown')
}

/** Compares every file of a pack, folder or zip, with its lists; refused like `readPack`, or as the disk has it. */
export function verifyPackAt(path: string): Promise<Reply<Verification>> {
  return answered(async () => {
    const found = await readPack(path)
    return found.ok ? ok(verifyPack(found.value)) : found
  })
}

/** Lists longer than this are none of a pack's. */
const mostListBytes = 64 * (1 << 20)

/** Where neither list is there nothing is read: the folder may be anyone's, with a whole disk in it. */
const noPack: FoundPack = { hashes: new Map(), lists: packLists, sums: null, manifest: null }

/** Newest first: where the lists lie tells the version. */
const layouts: readonly PackLists[] = [packLists, firstLists]

function packIn(folder: string): FoundPack {
  for (const lists of layouts) {
    const sums = listIn(folder, lists.sums)
    const manifest = listIn(folder, lists.manifest)
    if (sums !== null || manifest !== null) return { hashes: hashesIn(folder), lists, sums, manifest }
  }
  return noPack
}

function listIn(folder: string, name: string): string | null {
  const path = join(folder, name)
  const found = lstatSync(path, { throwIfNoEntry: false })
  return found?.isFile() && found.size <= mostListBytes ? readFileSync(path, 'utf8') : null
}

/** What is no file of a pack, whatever it leads to: a link, a pipe, or something that can't be read. */
const noFile = ''

/** Every file of a folder by its path inside it, with its hash; links are named, never followed. */
export function hashesIn(folder: string, prefix = ''): Map<string, string> {
  const hashes = new Map<string, string>()
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const [path, name] = [join(folder, entry.name), `${prefix}${entry.name}`]
    if (entry.isDirectory()) for (const one of inFolder(path, name)) hashes.set(...one)
    else hashes.set(name, entry.isFile() ? hashOf(path) : noFile)
  }
  return hashes
}

function inFolder(path: string, name: string): Map<string, string> {
  try {
    return hashesIn(path, `${name}/`)
  } catch (error) {
    return new Map([[name, hashOfUnreadable(error)]])
  }
}

function hashOf(path: string): string {
  try {
    return sha256Of(readFileSync(path))
  } catch (error) {
    return hashOfUnreadable(error)
  }
}

/** What nobody may read is no file of a pack; a disk that fails says nothing of the pack. */
function hashOfUnreadable(error: unknown): typeof noFile {
  if (failureOf(error) === 'disk-failed') throw error
  return noFile
}

const gibibyte = 1 << 30

/** Room for recordings as evidence; bills, the tightest files of a pack, reach a ratio of about 30. */
const packLimits: ArchiveLimits = {
  archiveBytes: 8 * gibibyte,
  entries: 5000,
  entryBytes: gibibyte,
  totalBytes: 8 * gibibyte,
  ratio: 200,
}

const codes: Partial<Record<ErrorCode, 'pack-unsafe' | 'pack-encrypted' | 'pack-too-large'>> = {
  'unsafe-archive': 'pack-unsafe',
  'password-required': 'pack-encrypted',
  'too-large': 'pack-too-large',
}

async function readPackZip(path: string): Promise<Reply<FoundPack>> {
  const file = new FileReader(path)
  try {
    const listed = await listArchive(file, packLimits, wholeArchive)
    if (!listed.ok) {
      const { code } = listed.issue
      return fail(isZip(path) ? (codes[code] ?? 'pack-damaged') : 'pack-unknown')
    }
    const place = placeOf(listed.value.map(({ name }) => name))
    if (place === null) return ok(noPack)
    const { root, lists } = place
    const hashes = new Map<string, string>()
    const texts = new Map<string, string>()
    for (const packed of listed.value) {
      const name = packed.name.startsWith(root) ? packed.name.slice(root.length) : `../${packed.name}`
      const isList = name === lists.sums || name === lists.manifest
      const read = await readPacked(packed, isList)
      if (!read.ok) return fail(codes[read.issue.code] ?? 'pack-damaged', packed.name)
      hashes.set(name, packed.isLink ? noFile : read.value.sha256)
      if (isList) texts.set(name, read.value.text)
    }
    return ok({
      hashes,
      lists,
      sums: texts.get(lists.sums) ?? null,
      manifest: texts.get(lists.manifest) ?? null,
    })
  } finally {
    file.close()
  }
}

/** Is neither a list of hashes nor a manifest. */
const unreadable = '\0'

async function readPacked(packed: PackedFile, isList: boolean) {
  const hash = createHash('sha256')
  const pieces: Uint8Array[] = []
  const unpacked = await packed.unpack(piece => {
    hash.update(piece)
    if (isList && packed.bytes <= mostListBytes) pieces.push(piece)
  })
  // One file that can't be read is one that was changed; the others are still told.
  if (!unpacked.ok && unpacked.issue.code === 'damaged') {
    return { ok: true as const, value: { sha256: noFile, text: unreadable } }
  }
  if (!unpacked.ok) return unpacked
  return {
    ok: true as const,
    value: { sha256: hash.digest('hex'), text: Buffer.concat(pieces).toString('utf8') },
  }
}

/** The folder inside the zip that the pack lies in, as `name/`; empty where it lies at the top, null without lists. */
function placeOf(names: readonly string[]): { root: string; lists: PackLists } | null {
  for (const lists of layouts) {
    for (const list of [lists.sums, lists.manifest]) {
      if (names.includes(list)) return { root: '', lists }
      const depth = list.split('/').length + 1
      const inFolder = names.filter(name => name.endsWith(`/${list}`) && name.split('/').length === depth)
      const [only] = inFolder
      if (only !== undefined && inFolder.length === 1) return { root: only.slice(0, -list.length), lists }
    }
  }
  return null
}

const zipStart = 'PK'

/** Whether a file that can't be listed was a zip once. */
function isZip(path: string): boolean {
  if (path.toLowerCase().endsWith('.zip')) return true
  const file = openSync(path, 'r')
  try {
    const start = Buffer.alloc(zipStart.length)
    readSync(file, start, 0, start.length, 0)
    return start.toString('latin1') === zipStart
  } finally {
    closeSync(file)
  }
}
