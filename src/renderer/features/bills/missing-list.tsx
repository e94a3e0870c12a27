import type { MissingBill } from '../../../core/bills/accounts/missing-bills.ts'
import texts from '../../kit/text.module.css'
import { unbroken } from '../../kit/unbroken.tsx'
import { useWords } from '../../kit/words-context.tsx'
import styles from './missing-list.module.css'

/** Bills that are not there, one line each, with how to get them: a charge in one of them can't be seen. */
export function MissingList({ missing }: { missing: readonly MissingBill[] }) {
  const { accountsScreen } = useWords()
  if (missing.length === 0) return null
  return (
    <section className={styles.missing}>
      <h3 id="missing-title" className={styles.title}>
        {accountsScreen.missingTitle}
      </h3>
      <ul className={styles.list} aria-labelledby="missing-title">
        {missing.map(bill => (
          <li key={accountsScreen.missing(bill)}>
            {unbroken(accountsScreen.missing(bill))}{' '}
            <span className={texts.quiet}>{accountsScreen.howToGet[bill.of.wallet]}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
