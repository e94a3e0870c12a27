import type { Database } from 'better-sqlite3'
import type { Wallet } from '../../core/bills/transaction.ts'
import { familyTerms } from './shared-trades.ts'

/** A row of a trade of which some bill says that a family card paid it. */
export interface FamilyRow {
  source: number
  wallet: Wallet
  identity: string
  category: string
  method: string
  status: string
}

/** Every row, of whichever bill, that tells of a trade paid with a family card. */
export function familyTrades(db: Database): FamilyRow[] {
  const terms = JSON.stringify(familyTerms(db))
  if (terms === '[]') return []
  return db
    .prepare<[string], FamilyRow>(
      `WITH family AS (SELECT value FROM json_each(?)),
       trade AS (SELECT DISTINCT wallet, identity, identity_hash FROM row
         WHERE method IN family OR category IN family OR status IN family)
       SELECT row.source_id AS source, row.wallet, row.identity, category.text AS category, method.text AS method,
         status.text AS status
       FROM trade JOIN row USING (wallet, identity, identity_hash)
       JOIN term AS category ON category.id = row.category
       JOIN term AS method ON method.id = row.method
       JOIN term AS status ON status.id = row.status`,
    )
    .all(terms)
}
