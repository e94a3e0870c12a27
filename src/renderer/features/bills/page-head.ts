import type { AccountView } from '../../../contract/accounts.ts'
import type { SourceView } from '../../../contract/bills.ts'
import { sumOf } from '../../../core/base/lists.ts'
import { personText } from '../../../core/bills/accounts/person.ts'
import type { Words } from '../../../i18n/words.ts'
import { groupDigits } from '../../kit/figures.ts'

/** 「2 个人、3 个账户，读到 10月31日」; null before the first bill, and where none tells its days. */
export function headline(
  accounts: readonly AccountView[],
  today: string,
  { billsScreen, window }: Words,
): string | null {
  const until = accounts
    .flatMap(({ covered }) => covered.map(({ to }) => to))
    .sort()
    .at(-1)
  if (until === undefined) return null
  const persons = new Set(accounts.flatMap(({ person }) => (person ? [personText(person)] : [])))
  // Somebody not named yet may be anyone.
  const people = accounts.every(({ person }) => person) ? persons.size : 0
  const isThisYear = until.slice(0, 4) === today.slice(0, 4)
  const day = isThisYear ? window.dayOfYear(until) : window.day(until)
  return billsScreen.headline(people, accounts.length, day)
}

/** How the rows and totals of all bills came out, in one line. */
export function readLine(
  sources: readonly Pick<SourceView, 'rows' | 'rejectedCount' | 'reconciled'>[],
  { readRows, refusedRows, allAgree, someDiffer }: Words['billsScreen'],
): string {
  const sum = (of: 'rows' | 'rejectedCount') => sumOf(sources, source => source[of])
  const refused = sum('rejectedCount')
  const differing = sources.filter(({ reconciled }) => reconciled === false).length
  const declared = sources.some(({ reconciled }) => reconciled)
  return [
    readRows(sources.length, groupDigits(sum('rows')), refused === 0),
    refused > 0 && refusedRows(groupDigits(refused)),
    differing > 0 ? someDiffer(differing) : declared && allAgree,
  ]
    .filter(Boolean)
    .join('')
}
