import { isHash, isRecord, isText } from '../../base/json-value.ts'
import { type AccountMark, isAccountMark } from './account-mark.ts'
import { isPerson, type Person } from './person.ts'

/** Whose an account is; null takes back what was said before. */
export interface AccountPerson {
  account: AccountMark
  person: Person | null
}

/** Of which account a bill is, by its SHA-256. */
export interface BillAccount {
  bill: string
  account: AccountMark
}

/** Whether two names are of one account. */
export interface AccountRelation {
  accounts: [AccountMark, AccountMark]
  same: boolean
}

/** A person's name as papers need it: bills mask it. */
export interface PersonName {
  person: Person
  fullName: string
}

/** What the person at the window said of accounts, each kind oldest first. */
export interface AccountSayings {
  persons: readonly AccountPerson[]
  bills: readonly BillAccount[]
  relations: readonly AccountRelation[]
}

export const nothingSaid: AccountSayings = { persons: [], bills: [], relations: [] }

export function isAccountPerson(value: unknown): value is AccountPerson {
  return isRecord(value) && isAccountMark(value.account) && (value.person === null || isPerson(value.person))
}

export function isBillAccount(value: unknown): value is BillAccount {
  return isRecord(value) && isHash(value.bill) && isAccountMark(value.account)
}

export function isAccountRelation(value: unknown): value is AccountRelation {
  if (!isRecord(value) || !Array.isArray(value.accounts) || typeof value.same !== 'boolean') return false
  return value.accounts.length === 2 && value.accounts.every(isAccountMark)
}

export function isPersonName(value: unknown): value is PersonName {
  return isRecord(value) && isPerson(value.person) && isText(value.fullName)
}
