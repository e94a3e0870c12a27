import { Button } from '../parts/button.tsx'
import { BillDropIcon } from '../shell/icons.tsx'
import { useWords } from '../shell/words-context.tsx'
import styles from './empty-bills.module.css'
import { HowTo } from './how-to.tsx'
import { useImport } from './import-context.tsx'

/** Before the first bill: the whole page is the invitation, and the way to get a bill is right there. */
export function EmptyBills() {
  const { billsScreen } = useWords()
  const { chooseFiles, importSamples } = useImport()
  return (
    <>
      <div className={styles.zone}>
        <span className={styles.icon}>
          <BillDropIcon />
        </span>
        <h2 className={styles.title}>{billsScreen.dropTitle}</h2>
        <p className={styles.text}>{billsScreen.dropText}</p>
        <div className={styles.actions}>
          <Button kind="primary" onClick={() => void chooseFiles()}>
            {billsScreen.choose}
          </Button>
          <Button onClick={() => void importSamples()}>{billsScreen.trySamples}</Button>
        </div>
      </div>
      <p className={styles.privacy}>{billsScreen.privacy}</p>
      <HowTo />
    </>
  )
}
