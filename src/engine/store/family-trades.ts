import type { Database } from 'better-sqlite3'
import { grouped } from '../../core/base/lists.ts'
import { tradesOf } from '../../core/bills/trades.ts'
import type { Wallet } from '../../core/bills/transaction.ts'
import { isLoose, tellingsWhere } from './known-trades.ts'
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

const columns =
  'row.source_id AS source, row.line, row.wallet, row.identity, row.category, row.method, row.status'

/** Every trade paid with a family card, as the rows of whichever bills that tell of it. */
export function familyTrades(db: Database): FamilyRow[][] {
  const rows = db
    .prepare<[], FamilyRow>(
      `WITH trade AS (SELECT DISTINCT wallet, identity, identity_key FROM row WHERE ${namesFamily('row')})
       SELECT ${columns} FROM trade JOIN row USING (wallet, identity, identity_key)`,
    )
    .all()
  const byNumber = grouped(rows, ({ wallet, identity }) => `${wallet} ${identity}`)
  return rows.length === 0 ? [] : [...byNumber.values(), ...byForm(db)]
}

/** Of rows whose numbers a spreadsheet or a person spoilt, found by what else two people's bills tell of the trade. */
function byForm(db: Database): FamilyRow[][] {
  const day = (row: string) => `substr(${row}.paid_at, 1, 10)`
  const spoilt = `SELECT ${day('one')} FROM row AS one WHERE ${namesFamily('one')} AND ${isLoose('one')}`
  const tellings = tellingsWhere(db, `${day('row')} IN (${spoilt})`, {})
  const rowAt = db.prepare<[number, number], FamilyRow & { isFamily: number }>(
    `SELECT ${columns}, ${namesFamily('row')} AS isFamily FROM row WHERE row.source_id = ? AND row.line = ?`,
  )
  // Whose they are parts no trade here: two accounts' bills tell it.
  return tradesOf(tellings.map(one => ({ ...one, account: undefined })))
    .filter(trade => trade.length > 1)
    .map(trade => trade.flatMap(({ source, line }) => rowAt.get(source.id, line) ?? []))
    .filter(trade => trade.some(({ isFamily }) => isFamily !== 0))
}
