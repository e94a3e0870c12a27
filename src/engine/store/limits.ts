import type { Database } from 'better-sqlite3'
import type { AlertDaysBefore } from '../../contract/choices.ts'
import type { WallTime } from '../../core/base/calendar.ts'
import type { Wallet } from '../../core/bills/transaction.ts'
import type { ServiceId } from '../../core/catalogue/service.ts'
import type { Limit, LimitTarget } from '../../core/reminders/limit.ts'

export type StoredLimit = Limit & { id: number }

/** Words of the person's own, to be told some days before a charge. */
export interface ChargeNote {
  target: LimitTarget
  note: string
  daysBefore: AlertDaysBefore
}

export type StoredNote = ChargeNote & { id: number }

interface TargetRow {
  wallet: Wallet | null
  trade_no: string | null
  service: ServiceId | null
}

export function insertLimit(db: Database, { target, per, fen }: Limit, at: WallTime): number {
  const { lastInsertRowid } = db
    .prepare(
      'INSERT INTO spending_limit (wallet, trade_no, service, per, fen, said_at) VALUES (?, ?, ?, ?, ?, ?)',
    )
    .run(...columnsOf(target), per, fen, at)
  return Number(lastInsertRowid)
}

/** Returns false where there is none of that id. */
export function deleteLimit(db: Database, id: number): boolean {
  return db.prepare('DELETE FROM spending_limit WHERE id = ?').run(id).changes > 0
}

/** Oldest first. */
export function allLimits(db: Database): StoredLimit[] {
  return db
    .prepare<[], TargetRow & Omit<StoredLimit, 'target'>>('SELECT * FROM spending_limit ORDER BY id')
    .all()
    .map(row => ({ id: row.id, target: targetOf(row), per: row.per, fen: row.fen }))
}

export function insertNote(db: Database, { target, note, daysBefore }: ChargeNote, at: WallTime): number {
  const { lastInsertRowid } = db
    .prepare(
      'INSERT INTO charge_note (wallet, trade_no, service, note, days_before, said_at) VALUES (?, ?, ?, ?, ?, ?)',
    )
    .run(...columnsOf(target), note, daysBefore, at)
  return Number(lastInsertRowid)
}

/** Returns false where there is none of that id. */
export function deleteNote(db: Database, id: number): boolean {
  return db.prepare('DELETE FROM charge_note WHERE id = ?').run(id).changes > 0
}

/** Oldest first. */
export function allNotes(db: Database): StoredNote[] {
  return db
    .prepare<[], TargetRow & { id: number; note: string; days_before: AlertDaysBefore }>(
      'SELECT * FROM charge_note ORDER BY id',
    )
    .all()
    .map(row => ({ id: row.id, target: targetOf(row), note: row.note, daysBefore: row.days_before }))
}

function columnsOf(target: LimitTarget): [Wallet | null, string | null, ServiceId | null] {
  switch (target.kind) {
    case 'subscription':
      return [target.charge.wallet, target.charge.tradeNo, null]
    case 'service':
      return [null, null, target.service]
    case 'all':
      return [null, null, null]
  }
}

function targetOf({ wallet, trade_no, service }: TargetRow): LimitTarget {
  if (wallet !== null && trade_no !== null)
    return { kind: 'subscription', charge: { wallet, tradeNo: trade_no } }
  return service === null ? { kind: 'all' } : { kind: 'service', service }
}
