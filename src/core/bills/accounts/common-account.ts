import { holdersFit, isMasked, labelsFit } from './masks.ts'
import type { PrintedAccount } from './printed-account.ts'

/** Whose several tables of one file are: nobody's that anyone knows where two of them name different accounts. */
export function commonAccount(tables: readonly PrintedAccount[]): PrintedAccount {
  const nobody: PrintedAccount = { label: null, holder: null }
  if (tables.some(one => tables.some(other => areOfTwoAccounts(one, other)))) return nobody
  return tables.reduce(
    (common, { label, holder }) => ({
      label: fuller(common.label, label),
      holder: fuller(common.holder, holder),
    }),
    nobody,
  )
}

/** Whether what two bills of a wallet print can't be of one account. */
export function areOfTwoAccounts(a: PrintedAccount, b: PrintedAccount): boolean {
  if (!holdersFit(a.holder, b.holder)) return true
  return a.label !== null && b.label !== null && !labelsFit(a.label, b.label)
}

function fuller(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && isMasked(a) && !isMasked(b)) ? b : a
}
