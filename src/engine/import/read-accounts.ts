import { type Day, dayOfTime } from '../../core/base/calendar.ts'
import type { PrintedAccount } from '../../core/bills/accounts/printed-account.ts'
import type { EngineContext } from '../context.ts'
import { openFileBytes } from '../files/file-bytes.ts'
import { originalPath } from '../files/originals.ts'
import { keepAccount, type StoredSource, sourcesToRead } from '../store/sources.ts'
import { readBills } from './read-bill.ts'

/** Reads the accounts of bills that former versions stored without them, from the kept originals. */
export async function readAccounts({ db, dataFolder, now, resourcesFolder }: EngineContext): Promise<void> {
  if (dataFolder === null) return
  for (const source of sourcesToRead(db)) {
    const account = await accountOf(source, dataFolder, { today: dayOfTime(now()), resourcesFolder })
    // A disk that fails is asked again the next time.
    if (account) keepAccount(db, source.id, account)
  }
}

async function accountOf(
  { name, sha256 }: StoredSource,
  dataFolder: string,
  reading: { today: Day; resourcesFolder: string },
): Promise<PrintedAccount | null> {
  const bytes = openOriginal(originalPath(dataFolder, sha256))
  if (bytes === 'failing') return null
  if (bytes === 'gone') return nobody
  try {
    const readings = readBills({ name, bytes, ...reading })
    for (let next = await readings.next(); !next.done; next = await readings.next(true))
      if (next.value.kind === 'end') return next.value.summary.account
    return nobody
  } finally {
    bytes.close()
  }
}

const nobody: PrintedAccount = { label: null, holder: null }

function openOriginal(path: string) {
  try {
    return openFileBytes(path)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'gone' : 'failing'
  }
}
