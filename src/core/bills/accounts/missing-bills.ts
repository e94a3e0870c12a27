import { addDays, type Day, type Period } from '../../base/calendar.ts'
import { gaps, union } from '../../base/coverage.ts'
import { type Wallet, wallets } from '../transaction.ts'
import type { Account } from './accounts.ts'
import { type Person, personText } from './person.ts'
import type { AccountName } from './printed-account.ts'

/** Whose a bill would be, as far as that is known. */
export interface MissingOf {
  wallet: Wallet
  name: AccountName | null
  person: Person | null
}

/** A bill that is not there, and how that is known. */
export type MissingBill =
  /** No bill of the account covers these days between others. */
  | { why: 'gap'; of: MissingOf; days: Period }
  /** The bills of the account end on this day, long ago. */
  | { why: 'ended'; of: MissingOf; last: Day }
  /** So many rows of the other wallet name this one on days before the first that its bills cover. */
  | { why: 'before'; of: MissingOf; first: Day; rows: number }
  /** No bill of this wallet, though so many rows of the other name it, and these cards may pay there as well. */
  | { why: 'wallet'; of: MissingOf; rows: number; cards: string[] }

/** What the rows of accounts, those before a day where one is given, tell of another wallet. */
type TracesOf = (wallet: Wallet, of: readonly Account[], before: Day | null) => WalletTraces

/** What the rows of accounts tell of another wallet. */
export interface WalletTraces {
  /** Rows that name it. */
  rows: number
  /** Cards that these accounts pay with, the most used first. */
  cards: string[]
}

/** A month's bill may come a little late. */
const mostDaysBehind = 35

/**
 * The bills that are missing, one line each: days between or after those of an account, and the wallet of which a
 * person has no bill. Samples miss nothing.
 */
export function missingBills(
  accounts: readonly { account: Account; coverage: readonly Period[] }[],
  today: Day,
  tracesOf: TracesOf,
): MissingBill[] {
  const own = accounts.filter(({ account }) => !account.sample)
  const days = own.flatMap(({ account, coverage }): MissingBill[] => {
    const of = { wallet: account.wallet, name: account.name, person: account.person }
    const covered = union(coverage)
    const last = covered.at(-1)?.to
    const [begun] = covered
    const rows = begun ? rowsBefore(account, begun.from, own, tracesOf) : 0
    const before = begun && rows > 0 ? [{ why: 'before', of, first: begun.from, rows } as const] : []
    const between = gaps(covered).map(gap => ({ why: 'gap', of, days: gap }) as const)
    const isBehind = last !== undefined && addDays(last, mostDaysBehind) < today
    return [...before, ...between, ...(isBehind ? [{ why: 'ended', of, last } as const] : [])]
  })
  return [
    ...days,
    ...absentWallets(
      own.map(({ account }) => account),
      tracesOf,
    ),
  ]
}

/** Rows of the same person's other wallet; none where another account of theirs in this wallet may be meant. */
function rowsBefore(
  account: Account,
  first: Day,
  among: readonly { account: Account }[],
  tracesOf: TracesOf,
): number {
  const text = account.person && personText(account.person)
  const theirs = among.map(one => one.account).filter(({ person }) => (person && personText(person)) === text)
  const isOnly = theirs.filter(({ wallet }) => wallet === account.wallet).length === 1
  const others = theirs.filter(({ wallet }) => wallet !== account.wallet)
  return isOnly && others.length > 0 ? tracesOf(account.wallet, others, first).rows : 0
}

function absentWallets(accounts: readonly Account[], tracesOf: TracesOf): MissingBill[] {
  const people = new Map(accounts.map(({ person }) => [person ? personText(person) : '', person] as const))
  return [...people].flatMap(([text, person]) =>
    wallets.flatMap((wallet): MissingBill[] => {
      // One that nobody has been named for may be this person's.
      const isThere = accounts.some(
        one => one.wallet === wallet && (!person || !one.person || personText(one.person) === text),
      )
      if (isThere) return []
      const others = accounts.filter(one => (one.person ? personText(one.person) : '') === text)
      return [{ why: 'wallet', of: { wallet, name: null, person }, ...tracesOf(wallet, others, null) }]
    }),
  )
}
