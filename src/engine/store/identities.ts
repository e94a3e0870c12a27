import type { Database } from 'better-sqlite3'
import { hashOf } from '../../core/base/hash.ts'
import type { TradeKey, Wallet } from '../../core/bills/transaction.ts'

const [dayBits, hashBits] = [13, 18]
/** Days have a place each for so many years, which is as much as their bits hold; those of years further apart share one. */
const [yearsApart, monthsOfYear, daysOfMonth] = [20, 12, 31]

/**
 * What the rows of an identity are looked up by, from 0 up to 2³¹; others may share it, so that the identity decides. A
 * number's day leads where it is written in it, as rows of a day stand together: keys all over the index took four times
 * as long to write.
 */
export function identityKey(identity: string): number {
  return (dayIn(identity) << hashBits) | (hashOf(identity) >>> (32 - hashBits))
}

/**
 * A number for the day in `20241214…` (Alipay) or `4200002345 20241214…` (WeChat), next to those of the days around it;
 * any other where eight digits there are no day, and 0 where there are none. Nothing is told by it: it only has to be the
 * same for the same identity, also in the databases that are there.
 */
function dayIn(identity: string): number {
  const at = identity.startsWith('20') ? 0 : 10
  const written = Number(identity.slice(at, at + 8))
  if (!Number.isInteger(written)) return 0
  const [year, month, day] = [Math.floor(written / 10_000), Math.floor(written / 100) % 100, written % 100]
  const months = (year % yearsApart) * monthsOfYear + (month % monthsOfYear)
  return (months * daysOfMonth + (day % daysOfMonth)) & (2 ** dayBits - 1)
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
