import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import Papa from 'papaparse'
import { dayOfTime } from '../../src/core/base/calendar.ts'
import { bytesOf } from '../../src/core/bills/reader/bytes.ts'
import { decode } from '../../src/core/bills/reader/decode.ts'
import { shanghaiNow } from '../../src/engine/clock.ts'
import type { EngineContext } from '../../src/engine/context.ts'
import { startBillReader } from '../../src/engine/import/bill-reader.ts'
import { billUseCases } from '../../src/engine/import/bills.ts'
import { importFile } from '../../src/engine/import/import.ts'
import { createFileImporter } from '../../src/engine/import/import-files.ts'
import { readBills } from '../../src/engine/import/read-bill.ts'
import { openForImport, openStore } from '../../src/engine/store/open.ts'
import { createPacker, type PackedRows } from '../../src/engine/store/packed-rows.ts'
import { rowWriter } from '../../src/engine/store/rows.ts'
import { allSources } from '../../src/engine/store/sources.ts'
import { chargeHandlers } from '../../src/engine/subscriptions/charges.ts'
import { createSnapshots } from '../../src/engine/subscriptions/snapshots.ts'
import { planned } from '../fixture/bill-options.ts'
import { certificateOf } from '../fixture/certificate.ts'
import { certificatePdf } from '../fixture/certificate-pdf.ts'
import { household } from '../fixture/household.ts'
import { writeManyRows, writeManySheetRows } from './many-rows.ts'

/**
 * Times import and detection on bills of many rows, each step in a process of its own, and prints them beside
 * papaparse alone and bare inserts of the same run: `npm run bench [ROWS]`.
 */
const defaultRows = 1_000_000
/** Rows of a certificate as large as any is known to be. */
const certificateRows = 5000
const resourcesFolder = resolve(import.meta.dirname, '../../resources')
const runs = 3
/** Rows of the other bills, as parts of the large one. */
const sheetPart = 5
const dropPart = 50
const mebibyte = 1024 * 1024

interface Measured {
  seconds: number
  /** Highest resident memory of the process above what it had before the step. */
  peakMiB: number
  note: string
}

type Step = (path: string) => Promise<Measured>

const steps: Record<string, Step> = {
  decode: path =>
    measured(new Uint8Array(readFileSync(path)), bytes => {
      decoded(bytes)
    }),
  papaparse: path =>
    measured(decoded(new Uint8Array(readFileSync(path))), text => {
      Papa.parse(text, { delimiter: ',', newline: '\n' })
    }),
  async inserts(path) {
    const batches = await packedRowsOf(path)
    return inStore(ctx => measured(batches, () => insertAll(ctx, batches)))
  },
  import: path =>
    inStore(async ctx => {
      const took = await measured(null, () => importWhole(ctx, path))
      return { ...took, note: detectionNote(ctx) }
    }),
  'first drop': path => inStore(ctx => measured(dropping(ctx, path), drop => drop())),
  'drop to list': path =>
    inStore(async ctx => {
      const drop = dropping(ctx, path)
      await drop()
      await billUseCases(ctx)['bills.remove']({ ids: allSources(ctx.db).map(({ id }) => id) })
      // The second time, as in an app that has been open for a while.
      return measured(drop, () => drop())
    }),
}

const [step, file] = process.argv.slice(2)
const chosen = file === undefined ? undefined : steps[step ?? '']
if (chosen) process.stdout.write(JSON.stringify(await chosen(file ?? '')))
else bench(Number(step ?? defaultRows))

function bench(rows: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'xucha-bench-'))
  try {
    const bill = join(folder, '支付宝交易明细.csv')
    const megabytes = writeManyRows(bill, 'A4', rows) / 1e6
    process.stdout.write(`Node ${process.version}; ${rows} rows, ${megabytes.toFixed(0)} MB GB18030\n\n`)
    const results = fastest(['decode', 'papaparse', 'inserts', 'import'], bill)
    const seconds = (name: string) => results.get(name)?.seconds ?? 0
    const slower = Math.max(seconds('papaparse'), seconds('inserts'))
    process.stdout.write('step                seconds  ÷ slower baseline  ÷ papaparse  peak MiB\n')
    for (const [name, one] of results) print(name, one, slower, seconds('papaparse'))

    const others = [
      { name: 'WeChat CSV', file: 'w.csv', write: (path: string) => writeManyRows(path, 'W2', rows) },
      {
        name: `WeChat XLSX ÷ ${sheetPart}`,
        file: 'w.xlsx',
        write: (path: string) => writeManySheetRows(path, rows / sheetPart),
      },
      ...(['predefined', 'subset'] as const).map(fonts => ({
        name: `PDF, ${fonts}`,
        file: `${fonts}.pdf`,
        write: (path: string) => writeFileSync(path, largeCertificate(fonts)),
      })),
      ...['first drop', 'drop to list'].map(step => ({
        name: `${step} ÷ ${dropPart}`,
        file: 'small.csv',
        write: (path: string) => writeManyRows(path, 'A4', rows / dropPart),
      })),
    ]
    for (const { name, file, write } of others) {
      const path = join(folder, file)
      write(path)
      print(
        name,
        stepped(Object.keys(steps).find(step => name.startsWith(step)) ?? 'import', path),
        slower,
        seconds('papaparse'),
      )
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function largeCertificate(fonts: 'predefined' | 'subset'): Uint8Array {
  const period = { from: '2024-01-01', to: '2024-12-31' }
  const many = household({ wallet: 'wechat', ...period, perMonth: certificateRows / 11, seed: 5 })
  const trades = many.slice(0, certificateRows)
  return certificatePdf(certificateOf(planned({ format: 'W6', trades, period })), { fonts, split: true })
}

/** Of each step the fastest of several runs, taken in turn so that all meet the same machine, with the highest peak. */
function fastest(names: readonly string[], path: string): Map<string, Measured> {
  const results = new Map<string, Measured>()
  for (let round = 0; round < runs; round += 1)
    for (const name of names) {
      const one = stepped(name, path)
      const best = results.get(name) ?? one
      const peakMiB = Math.max(one.peakMiB, best.peakMiB)
      results.set(name, { ...(one.seconds < best.seconds ? one : best), peakMiB })
    }
  return results
}

function stepped(name: string, path: string): Measured {
  const out = execFileSync(process.execPath, [import.meta.filename, name, path], { encoding: 'utf8' })
  return JSON.parse(out) as Measured
}

function print(name: string, { seconds, peakMiB, note }: Measured, slower: number, papaparse: number): void {
  const ratio = (of: number, width: number) => (of === 0 ? '' : (seconds / of).toFixed(2)).padStart(width)
  const row = [name.padEnd(18), seconds.toFixed(2).padStart(8), ratio(slower, 18), ratio(papaparse, 12)]
  process.stdout.write(`${[...row, String(peakMiB).padStart(9), note].join(' ')}\n`)
}

async function measured<T>(prepared: T, work: (prepared: T) => unknown): Promise<Measured> {
  const before = process.memoryUsage().rss
  const started = performance.now()
  await work(prepared)
  const seconds = (performance.now() - started) / 1000
  const peak = process.resourceUsage().maxRSS * 1024
  return { seconds, peakMiB: Math.max(0, Math.round((peak - before) / mebibyte)), note: '' }
}

async function inStore(work: (ctx: EngineContext) => Promise<Measured>): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'xucha-bench-'))
  const opened = await openStore(folder)
  if (!opened.ok) throw new Error(opened.problem)
  try {
    return await work({
      db: opened.db,
      dataFolder: folder,
      resourcesFolder,
      version: '',
      now: shanghaiNow,
      language: () => 'zh',
      notify: () => {},
    })
  } finally {
    opened.db.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What the engine does from a drop on the page until it has answered with the list. */
function dropping(ctx: EngineContext, path: string): () => Promise<void> {
  const importer = createFileImporter(ctx)
  return async () => {
    const [result] = await importer.run([{ token: path, path, sample: false }], {})
    if (result?.outcome !== 'imported') throw new Error(result?.outcome)
    await chargeHandlers(ctx, createSnapshots(ctx))['subscriptions.overview']({})
  }
}

async function importWhole(ctx: EngineContext, path: string): Promise<void> {
  const reader = startBillReader()
  const bills = await importFile(ctx, reader, { token: path, path, sample: false }, [])
  await reader.close()
  if (bills[0]?.issue !== null) throw new Error(bills[0]?.issue.code)
}

function detectionNote(ctx: EngineContext): string {
  const times = [0, 1].map(() => {
    const started = performance.now()
    // Asked anew each time, since the answer is kept.
    void createSnapshots(ctx)().subscriptions
    return (performance.now() - started).toFixed(0)
  })
  return `then detection: ${times[0]} ms cold, ${times[1]} ms warm, ${createSnapshots(ctx)().subscriptions.length} found`
}

function insertAll({ db }: EngineContext, batches: readonly PackedRows[]): void {
  const connection = openForImport(db)
  connection.db.exec('BEGIN IMMEDIATE')
  const write = rowWriter(connection.db, 1)
  for (const batch of batches) write(batch)
  connection.db.exec(`INSERT INTO source (id, name, sha256, wallet, format, rows, duplicates, computed, imported_at)
    VALUES (1, 'bench', 'bench', 'alipay', 'alipay-app-csv', 0, 0, '{}', '')`)
  connection.db.exec('COMMIT')
  connection.close()
}

async function packedRowsOf(path: string): Promise<PackedRows[]> {
  const pack = createPacker(() => false)
  const batches: PackedRows[] = []
  const readings = readBills({
    name: path,
    bytes: bytesOf(new Uint8Array(readFileSync(path))),
    today: dayOfTime(shanghaiNow()),
    resourcesFolder,
  })
  let next = await readings.next()
  while (!next.done) {
    if (next.value.kind === 'rows') batches.push(pack(next.value.transactions, next.value.rejected))
    next = await readings.next(true)
  }
  return batches
}

function decoded(bytes: Uint8Array): string {
  const outcome = decode(bytes)
  if (!outcome.ok) throw new Error(outcome.issue.code)
  return outcome.value.text
}
