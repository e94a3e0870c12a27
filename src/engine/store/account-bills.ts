import type { Period } from '../../core/base/calendar.ts'
import { grouped } from '../../core/base/lists.ts'
import { type Account, accountsOf, type SharedTrades } from '../../core/bills/accounts/accounts.ts'
import type { AccountSayings } from '../../core/bills/accounts/sayings.ts'
import { type BillPart, holdsLine } from '../../core/bills/bill.ts'
import { sheetAt } from '../../core/bills/place.ts'
import type { Wallet } from '../../core/bills/transaction.ts'
import { leastShared, type SharedRow } from './shared-trades.ts'
import type { StoredSource, TellerOf } from './sources.ts'

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
  const shared = rows.map(({ wallet, identity, source, line, other, otherLine }) => {
    const [own, theirs] = [placeOf(wallet, source, line), placeOf(wallet, other, otherLine)]
    return { wallet, identity, from: Math.min(own, theirs), to: Math.max(own, theirs) }
  })
  const pairs = grouped(
    shared.filter(({ from, to }) => from >= 0 && from !== to),
    ({ from, to }) => `${from} ${to}`,
  )
  return [...pairs.values()]
    .filter(some => new Set(some.map(({ identity }) => identity)).size >= leastShared)
    .map(([first]) => [first!.from, first!.to, first!.wallet])
}

/** Finds the account that a row counts for by where it stands. */
export function ownerIn(accounts: readonly AccountBills[]) {
  const find = findIn(accounts)
  return (wallet: Wallet, source: number, line: number): AccountBills | undefined =>
    find(wallet, source, line)?.owner
}

function findIn(accounts: readonly AccountBills[]) {
  const owners = grouped(
    accounts.flatMap(owner =>
      owner.sources.map(({ id, parts: [part], sheets }) => ({
        owner,
        part,
        sheets,
        place: `${part.wallet} ${id}`,
      })),
    ),
    ({ place }) => place,
  )
  return (wallet: Wallet, source: number, line: number) =>
    owners.get(`${wallet} ${source}`)?.find(({ part }) => holdsLine(part, line))
}

/** Whose rows are, by what their bills print and by the account that these were found to be of. */
export function tellersIn(accounts: readonly AccountBills[]): TellerOf {
  const find = findIn(accounts)
  return (wallet, source, line) => {
    const { part, owner, sheets = [] } = find(wallet, source, line) ?? {}
    return { account: part?.account, accountKey: owner?.account.key, sheet: sheetAt(sheets, line) }
  }
}
