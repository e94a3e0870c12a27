import type { Database } from 'better-sqlite3'
import type { SharedTrades } from '../../core/bills/accounts/accounts.ts'
import { familyWords } from '../../core/bills/accounts/family-card.ts'
import type { Wallet } from '../../core/bills/transaction.ts'
import { haveOneKey } from './identities.ts'
import type { StoredSource } from './sources.ts'

/** Fewer orders in common may be a gift that two people's bills tell of. */
export const leastShared = 3

const areOfOnePayer = `twin.fen = mine.fen
  AND mine.trade_no = mine.identity AND mine.trade_no NOT GLOB '*[*]*'
  AND mine.direction = 'expense' AND twin.direction = 'expense' AND mine.is_refund = 0 AND twin.is_refund = 0
  AND NOT ${namesFamily('mine')} AND NOT ${namesFamily('twin')}`

/**
 * The pairs of bills that hold at least three whole order numbers of the same payer, rows of family cards left out: two
 * bills of one account, whatever they print. A number is whole where a bill's row is known by it.
 */
export function sharedTrades(db: Database, sources: readonly StoredSource[]): SharedTrades {
  const find = db.prepare<[number], { other: number; wallet: Wallet }>(
    `SELECT twin.source_id AS other, mine.wallet FROM row AS mine
     JOIN row AS twin ON ${haveOneKey('twin', 'mine')}
     WHERE mine.source_id = ? AND twin.source_id < mine.source_id AND ${areOfOnePayer}
     GROUP BY twin.source_id, mine.wallet HAVING count(DISTINCT mine.identity) >= ${leastShared}`,
  )
  return sources
    .filter(({ duplicates }) => duplicates >= leastShared)
    .flatMap(({ id }) => find.all(id).map(({ other, wallet }) => [id, other, wallet] as const))
}

/** Where two rows of one order number and payer stand, one of them in a file of several accounts. */
export interface SharedRow {
  wallet: Wallet
  identity: string
  source: number
  line: number
  other: number
  otherLine: number
}

/** The same for files that hold several accounts, row by row: which of a file's accounts a row is of is for its line to say. */
export function sharedRows(db: Database, sources: readonly StoredSource[]): SharedRow[] {
  const several = sources.filter(({ parts }) => parts.some(({ lines }) => lines !== undefined))
  const find = db.prepare<[number], SharedRow>(
    `SELECT mine.wallet, mine.identity, mine.source_id AS source, mine.line, twin.source_id AS other,
       twin.line AS otherLine
     FROM row AS mine JOIN row AS twin ON ${haveOneKey('twin', 'mine')}
     WHERE mine.source_id = ? AND twin.id <> mine.id AND ${areOfOnePayer}`,
  )
  return several.flatMap(({ id }) => find.all(id))
}

/** The condition that a row names a family card. */
export function namesFamily(row: string): string {
  const words = ['category', 'method', 'status'].map(column => `${row}.${column}`).join(" || ' ' || ")
  return `(${familyWords.map(word => `instr(${words}, '${word}')`).join(' OR ')})`
}
