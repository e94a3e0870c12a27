import type { Day } from '../../core/base/calendar.ts'
import { done, failed, type Issue, type Outcome } from '../../core/base/outcome.ts'
import type { BillSummary, KnownOfFile, RejectedRow, RowSink } from '../../core/bills/bill.ts'
import { type Bytes, bytesOf } from '../../core/bills/reader/bytes.ts'
import { decodeInPieces } from '../../core/bills/reader/decode.ts'
import type { ReadingOptions } from '../../core/bills/reader/ledger.ts'
import { createBillReader, createSheetReader } from '../../core/bills/reader/recognise.ts'
import type { Transaction } from '../../core/bills/transaction.ts'
import { sha256Of } from '../files/originals.ts'
import { type ArchiveLimits, billArchiveLimits, listArchive, openArchiveWithAny } from './archive.ts'
import { openBillSheets } from './bill-sheet.ts'
import { isArchive, isPdf, knownByBytes } from './file-kind.ts'
import { readCertificate, sheetOf } from './read-certificate.ts'

export interface BillSource {
  /** Base name, as shown. */
  name: string
  bytes: Bytes
  /** Tried in turn on archives that are locked. */
  passwords?: readonly string[]
  /** A bill tells of nothing later. */
  today: Day
  /** The app's own, where the character maps for PDFs lie. */
  resourcesFolder: string
}

/** What happens while a file is read, in order; a file may hold several bills. */
export type Reading =
  /** What may be a bill begins. The answer says whether to read it; a bill that is known is passed over. */
  | { kind: 'found'; name: string; sha256: string; bytes: Bytes }
  | { kind: 'rows'; transactions: Transaction[]; rejected: RejectedRow[]; share: number }
  /** The rows of this bill so far are to be forgotten: they come once more, with better identities. */
  | { kind: 'again' }
  | { kind: 'end'; summary: BillSummary }
  /** No bill, or one that breaks off: what came of it is to be forgotten. */
  | { kind: 'unread'; name: string; sha256: string | null; issue: Issue }

/** The answer to `found`: true reads the bill. Other readings need none. */
export type Readings = AsyncGenerator<Reading, void, boolean | undefined>

/** Archives in archives that are opened: people zip the archives they were sent. */
const deepestArchive = 2

/**
 * Reads what a person hands over: a CSV, a workbook, a certificate as PDF, or a zip of these. Of an archive, each file in it that is a
 * bill or nearly one is told of as `outer.zip/inner.csv`; what merely lies beside a bill is passed over. Never throws
 * for the content of a file, only for bugs.
 */
export function readBills(source: BillSource, limits = billArchiveLimits): Readings {
  return readAt(source, { depth: 0, limits: { ...limits } })
}

/** Where in nested archives a file lies; what may still be unpacked is counted over all of them together. */
interface Nesting {
  depth: number
  limits: ArchiveLimits
}

async function* readAt(source: BillSource, nesting: Nesting): Readings {
  const { name, bytes, today } = source
  if (bytes.length > nesting.limits.entryBytes) {
    yield { kind: 'unread', name, sha256: null, issue: { code: 'too-large' } }
    return
  }
  const kind = isArchive(bytes) ? await archiveKind(whole(bytes)) : 'text'
  if (kind === 'archive') yield* readArchive(source, nesting)
  else {
    const sha256 = sha256Of(bytes)
    if (kind === 'open-document' || kind === 'document') {
      const issue: Issue =
        kind === 'document'
          ? { code: 'unrecognised-format' }
          : { code: 'wrong-export', wrongExport: 'open-document' }
      yield { kind: 'unread', name, sha256, issue }
      return
    }
    if (!(yield { kind: 'found', name, sha256, bytes })) return
    const table = isPdf(bytes) ? yield* readPdf(source) : null
    let known: KnownOfFile | null = null
    for (;;) {
      const options: ReadingOptions = { today, known }
      const summary: Outcome<BillSummary> = yield* table
        ? readTable(table, options)
        : kind === 'workbook'
          ? readSheets(whole(bytes), options)
          : readText(source, options)
      if (!summary.ok) {
        yield { kind: 'unread', name, sha256, issue: summary.issue }
        return
      }
      known = summary.value.readAgain
      if (known === null) {
        yield { kind: 'end', summary: summary.value }
        return
      }
      yield { kind: 'again' }
    }
  }
}

type RowReadings = AsyncGenerator<Reading, Outcome<BillSummary>, boolean | undefined>

async function* readText({ name, bytes }: BillSource, options: ReadingOptions): RowReadings {
  if (bytes.length === 0) return failed('empty')
  const known = knownByBytes(bytes, name)
  if (known) return known
  const decoded = decodeInPieces(bytes)
  if (!decoded.ok) return decoded
  const batch = openBatch()
  const reader = createBillReader(decoded.value.encoding, batch.sink, options)
  let brokenAt: number | null = null
  for (const piece of decoded.value.pieces()) {
    brokenAt ??= piece.brokenAt
    reader.push(piece.text)
    yield batch.take(piece.end / bytes.length)
  }
  const summary = reader.finish()
  yield batch.take(1)
  // What could be no header as it is may have been one in an encoding that isn't known.
  if (summary.ok || summary.issue.code !== 'unrecognised-format' || brokenAt === null) return summary
  return failed('unsupported-encoding', { offset: brokenAt })
}

type Table = ReturnType<typeof sheetOf>

/** A PDF's pages take long and come to few rows: they are read once and kept. */
async function* readPdf({
  name,
  bytes,
  passwords = [],
  resourcesFolder,
}: BillSource): AsyncGenerator<Reading, Outcome<Table>, boolean | undefined> {
  const pages = readCertificate({ name, bytes: whole(bytes), passwords, resourcesFolder })
  let next = await pages.next()
  for (; !next.done; next = await pages.next())
    yield { kind: 'rows', transactions: [], rejected: [], share: next.value }
  return next.value.ok ? done(sheetOf(next.value.value)) : next.value
}

async function* readTable(table: Outcome<Table>, options: ReadingOptions): RowReadings {
  if (!table.ok) return table
  const batch = openBatch()
  const reader = createSheetReader(batch.sink, options)
  for (const row of table.value.rows) reader.take(row)
  const summary = reader.finish()
  yield batch.take(1)
  return summary
}

async function* readSheets(bytes: Uint8Array, options: ReadingOptions): RowReadings {
  const opened = await openBillSheets(bytes)
  if (!opened.ok) return opened
  const { sheets, areSeveral, datesFrom } = opened.value
  const batch = openBatch()
  const reader = createSheetReader(batch.sink, { ...options, datesFrom })
  for (const [index, sheet] of sheets.entries()) {
    reader.beginSheet(areSeveral ? sheet.name : null)
    const rows = sheet.rows()
    let next = await rows.next()
    for (; !next.done; next = await rows.next()) {
      for (const row of next.value.rows) reader.take(row)
      yield batch.take((index + next.value.share) / sheets.length)
    }
    if (!next.value.ok) return next.value
  }
  const summary = reader.finish()
  yield batch.take(1)
  return summary
}

function openBatch() {
  let transactions: Transaction[] = []
  let rejected: RejectedRow[] = []
  const sink: RowSink = {
    transaction: row => void transactions.push(row),
    rejected: row => void rejected.push(row),
  }
  function take(share: number): Reading {
    const rows: Reading = { kind: 'rows', transactions, rejected, share }
    transactions = []
    rejected = []
    return rows
  }
  return { sink, take }
}

type Unread = Extract<Reading, { kind: 'unread' }>

async function* readArchive(
  { name, bytes, passwords = [], ...rest }: BillSource,
  { depth, limits }: Nesting,
): Readings {
  const opened =
    depth === deepestArchive
      ? failed('unsafe-archive')
      : await openArchiveWithAny(whole(bytes), passwords.flatMap(passwordForms), limits)
  if (!opened.ok) {
    yield { kind: 'unread', name, sha256: null, issue: opened.issue }
    return
  }
  const { files, locked } = opened.value
  for (const file of files) limits.totalBytes -= file.bytes.length
  const unread: Unread[] = locked ? [{ kind: 'unread', name, sha256: null, issue: locked }] : []
  let hasBill = false
  for (const file of files) {
    const inner = { name: `${name}/${baseName(file.name)}`, bytes: bytesOf(file.bytes), passwords, ...rest }
    const readings = readAt(inner, { depth: depth + 1, limits })
    let next = await readings.next()
    while (!next.done) {
      const reading = next.value
      if (reading.kind === 'unread') {
        unread.push(reading)
        next = await readings.next()
        continue
      }
      const answer = yield reading
      if (reading.kind === 'end' || (reading.kind === 'found' && !answer)) hasBill = true
      next = await readings.next(answer)
    }
  }
  yield* worthTelling(unread, hasBill, name)
}

/**
 * A password as typed, and as it was meant: copied with blanks around it, or typed in full-width characters. The same
 * for the window and the command line.
 */
function passwordForms(typed: string): string[] {
  return [...new Set([typed, typed.trim(), typed.normalize('NFKC').trim()])].filter(form => form !== '')
}

/** What was meant as a bill; if there is neither that nor a bill, the archive is empty of bills. */
function worthTelling(unread: readonly Unread[], hasBill: boolean, name: string): Unread[] {
  const told = unread.filter(({ issue: { code, wrongExport } }) => {
    if (code === 'unrecognised-format' || code === 'empty') return false
    return !(hasBill && wrongExport?.endsWith('pdf'))
  })
  if (hasBill || told.length > 0) return told
  return [{ kind: 'unread', name, sha256: null, issue: { code: 'empty' } }]
}

type ArchiveKind = 'workbook' | 'open-document' | 'document' | 'archive'

/** Workbooks, OpenDocument spreadsheets and documents of other programs are zips too, and hold parts of these names. */
async function archiveKind(bytes: Uint8Array): Promise<ArchiveKind> {
  const listed = await listArchive(bytes, billArchiveLimits)
  const has = (part: string) => listed.ok && listed.value.some(({ name }) => name.toLowerCase() === part)
  if (has('xl/workbook.xml')) return 'workbook'
  if (has('mimetype') && has('content.xml')) return 'open-document'
  return has('[content_types].xml') || has('index/document.iwa') || has('index.zip') ? 'document' : 'archive'
}

function whole(bytes: Bytes): Uint8Array {
  return bytes.slice(0, bytes.length)
}

function baseName(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path
}
