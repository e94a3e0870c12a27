import type { Bill } from '../core/bill/bill.ts'
import { decodeInPieces } from '../core/bill/decode.ts'
import { createBillReader, readSheetBill } from '../core/bill/recognise.ts'
import { failed, type Issue, type Outcome, type WrongExport } from '../core/issue.ts'
import { type ArchivedFile, billArchiveLimits, listArchive, openArchive } from './archive.ts'
import { sha256Of } from './originals.ts'
import { readWorkbook } from './workbook.ts'

export interface BillSource {
  /** Base name, as shown. */
  name: string
  bytes: Uint8Array
  /** Tried in turn on archives that are locked. */
  passwords?: readonly string[]
}

/** What became of one file, or of one file inside an archive. */
export interface BillReading {
  /** Inside an archive `outer.zip/inner.csv`. */
  name: string
  /** Of the bill itself; null where it could not be opened. */
  sha256: string | null
  /** The bill as it arrived, without the archive around it; null where it could not be opened. */
  bytes: Uint8Array | null
  result: Outcome<Bill>
}

/** Archives in archives that are opened: people zip the archives they were sent. */
const deepestArchive = 2

/**
 * Reads what a person hands over: a CSV, a workbook, or a zip of either. An archive gives one reading for each file
 * in it that is a bill or nearly one; what merely lies beside a bill is passed over. Never throws for the content of
 * a file, only for bugs.
 */
export async function readBillFile(source: BillSource): Promise<BillReading[]> {
  return readAt(source, 0)
}

async function readAt(source: BillSource, depth: number): Promise<BillReading[]> {
  const { name, bytes } = source
  if (bytes.length > billArchiveLimits.entryBytes) return [unopened(name, { code: 'too-large' })]
  const isZip = startsWith(bytes, zipMark)
  if (isZip && !(await isWorkbook(bytes))) return readArchive(source, depth)
  const result = isZip ? await readSheets(bytes) : readText(name, bytes)
  return [{ name, sha256: sha256Of(bytes), bytes, result }]
}

async function readSheets(bytes: Uint8Array): Promise<Outcome<Bill>> {
  const sheets = await readWorkbook(bytes)
  return sheets.ok ? readSheetBill(sheets.value) : sheets
}

function readText(name: string, bytes: Uint8Array): Outcome<Bill> {
  if (bytes.length === 0) return failed('empty')
  const known = knownByBytes(name, bytes)
  if (known) return known
  const decoded = decodeInPieces(bytes)
  if (!decoded.ok) return decoded
  const reader = createBillReader(decoded.value.encoding)
  for (const piece of decoded.value.pieces()) {
    if (!piece.ok) return piece
    reader.push(piece.value)
  }
  return reader.finish()
}

async function readArchive(source: BillSource, depth: number): Promise<BillReading[]> {
  const { name } = source
  if (depth === deepestArchive) return [unopened(name, { code: 'unsafe-archive' })]
  const opened = await openWithAny(source)
  if (!opened.ok) return [unopened(name, opened.issue)]
  const readings: BillReading[] = []
  for (const file of opened.value) {
    const inner = { ...source, name: `${name}/${baseName(file.name)}`, bytes: file.bytes }
    readings.push(...(await readAt(inner, depth + 1)))
  }
  return worthTelling(readings, name)
}

async function openWithAny({ bytes, passwords = [] }: BillSource): Promise<Outcome<ArchivedFile[]>> {
  let last: Outcome<ArchivedFile[]> = await openArchive(bytes)
  for (const password of passwords) {
    if (last.ok || !['password-required', 'wrong-password'].includes(last.issue.code)) break
    last = await openArchive(bytes, password)
  }
  return last
}

/** Bills, and what was meant as one; if there is neither, one word on the whole archive. */
function worthTelling(readings: BillReading[], name: string): BillReading[] {
  const hasBill = readings.some(({ result }) => result.ok)
  const told = readings.filter(({ result }) => {
    if (result.ok) return true
    const { code, wrongExport } = result.issue
    if (code === 'unrecognised-format' || code === 'empty') return false
    return !(hasBill && wrongExport?.endsWith('pdf'))
  })
  if (told.length > 0) return told
  const isEmpty = readings.every(({ result }) => !result.ok && result.issue.code === 'empty')
  return [unopened(name, { code: isEmpty ? 'empty' : 'unrecognised-format' })]
}

function unopened(name: string, issue: Issue): BillReading {
  return { name, sha256: null, bytes: null, result: { ok: false, issue } }
}

const zipMark = 'PK\x03\x04'
const pdfMark = '%PDF'
const oldOfficeMark = '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1'

/** Kinds of files that are told by their bytes and are no bill. */
function knownByBytes(name: string, bytes: Uint8Array): Outcome<never> | null {
  if (startsWith(bytes, pdfMark)) return failed('wrong-export', { wrongExport: pdfKind(name) })
  if (startsWith(bytes, oldOfficeMark)) {
    if (includesWide(bytes, 'EncryptedPackage'))
      return failed('wrong-export', { wrongExport: 'encrypted-office' })
    const isWorkbook = includesWide(bytes, 'Workbook') || includesWide(bytes, 'Book')
    return isWorkbook ? failed('wrong-export', { wrongExport: 'old-excel' }) : failed('unrecognised-format')
  }
  if (startsWith(bytes, 'PK\x05\x06')) return failed('empty')
  return isBinary(bytes) ? failed('unrecognised-format') : null
}

/** The text of these documents is packed; their names are all there is to tell them by. */
function pdfKind(name: string): WrongExport {
  if (/支付宝|alipay/i.test(name)) return 'alipay-pdf'
  return /微信|wechat|tenpay/i.test(name) ? 'wechat-pdf' : 'pdf'
}

/** Bytes looked at to tell text from anything else. */
const sampleBytes = 4096

function isBinary(bytes: Uint8Array): boolean {
  if (startsWith(bytes, '\xFF\xFE') || startsWith(bytes, '\xFE\xFF')) return false
  return startsWith(bytes, '\xFF\xD8\xFF') || bytes.subarray(0, sampleBytes).includes(0)
}

/** Workbooks are zips too, and hold a part of this name. */
async function isWorkbook(bytes: Uint8Array): Promise<boolean> {
  const listed = await listArchive(bytes, billArchiveLimits)
  return listed.ok && listed.value.some(({ name }) => name.toLowerCase() === 'xl/workbook.xml')
}

function startsWith(bytes: Uint8Array, mark: string): boolean {
  for (let at = 0; at < mark.length; at += 1) if (bytes[at] !== mark.charCodeAt(at)) return false
  return true
}

function includesWide(bytes: Uint8Array, word: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(word, 'utf16le'))
}

function baseName(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path
}
