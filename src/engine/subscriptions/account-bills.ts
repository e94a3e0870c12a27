import type { Period } from '../../core/base/calendar.ts'
import { grouped } from '../../core/base/lists.ts'
import { type Account, accountsOf, type SharedTrades } from '../../core/bills/accounts/accounts.ts'
import { isPaidByFamily, paysForFamily } from '../../core/bills/accounts/family-card.ts'
import type { AccountSayings } from '../../core/bills/accounts/sayings.ts'
import type { CommonRow } from '../store/common-trades.ts'
import type { FamilyRow } from '../store/family-trades.ts'
import type { StoredSource } from '../store/sources.ts'

/**
 * By account, the identities of trades that its bills tell and that count for another account here, each with the key
 * of that account.
 */
export type ForeignTrades = ReadonlyMap<string, ReadonlyMap<string, string>>

/** A trade of a family card counts for the one that paid, by what the rows say. */
export function tradesByCard(rows: readonly FamilyRow[], accounts: readonly AccountBills[]): ForeignTrades {
  const keyOf = new Map(
    accounts.flatMap(({ account: { key, wallet, bills } }) =>
      bills.map((id): [string, string] => [`${wallet} ${id}`, key]),
    ),
  )
  const ownerOf = ({ wallet, source }: FamilyRow) => keyOf.get(`${wallet} ${source}`)
  const trades = grouped(rows, ({ wallet, identity }) => `${wallet} ${identity}`)
  const foreign = new Map<string, Map<string, string>>()
  for (const told of trades.values()) {
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
  const ranked = accounts
    .map(({ account }) => account)
    .toSorted((a, b) => Number(a.name === null) - Number(b.name === null) || (a.key < b.key ? -1 : 1))
  const foreign = new Map<string, Map<string, string>>()
  for (const rows of trades) {
    const owners = ranked.filter(({ bills }) => rows.some(({ source }) => bills.includes(source)))
    const [payer, ...others] = owners
    for (const { key, bills } of others)
      for (const { source, identity } of rows)
        if (payer && bills.includes(source))
          foreign.set(key, (foreign.get(key) ?? new Map()).set(identity, payer.key))
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

/** An account with its bills and the days they cover. */
export interface AccountBills {
  account: Account
  sources: readonly StoredSource[]
  /** As each of its bills names them. */
  coverage: readonly Period[]
  /** Those of bills that say whose they are, or that somebody assigned: the others prove nothing. */
  proof: readonly Period[]
}

/** Every bill under its account. */
export function accountBills(
  sources: readonly StoredSource[],
  shared: SharedTrades,
  said: AccountSayings,
): AccountBills[] {
  const owned = sources.flatMap(({ id, sha256, sample, parts }) =>
    parts.map(({ wallet, account }) => ({ id, sha256, sample, wallet, account })),
  )
  return accountsOf(owned, shared, said).map(account => {
    const own = sources.filter(({ id }) => account.bills.includes(id))
    const days = (some: readonly StoredSource[]) =>
      some.flatMap(({ parts }) => parts.flatMap(part => (part.wallet === account.wallet ? part.periods : [])))
    const proving = own.filter(({ id }) => !account.assumed.includes(id))
    return { account, sources: own, coverage: days(own), proof: days(proving) }
  })
}
