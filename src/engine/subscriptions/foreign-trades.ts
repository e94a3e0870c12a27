import { grouped } from '../../core/base/lists.ts'
import { isPaidByFamily, paysForFamily } from '../../core/bills/accounts/family-card.ts'
import type { CommonRow } from '../store/common-trades.ts'
import type { FamilyRow } from '../store/family-trades.ts'
import { type AccountBills, ownerIn } from '../store/account-bills.ts'

/**
 * By account, the identities of trades that its bills tell and that count for another account here, each with the key
 * of that account.
 */
export type ForeignTrades = ReadonlyMap<string, ReadonlyMap<string, string>>

/** A trade of a family card counts for the one that paid, by what the rows say. */
export function tradesByCard(
  trades: readonly (readonly FamilyRow[])[],
  accounts: readonly AccountBills[],
): ForeignTrades {
  const find = ownerIn(accounts)
  const ownerOf = ({ wallet, source, line }: FamilyRow) => find(wallet, source, line)?.account.key
  const foreign = new Map<string, Map<string, string>>()
  for (const told of trades) {
    for (const row of told) {
      const own = ownerOf(row)
      const others = told.filter(other => ownerOf(other) !== own)
      const paying = others.find(other =>
        isPaidByFamily(row) ? !isPaidByFamily(other) : paysForFamily(other),
      )
      const payer = paying && ownerOf(paying)
      if (own === undefined || payer === undefined || paysForFamily(row)) continue
      foreign.set(own, (foreign.get(own) ?? new Map()).set(row.identity, payer))
    }
  }
  return foreign
}

/**
 * What bills of two accounts tell without a word of a card counts once: for the account that a bill names before one
 * that none names, else for the first by key. Each trade's rows are those of its wallet's bills.
 */
export function copiedTrades(
  trades: readonly (readonly CommonRow[])[],
  accounts: readonly AccountBills[],
): ForeignTrades {
  const find = ownerIn(accounts)
  const ranked = accounts
    .map(({ account }) => account)
    .toSorted((a, b) => Number(a.name === null) - Number(b.name === null) || (a.key < b.key ? -1 : 1))
  const foreign = new Map<string, Map<string, string>>()
  for (const rows of trades) {
    const told = grouped(rows, ({ wallet, source, line }) => find(wallet, source, line)?.account)
    const [payer, ...others] = ranked.filter(account => told.has(account))
    for (const account of others)
      for (const { identity } of told.get(account) ?? [])
        if (payer) foreign.set(account.key, (foreign.get(account.key) ?? new Map()).set(identity, payer.key))
  }
  return foreign
}

/** Both, by account; what is said of one trade twice is what the first says. */
export function joinedTrades(...all: readonly ForeignTrades[]): ForeignTrades {
  const joined = new Map<string, Map<string, string>>()
  for (const foreign of all.toReversed())
    for (const [key, trades] of foreign) joined.set(key, new Map([...(joined.get(key) ?? []), ...trades]))
  return joined
}
