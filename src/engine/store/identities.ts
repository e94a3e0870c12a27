import type { Database } from 'better-sqlite3'
import { hashOf } from '../../core/base/hash.ts'
import type { TradeKey, Wallet } from '../../core/bills/transaction.ts'

/** Bits of a key that a day takes: twenty years of 372 days. */
const [yearsApart, daysOfYear, daysOfMonth] = [20, 372, 31]
const hashBits = 18

/**
 * What the rows of an identity are looked up by, from 0 up to 2³¹; others may share it, so that the identity decides. A
 * number's day leads where it is written in it, as rows of a day stand together: keys all over the index took four times
 * as long to write.
 */
export function identityKey(identity: string): number {
  return (dayIn(identity) << hashBits) | (hashOf(identity) >>> (32 - hashBits))
}

/** Of `20241214…` (Alipay) or `4200002345 20241214…` (WeChat), as a number that rises by one a day; 0 where there is none. */
function dayIn(identity: string): number {
  const at = identity.startsWith('20') ? 0 : 10
  const written = Number(identity.slice(at, at + 8))
  if (!Number.isInteger(written)) return 0
  const [year, month, day] = [Math.floor(written / 10_000), Math.floor(written / 100) % 100, written % 100]
  return ((year % yearsApart) * daysOfYear + (month % 12) * daysOfMonth + (day % daysOfMonth)) & 0x1fff
}

/** The condition that a row goes by a key, with its `valuesOf`. */
export const isOfKey = 'row.identity_key = ? AND row.identity = ? AND row.wallet = ?'

export function valuesOf({ wallet, tradeNo }: TradeKey): [number, string, Wallet] {
  return [identityKey(tradeNo), tradeNo, wallet]
}

/** Those of some keys that no row goes by: asked for all at once, as each question alone takes ten times as long. */
export function keysWithoutRow(db: Database, keys: readonly TradeKey[]): TradeKey[] {
  const asked = keys.map((key, at) => [at, ...valuesOf(key)])
  return db
    .prepare<[string], number>(
      `SELECT value ->> 0 FROM json_each(?) WHERE NOT EXISTS (
         SELECT 1 FROM row WHERE identity_key = value ->> 1 AND identity = value ->> 2 AND wallet = value ->> 3)`,
    )
    .pluck()
    .all(JSON.stringify(asked))
    .map(at => keys[at]!)
}

/** The condition that two rows go by one key. */
export function haveOneKey(one: string, other: string): string {
  return ['identity_key', 'identity', 'wallet']
    .map(column => `${one}.${column} = ${other}.${column}`)
    .join(' AND ')
}
