import type { DataCounts } from '../../contract/data.ts'
import type { WallTime } from '../../core/base/calendar.ts'
import { isCount, isHash, isRecord, isText, isWallTime, parsedJson } from '../../core/base/json-value.ts'
import { databaseName } from '../store/open.ts'

export interface BackedUpFile {
  name: string
  bytes: number
  sha256: string
}

/** The list inside a backup that says what has to be in it, and of whose version it is. */
export interface BackupManifest {
  schema: typeof backupSchema
  /** Version of the app that wrote it. */
  app: string
  createdAt: WallTime
  counts: DataCounts
  files: BackedUpFile[]
  /** SHA-256 of kept files that the database names and that were gone when the backup was made. */
  missing: string[]
  /** By which the same data is known again; null in backups of earlier versions. */
  content: string | null
}

export const backupSchema = 'xucha.backup/1'
export const manifestName = 'manifest.json'
const schemaName = /^xucha\.backup\/\d+$/
const originals = 'originals/'
/** It is shown to whoever restores the backup, and no place for a text. */
const version = /^[\w.+-]{1,40}$/

/** What a kept file is called inside a backup. */
export function originalName(sha256: string): string {
  return `${originals}${sha256}`
}

type Parsed =
  | { ok: true; manifest: BackupManifest }
  | { ok: false; code: 'backup-unknown' | 'backup-newer' | 'backup-damaged' }

/** Takes nothing on trust: a backup may have been made up to write files where they don't belong. */
export function parseManifest(text: string): Parsed {
  const value = parsedJson(text)
  if (!isRecord(value) || !isText(value.schema) || !schemaName.test(value.schema))
    return { ok: false, code: 'backup-unknown' }
  if (value.schema !== backupSchema) return { ok: false, code: 'backup-newer' }
  const { app, createdAt, counts, files, missing = [], content = null } = value
  const isWhole =
    isText(app) &&
    version.test(app) &&
    isWallTime(createdAt) &&
    isCounts(counts) &&
    Array.isArray(files) &&
    files.every(isFile) &&
    new Set(files.map(({ name }) => name)).size === files.length &&
    files.some(({ name }) => name === databaseName) &&
    Array.isArray(missing) &&
    missing.every(isHash) &&
    (content === null || isHash(content))
  if (!isWhole) return { ok: false, code: 'backup-damaged' }
  return {
    ok: true,
    manifest: { schema: backupSchema, app, createdAt, counts, files, missing, content },
  }
}

function isFile(value: unknown): value is BackedUpFile {
  return (
    isRecord(value) &&
    isText(value.name) &&
    (value.name === databaseName || isOriginalName(value.name)) &&
    isCount(value.bytes) &&
    isHash(value.sha256)
  )
}

function isOriginalName(name: string): boolean {
  return name.startsWith(originals) && isHash(name.slice(originals.length))
}

function isCounts(value: unknown): value is DataCounts {
  return (
    isRecord(value) &&
    (['sources', 'rows', 'decisions', 'cases', 'attachments'] as const).every(name => isCount(value[name]))
  )
}
