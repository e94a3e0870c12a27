import type { Output } from '../../../contract/requests.ts'
import { useRoute } from '../../app/route.tsx'
import { Button } from '../../kit/button.tsx'
import { Card } from '../../kit/card.tsx'
import texts from '../../kit/text.module.css'
import { today } from '../../kit/today.ts'
import { unbroken } from '../../kit/unbroken.tsx'
import { useWords } from '../../kit/words-context.tsx'
import { MonthRuler, rulerMonths } from '../bills/month-ruler.tsx'
import styles from './reach-card.module.css'

/** Beside the list there is room for so many lines of what is missing; 账单 has them all. */
const mostMissing = 2

interface ReachCardProps extends Output<'accounts.list'> {
  asOf: string
}

/** Which months of whose wallet the bills cover, and which bill is missing. */
export function ReachCard({ accounts, missing, asOf }: ReachCardProps) {
  const { accountsScreen, cancel, chargesScreen } = useWords()
  const { reach } = chargesScreen
  const { go } = useRoute()
  const months = rulerMonths(accounts, today())
  const isSaidBelow = missing.slice(0, mostMissing).some(bill => bill.why === 'ended' && bill.last === asOf)
  if (accounts.length === 0) return null
  return (
    <Card className={styles.card} aria-label={reach.title}>
      <header className={styles.head}>
        <h2 className={styles.title}>{reach.title}</h2>
        {!isSaidBelow && (
          <span className={texts.quiet}>{unbroken(reach.until(cancel.date(asOf, today())))}</span>
        )}
      </header>
      <ul className={styles.accounts} data-numbered={accounts.some(({ person }) => person === null)}>
        {accounts.map(account => (
          <li key={account.key}>
            <span className={styles.name}>{accountsScreen.account(account)}</span>
            <MonthRuler covered={account.covered} months={months} whose={accountsScreen.account(account)} />
          </li>
        ))}
      </ul>
      {missing.slice(0, mostMissing).map(bill => (
        <p key={accountsScreen.missing(bill)} className={texts.care}>
          {unbroken(accountsScreen.missing(bill))}
        </p>
      ))}
      {missing.length > mostMissing && (
        <p className={texts.quiet}>{unbroken(reach.more(missing.length - mostMissing))}</p>
      )}
      {missing.length > 0 && <Button onClick={() => go({ page: 'bills' })}>{reach.howToGet}</Button>}
    </Card>
  )
}
