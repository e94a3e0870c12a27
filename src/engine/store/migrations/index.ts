import type { Database } from 'better-sqlite3'
import { first } from './0001-first.ts'
import {
  attachments,
  checkUps,
  limits,
  merchantRules,
  ownWordings,
  placeProofs,
  toldAlerts,
} from './0002-to-0008.ts'
import { log } from './0009-log.ts'
import { accountsAndTables, identityHashes, sheets } from './0010-to-0012.ts'
import { toldRows } from './0013-told-rows.ts'

export interface Migration {
  version: number
  run: (db: Database) => void
}

/** Strictly rising; the position is fixed for ever once released. */
export const migrations: readonly Migration[] = [
  { version: 1, run: first },
  { version: 2, run: attachments },
  { version: 3, run: merchantRules },
  { version: 4, run: placeProofs },
  { version: 5, run: checkUps },
  { version: 6, run: toldAlerts },
  { version: 7, run: limits },
  { version: 8, run: ownWordings },
  { version: 9, run: log },
  { version: 10, run: accountsAndTables },
  { version: 11, run: sheets },
  { version: 12, run: identityHashes },
  { version: 13, run: toldRows },
]
