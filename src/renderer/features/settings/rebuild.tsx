import { useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import texts from '../../kit/text.module.css'
import { useWords } from '../../kit/words-context.tsx'
import styles from './settings.module.css'
import { useDataWork } from './use-data.ts'

/** For a database that can't be read, where there is no backup: what the kept bills still tell. */
export function Rebuild() {
  const { dataScreen: words } = useWords()
  const { busy, run } = useDataWork()
  const [asking, setAsking] = useState(false)
  const rebuild = async () => {
    setAsking(false)
    await run(words.rebuilding, 'data.rebuild', {}, { done: ({ bills }) => words.rebuilt(bills) })
  }
  return (
    <div className={styles.actions}>
      <Button busy={busy !== null} onClick={() => setAsking(true)}>
        {words.rebuild}
      </Button>
      {busy && <span role="status">{busy}</span>}
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={words.rebuildTitle}
        description={words.rebuildText}
        answer={
          <Button kind="primary" onClick={rebuild}>
            {words.rebuildNow}
          </Button>
        }
      >
        <p className={texts.faint}>{words.rebuildKeeps}</p>
      </Dialog>
    </div>
  )
}
