import { basename } from 'node:path'
import type { ImportResult } from '../../contract/bills.ts'
import type { ErrorCode, Issue } from '../../core/base/outcome.ts'
import type { EngineContext } from '../context.ts'
import { mayBeCommitted } from '../errors.ts'
import { sweepOriginals } from '../files/originals.ts'
import { referencedHashes } from '../store/referenced-hashes.ts'
import { type BillReader, startBillReader } from './bill-reader.ts'
import { type FileToImport, type ImportedBill, importFile } from './import.ts'

/** Imports that a person asked for, one file after the other, with progress and a way to stop. */
export interface FileImporter {
  /** Passwords by token; each is tried on every file, on its own first. What is stopped is told as `cancelled`. */
  run(files: readonly FileToImport[], passwords: Readonly<Record<string, string>>): Promise<ImportResult[]>
  /** Ends the reading at once; the file at hand leaves nothing behind. */
  stop(): void
  /** Whether something that was asked for is not done yet. */
  isRunning(): boolean
  /** Resolves when everything asked for so far has been done. */
  settled(): Promise<void>
}

/** The thread that reads waits so long for the next files: to start one and warm it up takes longer than a year's bill. */
const readerWaitsMs = 5 * 60 * 1000
/** Time between two words on progress: as often as an eye can follow. */
const progressMs = 100

export function createFileImporter(ctx: EngineContext): FileImporter {
  let reader: BillReader | null = null
  let readerEnds: ReturnType<typeof setTimeout> | undefined
  let isStopped = false
  let underWay = 0
  /** Requests wait for each other: two imports at once would only slow each other down. */
  let last: Promise<void> = Promise.resolve()

  async function endReader() {
    const ending = reader
    reader = null
    await ending?.close()
  }

  async function runAll(files: readonly FileToImport[], passwords: Readonly<Record<string, string>>) {
    clearTimeout(readerEnds)
    if (isStopped) await endReader()
    isStopped = false
    const results: ImportResult[] = []
    let isDoubtful = false
    let isWhole = false
    try {
      for (const [index, file] of files.entries()) {
        const name = basename(file.path)
        if (isStopped) {
          results.push({ token: file.token, name, outcome: 'cancelled', sourceIds: [], error: null })
          continue
        }
        reader ??= startBillReader()
        const own = passwords[file.token]
        const others = Object.values(passwords).filter(password => password !== own)
        const tried = own === undefined ? others : [own, ...others]
        const tell = progressTeller(ctx, { name, file: index, files: files.length })
        const bills = await importFile(ctx, reader, file, tried, tell)
        results.push(resultOf(file.token, name, bills, isStopped))
      }
      isWhole = true
    } catch (error) {
      // What the next start may find needed it also sweeps where it is not.
      isDoubtful = mayBeCommitted(error)
      throw error
    } finally {
      if (isStopped || !isWhole) await endReader()
      readerEnds = setTimeout(endReader, readerWaitsMs).unref()
      if (ctx.dataFolder !== null && !isDoubtful) sweepOriginals(ctx.dataFolder, referencedHashes(ctx.db))
    }
    ctx.notify('store.changed', { concerns: ['bills'] })
    return results
  }

  return {
    run(files, passwords) {
      underWay += 1
      const turn = last
        .then(() => runAll(files, passwords))
        .finally(() => {
          underWay -= 1
        })
      last = turn.then(
        () => {},
        () => {},
      )
      return turn
    },
    isRunning: () => underWay > 0,
    settled: () => last,
    stop() {
      isStopped = true
      void reader?.close()
    },
  }
}

/** Tells of the start, then of the rows and the time that is left, as the pace so far has it. */
function progressTeller(ctx: EngineContext, at: { name: string; file: number; files: number }) {
  const started = performance.now()
  let lastTold = started
  ctx.notify('import.progress', { ...at, rows: 0, totalRows: null, secondsLeft: null })
  return ({ rows, share }: { rows: number; share: number }) => {
    const now = performance.now()
    if (now - lastTold < progressMs || share === 0) return
    lastTold = now
    const totalRows = Math.round(rows / share)
    const secondsLeft = Math.ceil(((now - started) * (1 / share - 1)) / 1000)
    ctx.notify('import.progress', { ...at, rows, totalRows, secondsLeft })
  }
}

/** What the window is told of a file: its bills, or the first thing that went wrong. */
function resultOf(
  token: string,
  name: string,
  bills: readonly ImportedBill[],
  isStopped: boolean,
): ImportResult {
  const failure = bills.find(bill => bill.issue !== null)?.issue ?? null
  const sourceIds = bills.flatMap(bill => (bill.sourceId === null ? [] : [bill.sourceId]))
  return {
    token,
    name,
    outcome: isStopped ? 'cancelled' : outcomeOf(bills, failure),
    sourceIds,
    ...(bills.some(({ replacedSamples }) => replacedSamples) && { replacedSamples: true as const }),
    error: failure,
  }
}

function outcomeOf(bills: readonly ImportedBill[], failure: Issue | null): ImportResult['outcome'] {
  const locked: ErrorCode[] = ['password-required', 'wrong-password']
  if (failure && locked.includes(failure.code)) return 'password-needed'
  if (failure) return 'refused'
  return bills.every(bill => bill.known) ? 'already-imported' : 'imported'
}
