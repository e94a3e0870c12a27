import type { Database } from 'better-sqlite3'
import { tradesOf } from '../../core/bills/trades.ts'
import type { Wallet } from '../../core/bills/transaction.ts'
import { haveOneKey } from './identities.ts'
import { isLoose, tellingsWhere } from './known-trades.ts'
import { namesFamily } from './shared-trades.ts'
import type { StoredSource } from './sources.ts'

/** One bill's row of a trade. */
export interface CommonRow {
  source: number
  identity: string
}

/**
 * Of the bills of several accounts of a wallet, each bill under its account's index, the rows of every trade that bills
 * of two of them tell: a copy that names nobody, or bills that share fewer orders than make them one account's. Rows
 * that name a family card are left out: see `familyTrades`.
 */
export function commonTrades(
  db: Database,
  wallet: Wallet,
  accounts: readonly (readonly StoredSource[])[],
): CommonRow[][] {
  const bills = accounts.flatMap((sources, account) => sources.map(source => ({ source, account })))
  const telling = bills.filter(({ source }) => source.duplicates > 0)
  if (accounts.length < 2 || telling.length === 0) return []
  const accountOf = new Map(bills.map(({ source, account }) => [source.id, account]))
  const ids = telling.map(({ source }) => source.id)
  const isCommon = (rows: readonly CommonRow[]) =>
    new Set(rows.map(({ source }) => accountOf.get(source))).size > 1
  return [...byNumber(db, wallet, ids, accountOf), ...byForm(db, wallet, accountOf)].filter(isCommon)
}

function byNumber(
  db: Database,
  wallet: Wallet,
  ids: readonly number[],
  accountOf: ReadonlyMap<number, number>,
): CommonRow[][] {
  const find = db.prepare<[string, number, Wallet], { other: number; identity: string }>(
    `WITH elsewhere AS (SELECT value FROM json_each(?))
     SELECT twin.source_id AS other, mine.identity FROM row AS mine JOIN row AS twin ON ${haveOneKey('twin', 'mine')}
     WHERE mine.source_id = ? AND mine.wallet = ? AND twin.source_id IN elsewhere AND mine.trade_no = mine.identity
       AND twin.fen = mine.fen AND twin.is_refund = mine.is_refund AND twin.direction = mine.direction
       AND NOT ${namesFamily('mine')} AND NOT ${namesFamily('twin')}`,
  )
  return ids.flatMap(id => {
    const elsewhere = [...accountOf].flatMap(([other, account]) =>
      account === accountOf.get(id) ? [] : [other],
    )
    return find
      .all(JSON.stringify(elsewhere), id, wallet)
      .map(({ other, identity }) => [id, other].map(source => ({ source, identity })))
  })
}

/** Copies whose numbers a spreadsheet or a person spoilt: compared with what is told of the same days. */
function byForm(db: Database, wallet: Wallet, accountOf: ReadonlyMap<number, number>): CommonRow[][] {
  const day = 'substr(row.paid_at, 1, 10)'
  const near = `row.wallet = $wallet
    AND ${day} IN (SELECT ${day} FROM row WHERE row.wallet = $wallet AND ${isLoose('row')})
    AND NOT ${namesFamily('row')}`
  const tellings = tellingsWhere(db, near, { wallet })
  return tradesOf(tellings.filter(({ source }) => accountOf.has(source.id))).map(trade =>
    trade.map(({ source, identity }) => ({ source: source.id, identity })),
  )
}
