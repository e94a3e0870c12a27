import { wallets } from '../../../core/bills/transaction.ts'
import { Button } from '../../kit/button.tsx'
import { Card } from '../../kit/card.tsx'
import { DropZone } from '../../kit/drop-zone.tsx'
import texts from '../../kit/text.module.css'
import { useWords } from '../../kit/words-context.tsx'
import styles from './how-to.module.css'
import { useImport } from './import-context.tsx'

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

/** Before the first bill: the whole page is the invitation, and the way to get a bill is right there. */
export function EmptyBills() {
  const { billsScreen } = useWords()
  const { chooseFiles, importSamples } = useImport()
  return (
    <>
      <ol className={styles.promise}>
        {billsScreen.promise.map(sentence => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
      <DropZone
        title={billsScreen.dropTitle}
        text={billsScreen.dropText}
        actions={
          <>
            <Button kind="primary" onClick={chooseFiles}>
              {billsScreen.choose}
            </Button>
            <Button onClick={importSamples}>{billsScreen.trySamples}</Button>
          </>
        }
      />
      <p className={styles.privacy}>{billsScreen.privacy}</p>
      <HowTo />
    </>
  )
}
