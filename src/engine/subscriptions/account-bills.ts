import type { Period } from '../../core/base/calendar.ts'
import { grouped } from '../../core/base/lists.ts'
import { type Account, accountsOf, type SharedTrades } from '../../core/bills/accounts/accounts.ts'
import { isPaidByFamily, paysForFamily } from '../../core/bills/accounts/family-card.ts'
import type { AccountSayings } from '../../core/bills/accounts/sayings.ts'
import { type BillPart, holdsLine } from '../../core/bills/bill.ts'
import type { Wallet } from '../../core/bills/transaction.ts'
import type { CommonRow } from '../store/common-trades.ts'
import type { FamilyRow } from '../store/family-trades.ts'
import { leastShared, type SharedRow } from '../store/shared-trades.ts'
import type { StoredSource } from '../store/sources.ts'

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

/** What of a bill is of one account: all of a wallet's rows in it, as a rule. */
export type OwnSource = StoredSource & { parts: readonly [BillPart] }

/** An account with its bills and the days they cover. */
export interface AccountBills {
  account: Account
  sources: readonly OwnSource[]
  /** As each of its bills names them. */
  coverage: readonly Period[]
  /** Those of bills that say whose they are, or that somebody assigned: the others prove nothing. */
  proof: readonly Period[]
}

/** Every bill under its account. */
export function accountBills(
  sources: readonly StoredSource[],
  shared: SharedTrades,
  rows: readonly SharedRow[],
  said: AccountSayings,
): AccountBills[] {
  const pieces = sources.flatMap(source =>
    source.parts.map((part): OwnSource => ({ ...source, parts: [part] })),
  )
  const placeOf = new Map(
    pieces.flatMap(({ id, parts: [{ wallet, lines }] }, place) =>
      lines ? [] : [[`${wallet} ${id}`, place]],
    ),
  )
  const owned = pieces.map(({ sha256, sample, parts: [{ wallet, account, lines }] }, id) => ({
    id,
    sha256,
    sample,
    wallet,
    account,
    isOneOfSeveral: lines !== undefined,
  }))
  const sharedPieces = shared.flatMap(([one, other, wallet]) => {
    const [a, b] = [placeOf.get(`${wallet} ${one}`), placeOf.get(`${wallet} ${other}`)]
    return a === undefined || b === undefined ? [] : [[a, b, wallet] as const]
  })
  return accountsOf(owned, [...sharedPieces, ...sharedByRows(pieces, rows)], said).map(account => {
    const own = account.bills.map(place => pieces[place]!)
    const proving = account.bills.filter(place => !account.assumed.includes(place))
    const ids = (places: readonly number[]) => [...new Set(places.map(place => pieces[place]!.id))]
    const days = (some: readonly OwnSource[]) => some.flatMap(({ parts: [part] }) => part.periods)
    return {
      account: { ...account, bills: ids(account.bills), assumed: ids(account.assumed) },
      sources: own,
      coverage: days(own),
      proof: days(proving.map(place => pieces[place]!)),
    }
  })
}

/** The pieces, by their places, that have as many orders in common as make them one account's. */
function sharedByRows(pieces: readonly OwnSource[], rows: readonly SharedRow[]): SharedTrades {
  const placeOf = (wallet: Wallet, source: number, line: number) =>
    pieces.findIndex(
      ({ id, parts: [part] }) => id === source && part.wallet === wallet && holdsLine(part, line),
    )
  const pairs = grouped(rows, ({ wallet, source, line, other, otherLine }) => {
    const places = [placeOf(wallet, source, line), placeOf(wallet, other, otherLine)].sort((a, b) => a - b)
    return `${places.join()} ${wallet}`
  })
  return [...pairs].flatMap(([pair, some]) => {
    const [a = -1, b = -1] = pair.split(' ')[0]!.split(',').map(Number)
    const orders = new Set(some.map(({ identity }) => identity)).size
    return a < 0 || a === b || orders < leastShared ? [] : [[a, b, some[0]!.wallet] as const]
  })
}

/** Finds the account that a row counts for by where it stands. */
export function ownerIn(accounts: readonly AccountBills[]) {
  const owners = grouped(
    accounts.flatMap(owner =>
      owner.sources.map(({ id, parts: [part] }) => ({ owner, part, place: `${part.wallet} ${id}` })),
    ),
    ({ place }) => place,
  )
  return (wallet: Wallet, source: number, line: number): AccountBills | undefined =>
    owners.get(`${wallet} ${source}`)?.find(({ part }) => holdsLine(part, line))?.owner
}
