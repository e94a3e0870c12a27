import { hashOf } from '../../core/base/hash.ts'
import type { TradeKey, Wallet } from '../../core/bills/transaction.ts'

/** What the rows of an identity are looked up by, from 0 up to 2³¹; others may share it, so that the identity decides. */
export function identityHash(identity: string): number {
  return hashOf(identity) & 0x7fffffff
}

/** The condition that a row goes by a key, with its `valuesOf`. */
export const isOfKey = 'row.identity_hash = ? AND row.identity = ? AND row.wallet = ?'

export function valuesOf({ wallet, tradeNo }: TradeKey): [number, string, Wallet] {
  return [identityHash(tradeNo), tradeNo, wallet]
}

/** The condition that two rows go by one key. */
export function haveOneKey(one: string, other: string): string {
  return ['identity_hash', 'identity', 'wallet']
    .map(column => `${one}.${column} = ${other}.${column}`)
    .join(' AND ')
}
