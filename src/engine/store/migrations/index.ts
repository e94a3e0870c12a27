import type { Database } from 'better-sqlite3'
import { first } from './0001-first.ts'
import { attachments } from './0002-attachments.ts'
import { merchantRules } from './0003-merchant-rules.ts'
import { placeProofs } from './0004-place-proofs.ts'
import { checkUps } from './0005-check-ups.ts'
import { toldAlerts } from './0006-told-alerts.ts'
import { limits } from './0007-limits.ts'
import { ownWordings } from './0008-own-wordings.ts'
import { log } from './0009-log.ts'
import { accountsAndTables } from './0010-accounts-and-tables.ts'
import { sheets } from './0011-sheets.ts'
import { identityHashes } from './0012-identity-hashes.ts'
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
