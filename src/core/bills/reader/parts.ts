import { union } from '../../base/coverage.ts'
import { grouped, sumOf } from '../../base/lists.ts'
import { markText } from '../accounts/account-mark.ts'
import { commonAccount } from '../accounts/common-account.ts'
import type { AccountName } from '../accounts/printed-account.ts'
import { groupNames } from '../accounts/same-account.ts'
import type { BillPart } from '../bill.ts'
import type { Wallet } from '../transaction.ts'
import type { SectionSummary } from './section.ts'

/** What the tables of a file say of accounts and days: wallet by wallet, `first` first, and there account by account. */
export function partsOf(told: readonly SectionSummary[], first: Wallet): BillPart[] {
  const walletOf = ({ section }: SectionSummary) => section.table.layout.wallet
  return [...new Set([first, ...told.map(walletOf)])].flatMap(wallet => {
    const byAccount = accountsIn(
      told.filter(one => walletOf(one) === wallet),
      wallet,
    )
    return byAccount.map(tables => ({
      wallet,
      account: commonAccount(tables.map(({ preamble }) => preamble.account)),
      periods: union(tables.flatMap(({ period, preamble }) => (preamble.holdsCharges && period) || [])),
      ...(byAccount.length > 1 && { lines: tables.flatMap(({ section }) => section.lines ?? []) }),
    }))
  })
}

/** The tables of one wallet by account, most rows first; those that name none are apart once there are several accounts. */
function accountsIn(tables: readonly SectionSummary[], wallet: Wallet): (readonly SectionSummary[])[] {
  const nameOf = ({ preamble }: SectionSummary): AccountName | null => {
    const { label, holder } = preamble.account
    return label === null ? null : { wallet, label, holder }
  }
  const accounts = groupNames(
    tables.flatMap(table => nameOf(table) ?? []),
    [],
    [],
  )
  if (accounts.length < 2) return [tables]
  const keyOf = new Map(
    accounts.flatMap(({ key, marks }) => marks.map(mark => [markText(mark), key] as const)),
  )
  const groups = grouped(tables, table => {
    const name = nameOf(table)
    return name && keyOf.get(markText(name))
  })
  const rowsIn = (some: readonly SectionSummary[]) => sumOf(some, ({ section }) => section.understood)
  return [...groups.values()].sort((a, b) => rowsIn(b) - rowsIn(a))
}
