import { grouped } from '../../core/base/lists.ts'
import { isPaidByFamily, paysForFamily } from '../../core/bills/accounts/family-card.ts'
import type { FamilyRow } from '../store/family-trades.ts'
import type { AccountBills } from './account-bills.ts'

/**
 * By account, the identities of trades that its bills tell and that another account here has paid, each with the key of
 * that account.
 */
export type ForeignTrades = ReadonlyMap<string, ReadonlyMap<string, string>>

/** A trade that the bills of two accounts hold counts for the one that paid: a family card's, by what the rows say. */
export function foreignTrades(rows: readonly FamilyRow[], accounts: readonly AccountBills[]): ForeignTrades {
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
