import type { Database } from 'better-sqlite3'
import { grouped } from '../../core/base/lists.ts'
import { tradesOf } from '../../core/bills/trades.ts'
import type { Transaction } from '../../core/bills/transaction.ts'
import type { CommonRow } from './common-trades.ts'
import { isLoose, tellingsWhere } from './known-trades.ts'
import { namesFamily } from './shared-trades.ts'
import type { TellerOf } from './sources.ts'

/** A row of a trade of which some bill says that a family card paid it. */
export interface FamilyRow
  extends CommonRow,
    Pick<Transaction, 'direction' | 'category' | 'method' | 'status'> {}

const columns = `row.source_id AS source, row.line, row.wallet, row.identity, row.fen, row.is_refund AS isRefund,
  row.direction, row.category, row.method, row.status`

type RowRow = Omit<FamilyRow, 'isRefund'> & { isRefund: number }

/** Every trade paid with a family card, as the rows of whichever bills that tell of it. */
export function familyTrades(db: Database, tellerOf?: TellerOf): FamilyRow[][] {
  const rows = db
    .prepare<[], RowRow>(
      `WITH trade AS (SELECT DISTINCT wallet, identity, identity_key FROM row WHERE ${namesFamily('row')})
       SELECT ${columns} FROM trade JOIN row USING (wallet, identity, identity_key)`,
    )
    .all()
    .map(fromRow)
  const byNumber = grouped(
    rows,
    ({ wallet, identity, fen, isRefund }) => `${wallet} ${identity} ${fen} ${isRefund}`,
  )
  return rows.length === 0 ? [] : [...byNumber.values(), ...byForm(db, tellerOf)]
}

/** Of rows whose numbers a spreadsheet or a person spoilt, found by what else two bills tell of the trade. */
function byForm(db: Database, tellerOf?: TellerOf): FamilyRow[][] {
  const day = (row: string) => `substr(${row}.paid_at, 1, 10)`
  const daysOf = (condition: string) => `SELECT ${day('one')} FROM row AS one WHERE ${condition}`
  const near = `${day('row')} IN (${daysOf(namesFamily('one'))}) AND ${day('row')} IN (${daysOf(isLoose('one'))})`
  const rowAt = db.prepare<[number, number], RowRow & { isFamily: number }>(
    `SELECT ${columns}, ${namesFamily('row')} AS isFamily FROM row WHERE row.source_id = ? AND row.line = ?`,
  )
  return tradesOf(tellingsWhere(db, near, {}, tellerOf))
    .filter(trade => trade.length > 1)
    .map(trade => trade.flatMap(({ source, line }) => rowAt.get(source.id, line) ?? []))
    .filter(trade => trade.some(({ isFamily }) => isFamily !== 0))
    .map(trade => trade.map(fromRow))
}

function fromRow<R extends { isRefund: number }>(row: R): Omit<R, 'isRefund'> & { isRefund: boolean } {
  return { ...row, isRefund: row.isRefund === 1 }
}
