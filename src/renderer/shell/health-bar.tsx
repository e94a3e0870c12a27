import { useState } from 'react'
import type { AppState } from '../../contract/app.ts'
import { useRoute } from '../app/route.tsx'
import { Button } from '../kit/button.tsx'
import { useAppState, useWords } from '../kit/words-context.tsx'
import styles from './restart-bar.module.css'

/** Tells once what was noticed about the data unasked, and where there is something to do, where. */
export function HealthBar() {
  const { window } = useWords()
  const { healthNotice } = useAppState()
  const { go } = useRoute()
  const [read, setRead] = useState<AppState['healthNotice']>(null)
  if (healthNotice === null || healthNotice === read) return null
  const toSettings = () => {
    setRead(healthNotice)
    go({ page: 'settings' })
  }
  return (
    <div className={styles.bar} role="status">
      <span>{window.healthNotices[healthNotice]}</span>
      <span className={styles.buttons}>
        {healthNotice === 'files-changed' && (
          <Button size="small" onClick={toSettings}>
            {window.shortcuts.open(window.pages.settings)}
          </Button>
        )}
        <Button size="small" onClick={() => setRead(healthNotice)}>
          {window.dismiss}
        </Button>
      </span>
    </div>
  )
}
