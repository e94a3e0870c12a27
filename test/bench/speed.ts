import { execFileSync } from 'node:child_process'
import { mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { decode } from '../../src/core/bill/decode.ts'
import type { Transaction } from '../../src/core/bill/transaction.ts'
import { audit } from '../../src/engine/audit.ts'
import { shanghaiNow } from '../../src/engine/clock.ts'
import type { EngineContext } from '../../src/engine/context.ts'
import { importFile } from '../../src/engine/import.ts'
import { readBillFile } from '../../src/engine/read-bill.ts'
import { openStore } from '../../src/engine/store/open.ts'
import { rowWriter } from '../../src/engine/store/rows.ts'
import { insertSource } from '../../src/engine/store/sources.ts'
import { household } from '../fixture/household.ts'
import { writeBill } from '../fixture/write-bill.ts'

/**
 * Times import and detection on a bill of many rows, each step in a process of its own, and prints them beside
 * papaparse alone and bare inserts of the same run: `npm run bench [ROWS]`.
 */
const defaultRows = 1_000_000
const mebibyte = 1024 * 1024
const xiaomiInGb18030 = Buffer.from([0xd0, 0xa1, 0xc3, 0xd7]).toString('latin1')
const groceriesInGb18030 = Buffer.from([0xb4, 0xf3, 0xc3, 0xd7]).toString('latin1')
const [step, file] = process.argv.slice(2)

if (step === 'papaparse' || step === 'decode' || step === 'inserts' || step === 'import')
  await runStep(step, file ?? '')
else bench(Number(step ?? defaultRows))

interface Measured {
  seconds: number
  /** Highest resident memory of the process above what it had before the step. */
  peakMiB: number
  note: string
}

function bench(rows: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'xucha-bench-'))
  try {
    const bill = join(folder, '支付宝交易明细.csv')
    const bytes = writeManyRows(bill, rows)
    process.stdout.write(`${rows} rows, ${(bytes / 1e6).toFixed(0)} MB GB18030, Node ${process.version}\n\n`)
    const measured = (['decode', 'papaparse', 'inserts', 'import'] as const).map(name => {
      const out = execFileSync(process.execPath, [import.meta.filename, name, bill], { encoding: 'utf8' })
      return [name, JSON.parse(out) as Measured] as const
    })
    const seconds = new Map(measured.map(([name, one]) => [name, one.seconds]))
    const slower = Math.max(seconds.get('papaparse') ?? 0, seconds.get('inserts') ?? 0)
    const ratio = (to: number, of: number) => (of === 0 ? '' : (to / of).toFixed(2))
    process.stdout.write('step       seconds  ÷ slower baseline  ÷ papaparse  peak MiB\n')
    for (const [name, { seconds: took, peakMiB, note }] of measured) {
      const row = [name.padEnd(9), took.toFixed(2).padStart(8), ratio(took, slower).padStart(18)]
      row.push(ratio(took, seconds.get('papaparse') ?? 0).padStart(12), String(peakMiB).padStart(9), note)
      process.stdout.write(`${row.join(' ')}\n`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function runStep(name: 'papaparse' | 'decode' | 'inserts' | 'import', path: string): Promise<void> {
  const bytes = new Uint8Array(readFileSync(path))
  const text = name === 'papaparse' ? decoded(bytes) : ''
  const trades = name === 'inserts' ? await transactionsOf(path, bytes) : []
  const before = process.memoryUsage().rss
  const started = performance.now()
  const finish = (note = ''): void => {
    const peak = process.resourceUsage().maxRSS * 1024
    const measured: Measured = {
      seconds: (performance.now() - started) / 1000,
      peakMiB: Math.max(0, Math.round((peak - before) / mebibyte)),
      note,
    }
    process.stdout.write(JSON.stringify(measured))
  }
  if (name === 'decode') {
    decoded(bytes)
    return finish()
  }
  if (name === 'papaparse') {
    Papa.parse(text, { delimiter: ',', newline: '\n' })
    return finish()
  }
  const folder = mkdtempSync(join(tmpdir(), 'xucha-bench-'))
  const ctx = await contextIn(folder)
  if (name === 'inserts') {
    insertAll(ctx, trades)
    finish()
  } else {
    await importFile(ctx, { token: path, path, sample: false }, [])
    const imported = performance.now()
    audit(ctx)
    const detectedCold = performance.now() - imported
    const again = performance.now()
    const { subscriptions } = audit(ctx)
    const warm = performance.now() - again
    finish(
      `then detection over all of it: ${detectedCold.toFixed(0)} ms cold, ${warm.toFixed(0)} ms warm, ${subscriptions.length} found`,
    )
  }
  ctx.db.close()
  rmSync(folder, { recursive: true, force: true })
}

async function contextIn(folder: string): Promise<EngineContext> {
  const opened = await openStore(folder)
  if (!opened.ok) throw new Error(opened.problem)
  return {
    db: opened.db,
    dataFolder: folder,
    resourcesFolder: '',
    version: '',
    now: shanghaiNow,
    language: () => 'zh',
    notify: () => {},
  }
}

function insertAll({ db }: EngineContext, trades: readonly Transaction[]): void {
  db.transaction(() => {
    const id = insertSource(db, {
      name: 'bench',
      sha256: 'bench',
      outerSha256: null,
      wallet: 'alipay',
      format: 'alipay-app-csv',
      encoding: null,
      period: null,
      exportedAt: null,
      rows: trades.length,
      duplicates: 0,
      declared: null,
      computed: { count: null, income: null, expense: null, neutral: null },
      reconciled: null,
      sample: false,
      importedAt: shanghaiNow(),
    })
    const write = rowWriter(db, id, () => false)
    for (const trade of trades) write(trade)
  })()
}

async function transactionsOf(name: string, bytes: Uint8Array): Promise<Transaction[]> {
  const [reading] = await readBillFile({ name, bytes })
  return reading?.result.ok ? reading.result.value.transactions : []
}

function decoded(bytes: Uint8Array): string {
  const outcome = decode(bytes)
  if (!outcome.ok) throw new Error(outcome.issue.code)
  return outcome.value.text
}

/** A year's bill with its rows repeated under order numbers of their own until there are enough; its length. */
function writeManyRows(path: string, rows: number): number {
  const period = { from: '2024-01-01', to: '2024-12-31' }
  const renewals = Array.from({ length: 12 }, (_, month) => ({
    at: `2024-${String(month + 1).padStart(2, '0')}-06 08:31:12`,
    counterparty: '小米云服务',
    goods: '小米云服务会员连续包月',
    fen: 2100,
  }))
  const one = writeBill({
    format: 'A4',
    trades: [...household({ wallet: 'alipay', ...period, seed: 1 }), ...renewals],
    period,
    lineEnds: 'lf',
  })
  const lines = Buffer.from(one).toString('latin1').split('\n')
  const head = lines.findIndex(line => /^.{8,24},/.test(line) && /\d{28}/.test(line))
  const body = lines.slice(head).filter(line => /\d{28}/.test(line) && !/\d{28}[_*]/.test(line))
  const file = openSync(path, 'w')
  let length = writeSync(file, Buffer.from(`${lines.slice(0, head).join('\n')}\n`, 'latin1'))
  let batch: string[] = []
  for (let row = 0; row < rows; row += 1) {
    const line = body[row % body.length] ?? ''
    // The first round keeps its numbers, so that the twelve renewals stay twelve; later rounds are other people's.
    const renumbered = row < body.length ? line : otherTrade(line, row)
    batch.push(renumbered)
    if (batch.length === 10_000 || row === rows - 1) {
      length += writeSync(file, Buffer.from(`${batch.join('\n')}\n`, 'latin1'))
      batch = []
    }
  }
  return length
}

function otherTrade(line: string, row: number): string {
  return line
    .replaceAll(xiaomiInGb18030, groceriesInGb18030)
    .replace(/\d{28}/, number => number.slice(0, 18) + String(row).padStart(10, '0'))
}
