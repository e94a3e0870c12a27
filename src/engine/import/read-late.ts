import { type Day, dayOfTime } from '../../core/base/calendar.ts'
import type { BillPart } from '../../core/bills/bill.ts'
import type { EngineContext } from '../context.ts'
import { openFileBytes } from '../files/file-bytes.ts'
import { originalPath } from '../files/originals.ts'
import { keepLateReading, type StoredSource, sourcesToRead } from '../store/sources.ts'
import { readBills } from './read-bill.ts'

/** What bills tell of themselves that former versions did not store. */
type LateReading = Pick<StoredSource, 'parts' | 'sheets'>

/**
 * Reads the accounts and sheets of bills that former versions stored without them, from the kept originals; `progress`
 * is called after each.
 */
export async function readLate(
  { db, dataFolder, now, resourcesFolder }: EngineContext,
  progress: () => void,
): Promise<void> {
  if (dataFolder === null) return
  for (const source of sourcesToRead(db)) {
    const found = await readingOf(source, dataFolder, { today: dayOfTime(now()), resourcesFolder })
    // A disk that fails is asked again the next time.
    if (found) keepLateReading(db, source.id, found)
    progress()
  }
}

async function readingOf(
  { name, sha256, parts, sheets }: StoredSource,
  dataFolder: string,
  reading: { today: Day; resourcesFolder: string },
): Promise<LateReading | null> {
  const stored: LateReading = { parts, sheets }
  const bytes = openOriginal(originalPath(dataFolder, sha256))
  if (bytes === 'failing') return null
  if (bytes === 'gone') return stored
  try {
    const readings = readBills({ name, bytes, ...reading })
    for (let next = await readings.next(); !next.done; next = await readings.next(true))
      if (next.value.kind === 'end') {
        const { summary } = next.value
        return { parts: withStoredDays(summary.parts, parts), sheets: summary.sheets }
      }
    return stored
  } finally {
    bytes.close()
  }
}

/** Days stand as they were stored with the rows: a former version may have read fewer tables of the file. */
function withStoredDays(read: readonly BillPart[], stored: readonly BillPart[]): BillPart[] {
  const [first] = stored
  const [own, ...more] = read.filter(({ wallet }) => wallet === first?.wallet)
  if (!own) return []
  const account = more.length === 0 ? own.account : { label: null, holder: null }
  return [{ wallet: own.wallet, account, periods: first?.periods ?? [] }]
}

function openOriginal(path: string) {
  try {
    return openFileBytes(path)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'gone' : 'failing'
  }
}
