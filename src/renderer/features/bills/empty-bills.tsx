import { Button } from '../../kit/button.tsx'
import { DropZone } from '../../kit/drop-zone.tsx'
import { useWords } from '../../kit/words-context.tsx'
import styles from './empty-bills.module.css'
import { HowTo } from './how-to.tsx'
import { useImport } from './import-context.tsx'

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
