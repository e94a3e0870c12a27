import type { Database } from 'better-sqlite3'
import type { AccountSayings } from '../../core/bills/accounts/sayings.ts'
import { inForce } from './log.ts'

/** What the person said of accounts, as it stands. */
export function accountSayings(db: Database): AccountSayings {
  return {
    persons: inForce(db, 'account-person').map(({ payload }) => payload),
    bills: inForce(db, 'bill-account').map(({ payload }) => payload),
    relations: inForce(db, 'account-relation').map(({ payload }) => payload),
  }
}
