import type { Database } from 'better-sqlite3'
import type { Wallet } from '../../core/bills/transaction.ts'
import { namesFamily } from './shared-trades.ts'

/** A row of a trade of which some bill says that a family card paid it. */
export interface FamilyRow {
  source: number
  line: number
  wallet: Wallet
  identity: string
  category: string
  method: string
  status: string
}

/** Every row, of whichever bill, that tells of a trade paid with a family card. */
export function familyTrades(db: Database): FamilyRow[] {
  return db
    .prepare<[], FamilyRow>(
      `WITH trade AS (SELECT DISTINCT wallet, identity, identity_key FROM row WHERE ${namesFamily('row')})
       SELECT row.source_id AS source, row.line, row.wallet, row.identity, row.category, row.method, row.status
       FROM trade JOIN row USING (wallet, identity, identity_key)`,
    )
    .all()
}
