import type { Database } from 'better-sqlite3'
import type { WallTime } from '../../core/base/calendar.ts'
import { type TradeKey, tradeKeyText, type Wallet } from '../../core/bills/transaction.ts'
import type { PlaceMark } from '../../core/cancellation/step-mark.ts'

interface MarkRow {
  wallet: Wallet
  tradeNo: string
  place: string
  state: PlaceMark['state']
  at: WallTime
}

/** What was said of places, oldest first, by the text of the key of the charge it is kept against. */
export function marksByCharge(db: Database): Map<string, PlaceMark[]> {
  const marks = new Map<string, PlaceMark[]>()
  const rows = db
    .prepare<[], MarkRow>('SELECT wallet, trade_no AS tradeNo, place, state, at FROM place_state ORDER BY at')
    .all()
  for (const { wallet, tradeNo, place, state, at } of rows) {
    const charge = { wallet, tradeNo }
    const key = tradeKeyText(charge)
    marks.set(key, [...(marks.get(key) ?? []), { charge, place, state, at }])
  }
  return marks
}

export function insertPlaceMark(db: Database, { charge, place, state, at }: PlaceMark): void {
  db.prepare('INSERT INTO place_state (wallet, trade_no, place, state, at) VALUES (?, ?, ?, ?, ?)').run(
    charge.wallet,
    charge.tradeNo,
    place,
    state,
    at,
  )
}

/** Forgets what was said of a place against a charge at `since` or later; all of it where that is null. */
export function forgetPlaceMarks(
  db: Database,
  { wallet, tradeNo }: TradeKey,
  place: string,
  since: WallTime | null,
): void {
  db.prepare('DELETE FROM place_state WHERE wallet = ? AND trade_no = ? AND place = ? AND at >= ?').run(
    wallet,
    tradeNo,
    place,
    since ?? '',
  )
}
