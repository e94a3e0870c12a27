import { grouped } from '../../core/base/lists.ts'
import type { Account } from '../../core/bills/accounts/accounts.ts'
import { isPaidByFamily, paysForFamily } from '../../core/bills/accounts/family-card.ts'
import { type AccountBills, ownerIn } from '../store/account-bills.ts'
import type { CommonRow } from '../store/common-trades.ts'
import type { FamilyRow } from '../store/family-trades.ts'

/**
 * By account, the trades, by `foreignText`, that its bills tell and that count for another account here, each with the
 * key of that account.
 */
export type ForeignTrades = ReadonlyMap<string, ReadonlyMap<string, string>>

/** One text for a trade of an account: what came back may go by the number of what was paid. */
export function foreignText({
  identity,
  fen,
  isRefund,
}: Pick<CommonRow, 'identity' | 'fen' | 'isRefund'>): string {
  return `${identity} ${fen}${isRefund ? ' back' : ''}`
}

/**
 * A trade of a family card counts for the account that paid, by what the rows say: where none says that it did, for one
 * of another name that tells of its money without a word of a card. What more accounts tell alike are copies.
 */
export function tradesByCard(
  trades: readonly (readonly FamilyRow[])[],
  accounts: readonly AccountBills[],
): { byCard: ForeignTrades; copied: ForeignTrades; paidFrom: PaidFrom } {
  const tell = tellingIn(accounts)
  const paid: (readonly [account: string, payer: string, forms: readonly string[]])[] = []
  const byCard = new Map<string, Map<string, string>>()
  const copied = new Map<string, Map<string, string>>()
  for (const rows of trades) {
    const { told, tellers } = tell(rows)
    const pays = (account: Account) => told.get(account)!.some(paysForFamily)
    const buys = (account: Account) => !pays(account) && told.get(account)!.some(isPaidByFamily)
    const saying = tellers.filter(pays)
    const silent = tellers.filter(
      account =>
        account.name !== null &&
        !buys(account) &&
        told.get(account)!.some(({ direction }) => direction !== 'unstated'),
    )
    const payers = saying.length > 0 ? saying : tellers.some(buys) ? silent : []
    const [first] = payers.length > 0 ? payers : tellers
    for (const account of tellers) {
      if (!first || account === first) continue
      const isCopy = payers.length === 0 || payers.includes(account)
      note(isCopy ? copied : byCard, account, told, first)
      if (!isCopy) paid.push([account.key, first.key, told.get(account)!.map(foreignText)])
    }
  }
  return { byCard, copied, paidFrom: countedOnce(paid) }
}

/** By account, how many of its trades each other account paid. */
export type PaidFrom = ReadonlyMap<string, ReadonlyMap<string, number>>

/** Each trade once, in however many forms an account's bills tell it. */
function countedOnce(paid: readonly (readonly [string, string, readonly string[]])[]): PaidFrom {
  const counts = new Map<string, Map<string, number>>()
  const known = new Set<string>()
  // Those told in several forms say which forms are one trade.
  for (const [account, payer, forms] of paid.toSorted(([, , a], [, , b]) => b.length - a.length)) {
    const own = forms.map(form => `${account} ${form}`)
    if (!own.some(form => known.has(form))) {
      const of = counts.get(account) ?? new Map<string, number>()
      counts.set(account, of.set(payer, (of.get(payer) ?? 0) + 1))
    }
    for (const form of own) known.add(form)
  }
  return counts
}

/**
 * What bills of two accounts tell without a word of a card counts once: for the account that a bill names before one
 * that none names, else for the first by key. Each trade's rows are those of its wallet's bills.
 */
export function copiedTrades(
  trades: readonly (readonly CommonRow[])[],
  accounts: readonly AccountBills[],
): ForeignTrades {
  const tell = tellingIn(accounts)
  const foreign = new Map<string, Map<string, string>>()
  for (const rows of trades) {
    const {
      told,
      tellers: [payer, ...others],
    } = tell(rows)
    for (const account of others) if (payer) note(foreign, account, told, payer)
  }
  return foreign
}

/**
 * The rows of a trade by the accounts that tell of it, and these in the order in which it counts for one of several that
 * tell it alike: one that a bill names, else the first by key.
 */
function tellingIn(accounts: readonly AccountBills[]) {
  const find = ownerIn(accounts)
  const ranked = accounts
    .map(({ account }) => account)
    .toSorted((a, b) => Number(a.name === null) - Number(b.name === null) || (a.key < b.key ? -1 : 1))
  return <R extends CommonRow>(rows: readonly R[]) => {
    const told = grouped(rows, ({ wallet, source, line }) => find(wallet, source, line)?.account)
    return { told, tellers: ranked.filter(account => told.has(account)) }
  }
}

function note(
  foreign: Map<string, Map<string, string>>,
  account: Account,
  told: ReadonlyMap<Account | undefined, readonly CommonRow[]>,
  payer: Account,
): void {
  const { key } = account
  const trades = foreign.get(key) ?? new Map()
  for (const row of told.get(account) ?? []) trades.set(foreignText(row), payer.key)
  foreign.set(key, trades)
}

/** All of them, by account; what is said of one trade twice is what the first says. */
export function joinedTrades(...all: readonly ForeignTrades[]): ForeignTrades {
  const joined = new Map<string, Map<string, string>>()
  for (const foreign of all.toReversed())
    for (const [key, trades] of foreign) joined.set(key, new Map([...(joined.get(key) ?? []), ...trades]))
  return joined
}
