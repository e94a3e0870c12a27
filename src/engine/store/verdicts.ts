import type { Database } from 'better-sqlite3'
import type { Day, WallTime } from '../../core/base/calendar.ts'
import type { TradeKey, Wallet } from '../../core/bills/transaction.ts'
import type { Verdict } from '../../core/subscriptions/decisions.ts'

export type StoredVerdict = Verdict & { id: number }

interface VerdictRow {
  id: number
  kind: Verdict['kind']
  cancelled_on: Day | null
  target_wallet: Wallet | null
  target_trade_no: string | null
}

export function insertVerdict(db: Database, verdict: Verdict, at: WallTime): number {
  return db.transaction(() => {
    const target = verdict.kind === 'belongs-to' ? verdict.target : null
    const { lastInsertRowid } = db
      .prepare(
        'INSERT INTO verdict (kind, cancelled_on, target_wallet, target_trade_no, said_at) VALUES (?, ?, ?, ?, ?)',
      )
      .run(
        verdict.kind,
        verdict.kind === 'cancelled' ? verdict.on : null,
        target?.wallet ?? null,
        target?.tradeNo ?? null,
        at,
      )
    // A charge named twice is still one.
    const insert = db.prepare(
      'INSERT OR IGNORE INTO verdict_charge (verdict_id, wallet, trade_no) VALUES (?, ?, ?)',
    )
    for (const charge of verdict.charges) insert.run(lastInsertRowid, charge.wallet, charge.tradeNo)
    return Number(lastInsertRowid)
  })()
}

/** Returns false where there is none of that id. */
export function deleteVerdict(db: Database, id: number): boolean {
  return db.prepare('DELETE FROM verdict WHERE id = ?').run(id).changes > 0
}

/** Oldest first: a later word overrules an earlier one. */
export function allVerdicts(db: Database): StoredVerdict[] {
  const charges = db.prepare<[number], TradeKey>(
    'SELECT wallet, trade_no AS tradeNo FROM verdict_charge WHERE verdict_id = ?',
  )
  return db
    .prepare<[], VerdictRow>(
      'SELECT id, kind, cancelled_on, target_wallet, target_trade_no FROM verdict ORDER BY id',
    )
    .all()
    .map(row => fromRow(row, charges.all(row.id)))
}

function fromRow(row: VerdictRow, charges: TradeKey[]): StoredVerdict {
  if (row.kind === 'cancelled' && row.cancelled_on)
    return { id: row.id, kind: row.kind, charges, on: row.cancelled_on }
  if (row.kind === 'belongs-to' && row.target_wallet && row.target_trade_no !== null) {
    return {
      id: row.id,
      kind: row.kind,
      charges,
      target: { wallet: row.target_wallet, tradeNo: row.target_trade_no },
    }
  }
  if (row.kind === 'recurring' || row.kind === 'not-recurring' || row.kind === 'apart')
    return { id: row.id, kind: row.kind, charges }
  throw new Error(`verdict ${row.id} is incomplete`)
}
