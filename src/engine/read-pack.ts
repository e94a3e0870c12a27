import { createHash } from 'node:crypto'
import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { type Reply, refuse, reply } from '../contract/reply.ts'
import type { ErrorCode } from '../core/issue.ts'
import { manifestName, sumsName } from '../core/pack/manifest.ts'
import type { FoundPack } from '../core/pack/verify.ts'
import { type ArchiveLimits, listArchive, type PackedFile, wholeArchive } from './archive.ts'
import { FileReader } from './file-reader.ts'
import { sha256Of } from './originals.ts'

/**
 * Reads a pack where it lies, folder or zip, without unpacking anything to the disk. Refused with not-found, pack-unknown
 * for what is neither, pack-unsafe, pack-damaged, pack-encrypted or pack-too-large.
 */
export async function readPack(path: string): Promise<Reply<FoundPack>> {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return refuse('not-found')
  if (found.isDirectory()) return reply(packIn(path))
  return found.isFile() ? readPackZip(path) : refuse('pack-unknown')
}

function packIn(folder: string): FoundPack {
  const hashes = hashesIn(folder)
  const text = (name: string) => (hashes.get(name) ? readFileSync(join(folder, name), 'utf8') : null)
  return { hashes, sums: text(sumsName), manifest: text(manifestName) }
}

/** What is no file of a pack, whatever it leads to: a link, a pipe, or something that can't be read. */
const noFile = ''

/** Every file of a folder by its path inside it, with its hash. */
export function hashesIn(folder: string): Map<string, string> {
  const hashes = new Map<string, string>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) continue
    const path = join(entry.parentPath, entry.name)
    hashes.set(relative(folder, path).split(sep).join('/'), entry.isFile() ? hashOf(path) : noFile)
  }
  return hashes
}

function hashOf(path: string): string {
  try {
    return sha256Of(readFileSync(path))
  } catch {
    return noFile
  }
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

/** Lists longer than this are none of a pack's. */
const mostListBytes = 64 * (1 << 20)

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
      return refuse(isZip(path) ? (codes[code] ?? 'pack-damaged') : 'pack-unknown')
    }
    const root = rootOf(listed.value.map(({ name }) => name))
    const hashes = new Map<string, string>()
    const texts = new Map<string, string>()
    for (const packed of listed.value) {
      const name = packed.name.startsWith(root) ? packed.name.slice(root.length) : `../${packed.name}`
      const isList = name === sumsName || name === manifestName
      const read = await readPacked(packed, isList)
      if (!read.ok) return refuse(codes[read.issue.code] ?? 'pack-damaged', packed.name)
      hashes.set(name, packed.isLink ? noFile : read.value.sha256)
      if (isList) texts.set(name, read.value.text)
    }
    return reply({
      hashes,
      sums: texts.get(sumsName) ?? null,
      manifest: texts.get(manifestName) ?? null,
    })
  } finally {
    file.close()
  }
}

async function readPacked(packed: PackedFile, isList: boolean) {
  const hash = createHash('sha256')
  const pieces: Uint8Array[] = []
  const unpacked = await packed.unpack(piece => {
    hash.update(piece)
    if (isList && packed.bytes <= mostListBytes) pieces.push(piece)
  })
  if (!unpacked.ok) return unpacked
  return {
    ok: true as const,
    value: { sha256: hash.digest('hex'), text: Buffer.concat(pieces).toString('utf8') },
  }
}

/** The folder inside the zip that the pack lies in, as `name/`; empty where it lies at the top. */
function rootOf(names: readonly string[]): string {
  for (const list of [sumsName, manifestName]) {
    if (names.includes(list)) return ''
    const inFolder = names.filter(name => name.endsWith(`/${list}`) && name.split('/').length === 2)
    const [only] = inFolder
    if (only !== undefined && inFolder.length === 1) return only.slice(0, -list.length)
  }
  return ''
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
