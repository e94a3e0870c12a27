import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { ImportResult } from '../contract/bills.ts'
import type { Bill } from '../core/bill/bill.ts'
import { computeTally, reconcile } from '../core/bill/reconcile.ts'
import { candidateTest } from '../core/catalogue/candidate.ts'
import type { ErrorCode, Issue, Outcome } from '../core/issue.ts'
import { done, failed } from '../core/issue.ts'
import { words } from '../core/words/words.ts'
import type { EngineContext } from './context.ts'
import { keepOriginal, sha256Of } from './originals.ts'
import { type BillReading, readBillFile } from './read-bill.ts'
import { allRules } from './store/merchant-rules.ts'
import { insertRejected, rowWriter } from './store/rows.ts'
import { insertSource, setDuplicates, sourceBySha } from './store/sources.ts'

/** Far above any export (a year of a busy life is under 2 MB), far below what would fill the memory. */
const largestFileBytes = 512 * 1024 * 1024

export interface FileToImport {
  token: string
  path: string
  sample: boolean
}

/** What one bill came to; the audit report needs more of a failed one than the window. */
export interface ImportedBill {
  reading: BillReading
  /** Id of the stored source: new, or the one that holds the very same bytes. */
  sourceId: number | null
  known: boolean
  issue: Issue | null
}

export interface FileImport {
  token: string
  name: string
  bills: ImportedBill[]
}

/** Reads one file and stores every bill in it, each in one transaction: all of its rows or none. */
export async function importFile(
  ctx: EngineContext,
  file: FileToImport,
  passwords: readonly string[],
): Promise<FileImport> {
  const name = basename(file.path)
  const bytes = readWhole(file.path)
  if (!bytes.ok) return { token: file.token, name, bills: [unread(name, bytes.issue)] }
  const readings = await readBillFile({ name, bytes: bytes.value, passwords })
  const bills = readings.map(reading => storeBill(ctx, reading, bytes.value, file.sample))
  return { token: file.token, name, bills }
}

function readWhole(path: string): Outcome<Uint8Array> {
  try {
    const stat = statSync(path)
    if (!stat.isFile()) return failed('unreadable')
    if (stat.size > largestFileBytes) return failed('too-large')
    return done(readFileSync(path))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    return failed(code === 'ENOENT' ? 'not-found' : 'unreadable')
  }
}

function unread(name: string, issue: Issue): ImportedBill {
  return {
    reading: { name, sha256: null, bytes: null, result: { ok: false, issue } },
    sourceId: null,
    known: false,
    issue,
  }
}

function storeBill(
  ctx: EngineContext,
  reading: BillReading,
  outer: Uint8Array,
  sample: boolean,
): ImportedBill {
  const { result, sha256, bytes } = reading
  if (!result.ok || sha256 === null || bytes === null) {
    return { reading, sourceId: null, known: false, issue: result.ok ? { code: 'unreadable' } : result.issue }
  }
  const stored = sourceBySha(ctx.db, sha256)
  if (stored) return { reading, sourceId: stored.id, known: true, issue: null }
  const outerSha256 = bytes === outer ? null : sha256Of(outer)
  if (ctx.dataFolder !== null) {
    keepOriginal(ctx.dataFolder, bytes, sha256)
    if (outerSha256 !== null) keepOriginal(ctx.dataFolder, outer, outerSha256)
  }
  const bill = result.value
  const sourceId = ctx.db.transaction(() =>
    writeBill(ctx, bill, { name: reading.name, sha256, outerSha256, sample }),
  )()
  return { reading, sourceId, known: false, issue: null }
}

interface BillOrigin {
  name: string
  sha256: string
  outerSha256: string | null
  sample: boolean
}

function writeBill(ctx: EngineContext, bill: Bill, origin: BillOrigin): number {
  const computed = computeTally(bill)
  const sourceId = insertSource(ctx.db, {
    ...origin,
    wallet: bill.wallet,
    format: bill.format,
    encoding: bill.encoding,
    period: bill.period,
    exportedAt: bill.exportedAt,
    rows: bill.rows,
    duplicates: 0,
    declared: bill.declared,
    computed,
    reconciled: reconcile(bill.declared, computed, bill.format),
    importedAt: ctx.now(),
  })
  const write = rowWriter(ctx.db, sourceId, candidateTest(allRules(ctx.db)))
  let duplicates = 0
  for (const transaction of bill.transactions) if (!write(transaction)) duplicates += 1
  insertRejected(ctx.db, sourceId, bill.rejected)
  setDuplicates(ctx.db, sourceId, duplicates)
  return sourceId
}

/** What the window is told of a file: its bills, or the first thing that went wrong. */
export function importResult(ctx: EngineContext, { token, name, bills }: FileImport): ImportResult {
  const failure = bills.find(bill => bill.issue !== null)?.issue ?? null
  const sourceIds = bills.flatMap(bill => (bill.sourceId === null ? [] : [bill.sourceId]))
  return {
    token,
    name,
    outcome: outcomeOf(bills, failure),
    sourceIds,
    error: failure && { code: failure.code, message: issueMessage(ctx, failure) },
  }
}

function outcomeOf(bills: readonly ImportedBill[], failure: Issue | null): ImportResult['outcome'] {
  const locked: ErrorCode[] = ['password-required', 'wrong-password']
  if (failure && locked.includes(failure.code)) return 'password-needed'
  if (failure) return 'refused'
  return bills.every(bill => bill.known) ? 'already-imported' : 'imported'
}

function issueMessage(ctx: EngineContext, issue: Issue): string {
  return words(ctx.language()).errors.message(issue)
}
