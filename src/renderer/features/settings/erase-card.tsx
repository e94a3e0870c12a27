import { useState } from 'react'
import type { DataOverview } from '../../../contract/data.ts'
import { Button } from '../../kit/button.tsx'
import { Card } from '../../kit/card.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import texts from '../../kit/text.module.css'
import { useWords } from '../../kit/words-context.tsx'
import styles from './settings.module.css'
import { useDataWork } from './use-data.ts'

/** Says what goes, and asks once. */
export function EraseCard({ overview }: { overview: DataOverview }) {
  const { dataScreen: words } = useWords()
  const { busy, run } = useDataWork()
  const [asking, setAsking] = useState(false)
  const [backups, setBackups] = useState(true)
  const holds = overview.counts ? words.holds(overview.counts) : ''
  const count = overview.backups.list.length
  const erase = () => {
    setAsking(false)
    void run(words.erasing, 'data.erase', { backups: backups && count > 0 })
  }
  return (
    <Card aria-label={words.erase}>
      <h2>{words.erase}</h2>
      <p className={texts.faint}>{words.eraseText}</p>
      <div className={styles.actions}>
        <Button kind="danger" busy={busy !== null} onClick={() => setAsking(true)}>
          {words.eraseButton}
        </Button>
        {busy && <span role="status">{busy}</span>}
      </div>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={words.eraseTitle}
        description={holds === '' ? words.eraseText : words.eraseHolds(holds)}
        answer={
          <Button kind="danger" onClick={erase}>
            {words.eraseNow}
          </Button>
        }
      >
        {count > 0 && (
          <label className={styles.check}>
            <input type="checkbox" checked={backups} onChange={event => setBackups(event.target.checked)} />
            {words.eraseBackups(count)}
          </label>
        )}
        <p className={texts.faint}>{words.eraseFinal}</p>
      </Dialog>
    </Card>
  )
}
