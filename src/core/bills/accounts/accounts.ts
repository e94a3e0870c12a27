import { grouped } from '../../base/lists.ts'
import type { Wallet } from '../transaction.ts'
import { type AccountMark, billMark, markText } from './account-mark.ts'
import { holdersFit } from './masks.ts'
import { type Person, personText } from './person.ts'
import type { AccountName, PrintedAccount } from './printed-account.ts'
import { groupNames, type NameGroup, pairText, partedMarks } from './same-account.ts'
import { samplePerson } from './sample-persons.ts'
import type { AccountSayings } from './sayings.ts'

/** What of a stored bill tells whose it is: one of each wallet and account that the file holds. */
export interface OwnedBill {
  /** Its own among those given. */
  id: number
  sha256: string
  wallet: Wallet
  sample: boolean
  account: PrintedAccount
  /** Whether the file holds other accounts of the wallet: a word on the file is one on what of it names nobody. */
  isOneOfSeveral?: boolean
}

/** Two bills that hold at least three whole order numbers of the same payer in one wallet. */
export type SharedTrades = readonly (readonly [bill: number, other: number, wallet: Wallet])[]

/** One wallet account, with the bills that are of it. */
export interface Account {
  /** One text for it, as long as its fullest name is known. */
  key: string
  wallet: Wallet
  /** The fullest of its names; null where no bill of it names one. */
  name: AccountName | null
  /** Every mark that words about it may have been kept against. */
  marks: readonly AccountMark[]
  person: Person | null
  /** Ids of its bills, the assumed ones included. */
  bills: readonly number[]
  /** Those that don't say whose they are and that nobody assigned: they prove nothing. */
  assumed: readonly number[]
  sample: boolean
}

/** What a subscription keeps of the account that is charged. */
export type AccountRef = Pick<Account, 'key' | 'name' | 'person'>

/**
 * One text for whom an account is of, as far as words and bills tell: accounts of one person said, or of one holder
 * printed, are one person's; so are those of which nothing tells whose they are.
 */
export function ownerText(account: AccountRef | null): string {
  if (!account) return ''
  if (account.person) return `person ${personText(account.person)}`
  if (account.name?.holder) return `holder ${account.name.holder}`
  return account.name ? `account ${account.key}` : ''
}

export function isOnePerson(a: AccountRef | null, b: AccountRef | null): boolean {
  return ownerText(a) === ownerText(b)
}

/** Whether neither the person nor the bills say that these are two people's: enough for a question, never for a claim. */
export function mayBeOnePerson(a: AccountRef | null, b: AccountRef | null): boolean {
  if (isOnePerson(a, b)) return true
  if (a?.person && b?.person) return false
  return !(a?.name?.holder && b?.name?.holder)
}

/**
 * Parts bills into accounts: by what they print, by the orders they share and by what the person said, which
 * overrules both. A bill without a name counts for the only account of its wallet, unless the person said that it is
 * another's; else such bills are one account of their own. Samples never mix with real bills. The order of the bills
 * changes nothing. Rules: docs/audit-report.md.
 */
export function accountsOf(
  bills: readonly OwnedBill[],
  shared: SharedTrades,
  said: AccountSayings,
): Account[] {
  return [...grouped(bills, ({ wallet, sample }) => `${wallet} ${sample}`).values()]
    .flatMap(some => {
      const own = shared.filter(([, , wallet]) => wallet === some[0]?.wallet)
      return accountsIn(some, own, said)
    })
    .sort((a, b) => Number(a.sample) - Number(b.sample) || (a.key < b.key ? -1 : 1))
}

function accountsIn(bills: readonly OwnedBill[], shared: SharedTrades, said: AccountSayings): Account[] {
  const assigned = new Map(said.bills.map(({ bill, account }) => [`${account.wallet} ${bill}`, account]))
  const spoken = spokenBills(said)
  const markOf = new Map<number, AccountMark>()
  const byWord = new Set<number>()
  for (const bill of bills) {
    const { id, sha256, wallet, account, isOneOfSeveral } = bill
    const name = nameOf(wallet, account)
    const own = billMark(bill)
    const word = name && isOneOfSeveral ? undefined : assigned.get(`${wallet} ${sha256}`)
    const mark = word ?? name ?? (spoken.has(markText(own)) ? own : null)
    if (word && (!name || markText(word) !== markText(name))) byWord.add(id)
    if (mark) markOf.set(id, mark)
  }
  const found = shared.filter(([a, b]) => !byWord.has(a) && !byWord.has(b))
  const groups = groupNames([...markOf.values()], edgesOf(markOf, found), said.relations)
  const apart = new Set(partedMarks(said.relations))
  const ids = new Map<NameGroup, { bills: number[]; assumed: number[] }>()
  for (const group of groups) ids.set(group, { bills: [], assumed: [] })
  const unnamed: OwnedBill[] = []
  for (const bill of bills) {
    const mark = markOf.get(bill.id)
    const group = mark ? groupWith(groups, mark) : groupOfUnnamed(bill, groups, markOf, shared)
    const isParted = !mark && group?.marks.some(other => apart.has(pairText(billMark(bill), other)))
    const held = isParted ? undefined : group && ids.get(group)
    if (!held) unnamed.push(bill)
    else {
      held.bills.push(bill.id)
      if (!mark) held.assumed.push(bill.id)
    }
  }
  const accounts = groups.map(group => accountFrom(group, bills, ids.get(group)!, said))
  const [first] = unnamed
  if (first) {
    const marks = unnamed.map(billMark).sort(byText)
    accounts.push({
      key: first.sample ? `${first.wallet}#sample` : `${first.wallet}#`,
      wallet: first.wallet,
      name: null,
      marks,
      person: personOf(marks, said) ?? (first.sample ? samplePerson(null) : null),
      bills: unnamed.map(({ id }) => id).sort((a, b) => a - b),
      assumed: unnamed.map(({ id }) => id).sort((a, b) => a - b),
      sample: first.sample,
    })
  }
  return accounts
}

/** Bills without a name of which the person said that others, or other accounts, are of the same account. */
function spokenBills({ bills, relations }: AccountSayings): ReadonlySet<string> {
  const joined = relations.flatMap(({ accounts, same }) => (same ? accounts : []))
  return new Set([...bills.map(({ account }) => account), ...joined].map(markText))
}

function nameOf(wallet: Wallet, { label, holder }: PrintedAccount): AccountName | null {
  return label === null ? null : { wallet, label, holder }
}

/** Marks that orders in common make one, each pair of bills told in marks. */
function edgesOf(
  markOf: ReadonlyMap<number, AccountMark>,
  shared: SharedTrades,
): [AccountMark, AccountMark][] {
  return shared.flatMap(([a, b]) => {
    const [x, y] = [markOf.get(a), markOf.get(b)]
    return x && y ? [[x, y] as [AccountMark, AccountMark]] : []
  })
}

function groupWith(groups: readonly NameGroup[], mark: AccountMark): NameGroup | undefined {
  return groups.find(({ marks }) => marks.some(one => markText(one) === markText(mark)))
}

/** Of the account with whose bills it has orders in common, else of the only one there is. */
function groupOfUnnamed(
  { id, account }: OwnedBill,
  groups: readonly NameGroup[],
  markOf: ReadonlyMap<number, AccountMark>,
  shared: SharedTrades,
): NameGroup | undefined {
  const kin = shared.flatMap(([a, b]) => (a === id ? [b] : b === id ? [a] : []))
  const near = new Set(
    kin.flatMap(other => {
      const mark = markOf.get(other)
      return mark ? [groupWith(groups, mark)] : []
    }),
  )
  const [only] = near.size === 0 ? groups : [...near]
  const isOnly = near.size === 0 ? groups.length === 1 : near.size === 1
  return isOnly && only && holdersFit(only.name?.holder ?? null, account.holder) ? only : undefined
}

function accountFrom(
  { name, marks, key }: NameGroup,
  [first]: readonly OwnedBill[],
  { bills, assumed }: { bills: number[]; assumed: number[] },
  said: AccountSayings,
): Account {
  const sample = first?.sample ?? false
  return {
    key: sample ? `${key}#sample` : key,
    wallet: marks[0]!.wallet,
    name,
    marks,
    person: personOf(marks, said) ?? (sample ? samplePerson(name) : null),
    bills: bills.sort((a, b) => a - b),
    assumed: assumed.sort((a, b) => a - b),
    sample,
  }
}

/** The newest word on any of its marks. */
function personOf(marks: readonly AccountMark[], { persons }: AccountSayings): Person | null {
  const own = new Set(marks.map(markText))
  return persons.findLast(({ account }) => own.has(markText(account)))?.person ?? null
}

function byText(a: AccountMark, b: AccountMark): number {
  return markText(a) < markText(b) ? -1 : 1
}
