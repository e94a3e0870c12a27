import type { AccountView } from '../../../contract/accounts.ts'
import { monthsBetween } from '../../../core/base/calendar.ts'
import { useWords } from '../../kit/words-context.tsx'
import styles from './month-ruler.module.css'

/** Months of a year and a half at a glance; what is older is in the list of files. */
const mostMonths = 24

/** The months that accounts are drawn over: up to the newest any of them covers. */
export function rulerMonths(accounts: readonly Pick<AccountView, 'covered'>[]): string[] {
  const days = accounts.flatMap(({ covered }) => covered.flatMap(({ from, to }) => [from, to])).sort()
  const [first, last] = [days[0], days.at(-1)]
  return first && last ? monthsBetween(first.slice(0, 7), last.slice(0, 7)).slice(-mostMonths) : []
}

/** One mark a month: covered, missing between bills, or before and after them. */
export function MonthRuler({
  covered,
  months,
  whose,
}: Pick<AccountView, 'covered'> & { months: readonly string[]; whose: string }) {
  const { accountsScreen, window } = useWords()
  const first = covered[0]?.from.slice(0, 7) ?? ''
  const last = covered.at(-1)?.to.slice(0, 7) ?? ''
  const isCovered = (month: string) =>
    covered.some(({ from, to }) => from.slice(0, 7) <= month && month <= to.slice(0, 7))
  const known = months.filter(isCovered)
  const [begin = '', end = ''] = [months[0], months.at(-1)]
  return (
    <span
      role="img"
      className={styles.ruler}
      aria-label={accountsScreen.ruler(
        whose,
        window.month(begin),
        window.month(end),
        known.length,
        months.length,
      )}
    >
      {months.map(month => (
        <span
          key={month}
          title={window.month(month)}
          data-month={isCovered(month) ? 'covered' : month > first && month < last ? 'gap' : 'outside'}
        />
      ))}
    </span>
  )
}
