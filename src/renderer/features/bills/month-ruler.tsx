import type { AccountView } from '../../../contract/accounts.ts'
import { monthsBetween } from '../../../core/base/calendar.ts'
import { useWords } from '../../kit/words-context.tsx'
import styles from './month-ruler.module.css'

/** Months of two years at a glance; what is older is in the list of files. */
const mostMonths = 24

/** The months that accounts are drawn over: up to this one, or to the newest of bills that all end long before. */
export function rulerMonths(accounts: readonly Pick<AccountView, 'covered'>[], today: string): string[] {
  const days = accounts.flatMap(({ covered }) => covered.flatMap(({ from, to }) => [from, to])).sort()
  const [first = '', last = ''] = [days[0], days.at(-1)]
  if (!first) return []
  const upTo = (day: string) => monthsBetween(first.slice(0, 7), day.slice(0, 7)).slice(-mostMonths)
  const months = upTo(last > today ? last : today)
  return months.includes(last.slice(0, 7)) ? months : upTo(last)
}

type MonthState = 'covered' | 'gap' | 'outside'

/** Covered, missing between bills, or before and after them. */
function stateOf(month: string, covered: AccountView['covered']): MonthState {
  const first = covered[0]?.from.slice(0, 7) ?? ''
  const last = covered.at(-1)?.to.slice(0, 7) ?? ''
  if (covered.some(({ from, to }) => from.slice(0, 7) <= month && month <= to.slice(0, 7))) return 'covered'
  return month > first && month < last ? 'gap' : 'outside'
}

/** What the marks stand for, as far as they are there. */
export function RulerKey({
  accounts,
  months,
}: {
  accounts: readonly Pick<AccountView, 'covered'>[]
  months: readonly string[]
}) {
  const { accountsScreen, window } = useWords()
  const shown = new Set(accounts.flatMap(({ covered }) => months.map(month => stateOf(month, covered))))
  const [begin = '', end = ''] = [months[0], months.at(-1)]
  return (
    <p className={styles.key}>
      {accountsScreen.rulerMonths(window.month(begin), window.month(end))}
      {(['covered', 'gap', 'outside'] as const).map(
        state =>
          shown.has(state) && (
            <span key={state}>
              <span className={styles.mark} data-month={state} aria-hidden="true" />
              {accountsScreen.rulerStates[state]}
            </span>
          ),
      )}
    </p>
  )
}

/** One mark a month: covered, missing between bills, or before and after them. */
export function MonthRuler({
  covered,
  months,
  whose,
}: Pick<AccountView, 'covered'> & { months: readonly string[]; whose: string }) {
  const { accountsScreen, window } = useWords()
  const states = months.map(month => stateOf(month, covered))
  const [begin = '', end = ''] = [months[0], months.at(-1)]
  return (
    <span
      role="img"
      className={styles.ruler}
      aria-label={accountsScreen.ruler(
        whose,
        window.month(begin),
        window.month(end),
        states.filter(state => state === 'covered').length,
        months.length,
      )}
    >
      {months.map((month, index) => (
        <span key={month} title={window.month(month)} data-month={states[index]} />
      ))}
    </span>
  )
}
