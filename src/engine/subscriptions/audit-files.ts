import type { AuditReport, ReportSource } from '../../contract/audit-report.ts'
import type { Day } from '../../core/base/calendar.ts'
import { newestDay } from '../../core/bills/coverage.ts'
import type { StatedCancellation } from '../../core/subscriptions/decisions.ts'
import type { StoredTransaction } from '../../core/subscriptions/subscription.ts'
import type { Language } from '../../i18n/language.ts'
import { type Words, words } from '../../i18n/words.ts'
import { shanghaiNow } from '../clock.ts'
import type { EngineContext } from '../context.ts'
import { startBillReader } from '../import/bill-reader.ts'
import { type ImportedBill, importFile } from '../import/import.ts'
import { toldRejections } from '../import/rejected-rows.ts'
import { type AccountBills, ownerIn } from '../store/account-bills.ts'
import { openMemoryStore } from '../store/open.ts'
import { accountsNamed, sourceById } from '../store/sources.ts'
import { buildReport } from './report.ts'
import type { Snapshot } from './snapshot.ts'
import { createSnapshots, type GetSnapshot } from './snapshots.ts'

export interface FilesToAudit {
  paths: readonly string[]
  passwords: readonly string[]
  language: Language
  /** Null: the newest day that any file covers. */
  asOf: Day | null
  cancellations: readonly StatedCancellation[]
  allMerchants: boolean
  /** The account with this label alone; null: every account. */
  owner: string | null
  resourcesFolder: string
}

/** Reads files into a store in memory and reports what they come to; nothing is kept. */
export async function auditFiles(request: FilesToAudit): Promise<AuditReport> {
  // Starts while the store is made.
  const reader = startBillReader()
  const ctx: EngineContext = {
    db: openMemoryStore(),
    dataFolder: null,
    resourcesFolder: request.resourcesFolder,
    version: '',
    now: shanghaiNow,
    language: () => request.language,
    notify: () => {},
  }
  const texts = words(request.language)
  const sources: ReportSource[] = []
  for (const path of request.paths) {
    const bills = await importFile(ctx, reader, { token: path, path, sample: false }, request.passwords)
    sources.push(...bills.map(bill => reportSource(ctx, bill, texts)))
  }
  await reader.close()
  const snapshot = snapshotOf(createSnapshots(ctx), request)
  return buildReport({
    detection: snapshot,
    others: request.allMerchants ? snapshot.others : null,
    sources,
    unmatchedRefunds: snapshot.unmatched,
    asOf: snapshot.asOf,
    words: texts.detector,
  })
}

function snapshotOf(getSnapshot: GetSnapshot, { asOf, cancellations, owner }: FilesToAudit) {
  if (owner === null) return getSnapshot({ ...(asOf === null ? {} : { asOf }), cancellations })
  const accounts = accountsWith(owner, getSnapshot())
  const until = asOf ?? newestDay(accounts.flatMap(({ sources }) => sources))
  return ofAccounts(getSnapshot({ ...(until === null ? {} : { asOf: until }), cancellations }), accounts)
}

const nothing = { count: 0, income: null, expense: null, neutral: null }

function reportSource(ctx: EngineContext, bill: ImportedBill, texts: Words): ReportSource {
  const { name, sha256, issue } = bill
  const stored = bill.sourceId === null ? null : sourceById(ctx.db, bill.sourceId)
  if (!stored) {
    return {
      name,
      sha256,
      account: null,
      format: null,
      encoding: null,
      period: null,
      rows: bill.issue?.rows ?? 0,
      imported: 0,
      duplicates: 0,
      rejected: bill.refusedRows.map(row => ({ ...row, reason: texts.bills.rejections[row.reason] })),
      declared: null,
      computed: nothing,
      reconciled: null,
      error: issue && { code: issue.code, message: texts.errors.message(issue) },
    }
  }
  const { rejected, ignored } = toldRejections(ctx.db, stored, texts)
  const understood = stored.rows - rejected.length
  const accounts = accountsNamed(stored)
  const duplicates = bill.known ? understood : stored.duplicates
  return {
    name,
    sha256,
    account: accounts[0] ?? null,
    ...(accounts.length > 1 && { accounts }),
    format: stored.format,
    encoding: stored.encoding,
    period: stored.period,
    rows: stored.rows,
    imported: understood - duplicates,
    duplicates,
    rejected,
    ...(ignored.length > 0 && { ignored }),
    declared: stored.declared,
    computed: stored.computed,
    reconciled: stored.reconciled,
    error: null,
  }
}

/** The accounts of which a bill prints this label; two wallets can have the same. */
function accountsWith(label: string, { accounts }: Snapshot): AccountBills[] {
  return accounts.filter(({ account: { wallet }, sources }) =>
    sources.some(({ parts }) => parts.some(part => part.wallet === wallet && part.account.label === label)),
  )
}

/** What of a snapshot is these accounts'. */
function ofAccounts(snapshot: Snapshot, accounts: readonly AccountBills[]) {
  const keys = new Set(accounts.map(({ account }) => account.key))
  const ownerOf = ownerIn(accounts)
  const isOwn = ({ account }: Snapshot['subscriptions'][number]) => account !== null && keys.has(account.key)
  const isOf = ({ wallet, source, line }: StoredTransaction) => ownerOf(wallet, source.id, line) !== undefined
  return {
    asOf: snapshot.asOf,
    subscriptions: snapshot.subscriptions.filter(isOwn),
    otherCharges: snapshot.otherCharges.filter(({ charge }) => isOf(charge)),
    possible: snapshot.possible.filter(({ charge }) => isOf(charge)),
    unmatched: snapshot.unmatched.filter(isOf),
    get others() {
      return snapshot.others.filter(isOwn)
    },
  }
}
