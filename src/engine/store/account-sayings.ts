import type { Database } from 'better-sqlite3'
import type { AccountSayings } from '../../core/bills/accounts/sayings.ts'
import { standing } from './log.ts'

/** What the person said of accounts, as it stands. */
export function accountSayings(db: Database): AccountSayings {
  return {
    persons: standing(db, 'account-person').map(({ payload }) => payload),
    bills: standing(db, 'bill-account').map(({ payload }) => payload),
    relations: standing(db, 'account-relation').map(({ payload }) => payload),
  }
}
