import { createHash } from 'node:crypto'
import { closeSync, createWriteStream, fsyncSync, mkdirSync, openSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Writable } from 'node:stream'
import { type FileEntry, TextReader, TextWriter, ZipReader, ZipWriter } from '@zip.js/zip.js'
import type { Failure } from '../../contract/reply.ts'
import {
  partialSuffix,
  privateFile,
  privateFolder,
  renameDurably,
  syncFile,
  writeWhole,
} from '../files/durable-file.ts'
import { removeFile } from '../files/file-moves.ts'
import { FileReader } from '../files/file-reader.ts'
import { databaseName } from '../store/open.ts'
import { type BackedUpFile, type BackupManifest, manifestName, parseManifest } from './backup-manifest.ts'

/** A list of a hundred thousand files is longer than any real one. */
const mostManifestBytes = 32 * 1024 * 1024

export interface FileToPack extends BackedUpFile {
  path: string
}

/**
 * Writes a backup that is there whole or not at all: beside its place first, read back and compared, then renamed.
 * Throws like `node:fs`, and an error of its own where what was read back differs.
 */
export async function writeBackupFile(
  path: string,
  manifest: Omit<BackupManifest, 'files'>,
  files: readonly FileToPack[],
): Promise<void> {
  const half = path + partialSuffix
  try {
    removeFile(half)
    const zip = new ZipWriter(Writable.toWeb(createWriteStream(half, { flags: 'wx', mode: privateFile })), {
      useWebWorkers: false,
      // Originals are zips, workbooks and pictures for the most part: packed already.
      level: 0,
    })
    for (const file of files) {
      const reader = new FileReader(file.path)
      try {
        await zip.add(file.name, reader, { level: file.name === databaseName ? 6 : 0 })
      } finally {
        reader.close()
      }
    }
    const listed = files.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 }))
    await zip.add(manifestName, new TextReader(JSON.stringify({ ...manifest, files: listed })))
    await zip.close()
    syncFile(half)
    const written = await checkBackupFile(half)
    if (!written.ok) throw new Error(`the backup differs after writing: ${written.code}`)
    renameDurably(half, path)
  } catch (error) {
    removeFile(half)
    throw error
  }
}

export type CheckedBackup = { ok: true; manifest: BackupManifest } | { ok: false; code: Failure['code'] }

/** Reads every byte of a backup and compares it with its list; writes nothing. Throws like `node:fs`. */
export function checkBackupFile(path: string): Promise<CheckedBackup> {
  return readBackupFile(path, () => ({ take: () => {}, done: () => {} }))
}

/** Unpacks a backup into an empty folder, checking it on the way; what it leaves where it fails is to be removed. */
export function unpackBackupFile(path: string, folder: string): Promise<CheckedBackup> {
  return readBackupFile(path, ({ name }) => {
    const place = join(folder, ...name.split('/'))
    mkdirSync(dirname(place), { recursive: true, mode: privateFolder })
    const file = openSync(place, 'wx', privateFile)
    return {
      take: piece => writeWhole(file, piece),
      done() {
        fsyncSync(file)
        closeSync(file)
      },
    }
  })
}

interface Sink {
  take(piece: Uint8Array): void
  /** Called once, whatever became of the file. */
  done(): void
}

class Differs extends Error {}

/** What a backup says of itself, unchecked; null where it says nothing. Throws like `node:fs`. */
export async function readManifest(path: string): Promise<BackupManifest | null> {
  const read = await reading(path, async entries => entries && (await manifestIn(entries)))
  return read?.ok ? read.manifest : null
}

function readBackupFile(path: string, sinkFor: (file: BackedUpFile) => Sink): Promise<CheckedBackup> {
  return reading(path, async entries => {
    if (!entries) return { ok: false, code: 'backup-unknown' }
    const parsed = await manifestIn(entries)
    if (!parsed.ok) return parsed
    for (const listed of parsed.manifest.files) {
      const entry = entries.get(listed.name)
      if (!entry || !(await unpacks(entry, listed, sinkFor(listed))))
        return { ok: false, code: 'backup-damaged' }
    }
    return parsed
  })
}

/** Null for entries that can't be read; a disk that fails meanwhile is thrown, and not taken for damage. */
async function reading<T>(
  path: string,
  read: (entries: Map<string, FileEntry> | null) => Promise<T>,
): Promise<T> {
  const file = new FileReader(path)
  try {
    const result = await read(await entriesOf(file))
    if (file.diskError) throw file.diskError
    return result
  } finally {
    file.close()
  }
}

async function manifestIn(entries: ReadonlyMap<string, FileEntry>): Promise<CheckedBackup> {
  const list = entries.get(manifestName)
  if (!list || list.uncompressedSize > mostManifestBytes) return { ok: false, code: 'backup-unknown' }
  const text = await list.getData(new TextWriter()).catch(() => null)
  return text === null ? { ok: false, code: 'backup-damaged' } : parseManifest(text)
}

async function entriesOf(file: FileReader): Promise<Map<string, FileEntry> | null> {
  const zip = new ZipReader(file, { useWebWorkers: false, checkOverlappingEntry: true })
  try {
    const entries = await zip.getEntries()
    return new Map(entries.flatMap(entry => (entry.directory ? [] : [[entry.filename, entry] as const])))
  } catch {
    return null
  }
}

/** Whether the bytes are those of the list; a disk that fails while they are written is thrown. */
async function unpacks(entry: FileEntry, { bytes, sha256 }: BackedUpFile, sink: Sink): Promise<boolean> {
  const hash = createHash('sha256')
  let left = bytes
  let diskError: unknown = null
  const target = new WritableStream<Uint8Array>({
    write(piece) {
      left -= piece.length
      if (left < 0) throw new Differs()
      hash.update(piece)
      try {
        sink.take(piece)
      } catch (error) {
        diskError = error
        throw error
      }
    },
  })
  try {
    await entry.getData(target)
  } catch {
    if (diskError) throw diskError
    return false
  } finally {
    sink.done()
  }
  return left === 0 && hash.digest('hex') === sha256
}
