import type { Database } from 'better-sqlite3'
import { grouped } from '../../core/base/lists.ts'
import { holdsLine } from '../../core/bills/bill.ts'
import { tradesOf } from '../../core/bills/trades.ts'
import type { Wallet } from '../../core/bills/transaction.ts'
import { haveOneKey } from './identities.ts'
import { isLoose, tellingsWhere } from './known-trades.ts'
import { namesFamily } from './shared-trades.ts'
import type { StoredSource, TellerOf } from './sources.ts'

/** One bill's row of a trade. */
export interface CommonRow {
  wallet: Wallet
  source: number
  line: number
  identity: string
  fen: number
  isRefund: boolean
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
  tellerOf?: TellerOf,
): CommonRow[][] {
  const pieces = grouped(
    accounts.flatMap((sources, account) => sources.map(source => ({ source, account }))),
    ({ source }) => source.id,
  )
  const telling = [...pieces.values()].filter(([one]) => one!.source.duplicates > 0)
  if (accounts.length < 2 || telling.length === 0) return []
  /** Of the pieces of a file by account, the one that a row stands in. */
  const accountOf = ({ source, line }: CommonRow) =>
    pieces
      .get(source)
      ?.find(one => one.source.parts.some(part => part.wallet === wallet && holdsLine(part, line)))?.account
  const asked = telling.map(own => {
    const elsewhere = [...pieces.values()].filter(
      other => new Set([...own, ...other].map(({ account }) => account)).size > 1,
    )
    return { id: own[0]!.source.id, elsewhere: elsewhere.map(([one]) => one!.source.id) }
  })
  return [...byNumber(db, wallet, asked), ...byForm(db, wallet, pieces, tellerOf)]
    .map(rows => rows.filter(row => accountOf(row) !== undefined))
    .filter(rows => new Set(rows.map(accountOf)).size > 1)
}

/** Rows of one number and trade, one in a file and one in those where other accounts are. */
function byNumber(
  db: Database,
  wallet: Wallet,
  asked: readonly { id: number; elsewhere: readonly number[] }[],
): CommonRow[][] {
  const find = db.prepare<
    [string, number, Wallet],
    { line: number; other: number; otherLine: number; identity: string; fen: number; isRefund: number }
  >(
    `WITH elsewhere AS (SELECT value FROM json_each(?))
     SELECT mine.line, twin.source_id AS other, twin.line AS otherLine, mine.identity,
       mine.fen, mine.is_refund AS isRefund
     FROM row AS mine JOIN row AS twin ON ${haveOneKey('twin', 'mine')}
     WHERE mine.source_id = ? AND mine.wallet = ? AND twin.source_id IN elsewhere AND twin.id <> mine.id
       AND mine.trade_no = mine.identity
       AND twin.fen = mine.fen AND twin.is_refund = mine.is_refund
       AND (twin.direction = mine.direction OR twin.direction NOT IN ('expense', 'income')
         OR mine.direction NOT IN ('expense', 'income'))
       AND NOT ${namesFamily('mine')} AND NOT ${namesFamily('twin')}`,
  )
  return asked.flatMap(({ id, elsewhere }) =>
    find
      .all(JSON.stringify(elsewhere), id, wallet)
      .map(({ line, other, otherLine, identity, fen, isRefund }) => {
        const trade = { wallet, identity, fen, isRefund: isRefund === 1 }
        return [
          { ...trade, source: id, line },
          { ...trade, source: other, line: otherLine },
        ]
      }),
  )
}

/** Copies whose numbers a spreadsheet or a person spoilt: compared with what is told of the same days. */
function byForm(
  db: Database,
  wallet: Wallet,
  among: ReadonlyMap<number, unknown>,
  tellerOf?: TellerOf,
): CommonRow[][] {
  const day = 'substr(row.paid_at, 1, 10)'
  const near = `row.wallet = $wallet
    AND ${day} IN (SELECT ${day} FROM row WHERE row.wallet = $wallet AND ${isLoose('row')})
    AND NOT ${namesFamily('row')}`
  const tellings = tellingsWhere(db, near, { wallet }, tellerOf)
  return tradesOf(tellings.filter(({ source }) => among.has(source.id))).map(trade =>
    trade.map(({ source, ...row }) => ({ ...row, source: source.id })),
  )
}
