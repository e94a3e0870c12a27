import { basename } from 'node:path'
import type { Database } from 'better-sqlite3'
import { dayOfTime } from '../../core/base/calendar.ts'
import { zeroFen } from '../../core/base/money.ts'
import type { Issue } from '../../core/base/outcome.ts'
import { type BillSummary, ignoredLine, type RejectedRow } from '../../core/bills/bill.ts'
import { computedTally, refundedWithin } from '../../core/bills/reconcile.ts'
import type { EngineContext } from '../context.ts'
import { accountBills, tellersIn } from '../store/account-bills.ts'
import { deleteCasesOf } from '../store/cases.ts'
import { knownRows } from '../store/known-trades.ts'
import { accountSayings } from '../store/log.ts'
import { openForImport } from '../store/open.ts'
import type { PackedRows } from '../store/packed-rows.ts'
import { refundsAndTargets, rowWriter } from '../store/rows.ts'
import { allRules } from '../store/said.ts'
import { sharedRows, sharedTrades } from '../store/shared-trades.ts'
import {
  allSources,
  deleteSource,
  hasSourceOf,
  insertSource,
  type NewSource,
  nextSourceId,
  sourceBySha,
  type TellerOf,
} from '../store/sources.ts'
import { type BillReader, isTooMuch } from './bill-reader.ts'

export interface FileToImport {
  token: string
  path: string
  sample: boolean
}

/** What one bill came to. */
export interface ImportedBill {
  /** Inside an archive `outer.zip/inner.csv`. */
  name: string
  /** Of the bill itself; null where it could not be opened. */
  sha256: string | null
  /** Id of the stored source: new, or the one that holds the very same bytes. */
  sourceId: number | null
  known: boolean
  /** Whether samples gave way to it. */
  replacedSamples: boolean
  /** Of a bill of which no row was understood, all of them; none of any other. */
  refusedRows: readonly RejectedRow[]
  issue: Issue | null
}

/** Of a bill that brought nothing. */
const unread = { sourceId: null, known: false, replacedSamples: false, refusedRows: [], issue: null } as const

/** Told again and again while a file is read. */
export interface ImportProgress {
  /** Rows of the bill at hand that have been stored, and the part of it that they are, from 0 to 1. */
  rows: number
  share: number
}

/**
 * Reads one file and stores every bill in it, each in one transaction: all of its rows or none. Whatever ends the
 * reading early, a closed reader among it, leaves the bills that were whole and no row of the one at hand; its
 * original may be left, for the caller to sweep once the reader is closed.
 */
export async function importFile(
  ctx: EngineContext,
  reader: BillReader,
  file: FileToImport,
  passwords: readonly string[],
  progress: (now: ImportProgress) => void = () => {},
): Promise<ImportedBill[]> {
  const bills: ImportedBill[] = []
  const connection = openForImport(ctx.db)
  const store = openBillStore(ctx, connection.db, file.sample)
  let refusedRows: RejectedRow[] = []
  let found: { name: string; sha256: string; outerSha256: string | null } | null = null
  try {
    const rules = allRules(ctx.db)
    const today = dayOfTime(ctx.now())
    for await (const message of reader.read({
      path: file.path,
      passwords,
      keepIn: ctx.dataFolder,
      resourcesFolder: ctx.resourcesFolder,
      today,
      rules,
    })) {
      switch (message.kind) {
        case 'found': {
          store.forget()
          refusedRows = []
          found = message
          const stored = sourceBySha(ctx.db, message.sha256)
          const { name, sha256 } = message
          if (stored) bills.push({ ...unread, name, sha256, sourceId: stored.id, known: true })
          reader.answer(!stored)
          break
        }
        case 'rows':
          for (const row of message.packed.rejected) if (row.reason !== ignoredLine) refusedRows.push(row)
          progress({ rows: store.add(message.packed), share: message.share })
          break
        case 'again':
          store.forget()
          refusedRows = []
          break
        case 'end': {
          const { name, sha256 } = found!
          bills.push({ ...unread, name, sha256, ...store.finish(message.summary, found!) })
          found = null
          break
        }
        case 'unread':
          store.forget()
          bills.push({ ...unread, ...message, refusedRows: message.issue.rows ? refusedRows : [] })
      }
    }
  } catch (error) {
    if (!isTooMuch(error)) throw error
    bills.push({
      ...unread,
      name: found?.name ?? basename(file.path),
      sha256: found?.sha256 ?? null,
      issue: { code: 'too-large' },
    })
  } finally {
    store.forget()
    connection.close()
  }
  return bills
}

/** The samples give way to a bill of the person's own, in its own transaction: both never count together. */
function deleteSamples(db: Database): boolean {
  const samples = allSources(db).filter(source => source.sample)
  if (samples.length === 0) return false
  // A case about made-up charges would go on with its deadlines, and with nothing to say.
  deleteCasesOf(
    db,
    samples.map(({ id }) => id),
  )
  for (const { id } of samples) deleteSource(db, id)
  return true
}

/** Whose the rows of all bills are, the one among them that isn't stored yet. */
function tellersWith(db: Database, arriving: NewSource): TellerOf {
  // How many of its rows are known is what is asked for.
  const source = { ...arriving, duplicates: arriving.rows, rejectedCount: 0, ignoredCount: 0 }
  const sources = [...allSources(db), source]
  return tellersIn(
    accountBills(sources, sharedTrades(db, sources), sharedRows(db, sources), accountSayings(db)),
  )
}

/** Stores bills one after the other, each in a transaction that `finish` commits and `forget` takes back. */
function openBillStore(ctx: EngineContext, db: Database, sample: boolean) {
  let rows = 0
  let sourceId = 0
  let refundLines: number[] = []
  let write: ((batch: PackedRows) => void) | null = null

  function begin() {
    db.exec('BEGIN IMMEDIATE')
    rows = 0
    refundLines = []
    sourceId = nextSourceId(db)
    write = rowWriter(db, sourceId)
    return write
  }

  return {
    /** The number of rows stored so far. */
    add(batch: PackedRows): number {
      const writer = write ?? begin()
      writer(batch)
      for (const line of batch.refunds) refundLines.push(line)
      rows += batch.count + batch.rejected.length
      return rows
    },
    finish(
      summary: BillSummary,
      origin: { name: string; sha256: string; outerSha256: string | null },
    ): { sourceId: number; replacedSamples: boolean } {
      if (!write) begin()
      const replacedSamples = !sample && deleteSamples(db)
      const { wallet, format, encoding, period, exportedAt, parts, sheets, declared } = summary
      const refunded = summary.declaresNet
        ? refundedWithin(refundsAndTargets(db, sourceId, refundLines))
        : zeroFen
      const computed = computedTally(summary, refunded)
      const { name, sha256, outerSha256 } = origin
      const mayBeKnown =
        summary.repeats > 0 ||
        sheets.length > 1 ||
        hasSourceOf(
          db,
          parts.map(part => part.wallet),
        )
      const source = {
        id: sourceId,
        name,
        sha256,
        outerSha256,
        wallet,
        format,
        encoding,
        period,
        exportedAt,
        parts,
        sheets,
        declared,
        rows: summary.rows,
        duplicates: 0,
        computed,
        reconciled: summary.reconciled,
        sample,
        importedAt: ctx.now(),
      }
      const duplicates = mayBeKnown ? knownRows(db, sourceId, () => tellersWith(db, source)) : 0
      insertSource(db, { ...source, duplicates })
      db.exec('COMMIT')
      write = null
      return { sourceId, replacedSamples }
    },
    forget() {
      write = null
      if (db.inTransaction) db.exec('ROLLBACK')
    },
  }
}
