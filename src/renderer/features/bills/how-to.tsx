import { wallets } from '../../../core/bills/transaction.ts'
import { Card } from '../../kit/card.tsx'
import texts from '../../kit/text.module.css'
import { useWords } from '../../kit/words-context.tsx'
import styles from './how-to.module.css'

/** How to get one's bill out of each app, step by step, and where its password is. */
export function HowTo() {
  const { bills } = useWords()
  return (
    <div className={styles.pair}>
      {wallets.map(wallet => (
        <Card key={wallet} aria-label={bills.exportTitles[wallet]}>
          <h2 className={styles.title}>{bills.exportTitles[wallet]}</h2>
          <ol className={`${texts.numbers} ${styles.steps}`}>
            {bills.exportSteps[wallet].map(step => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p className={styles.password}>
            {bills.passwordWhere}
            <br />
            {bills.passwordPlaces[wallet]}
          </p>
        </Card>
      ))}
    </div>
  )
}
