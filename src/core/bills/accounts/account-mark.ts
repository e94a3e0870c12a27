import { isHash, isRecord, isText } from '../../base/json-value.ts'
import { type Wallet, wallets } from '../transaction.ts'
import type { AccountName } from './printed-account.ts'

/** What a word about an account is kept against, whatever is imported later: its name, or a bill that names none. */
export type AccountMark = AccountName | { wallet: Wallet; bill: string }

/** The mark of a bill by itself, whatever it prints. */
export function billMark({ wallet, sha256 }: { wallet: Wallet; sha256: string }): AccountMark {
  return { wallet, bill: sha256 }
}

export function markText(mark: AccountMark): string {
  return 'bill' in mark ? `${mark.wallet}#${mark.bill}` : `${mark.wallet}:${mark.label}/${mark.holder ?? ''}`
}

export function isAccountMark(value: unknown): value is AccountMark {
  if (!isRecord(value) || !wallets.some(wallet => wallet === value.wallet)) return false
  if ('bill' in value) return isHash(value.bill)
  return isText(value.label) && (value.holder === null || isText(value.holder))
}
