import { useCallback, useState } from 'react'
import type { AppState } from '../../contract/app.ts'
import { useNotice } from '../app/bridge.ts'
import { useRoute } from '../app/route.tsx'
import { Button } from '../kit/button.tsx'
import { useAppState, useWords } from '../kit/words-context.tsx'
import styles from './notice-bars.module.css'

/** Tells that the engine died and came back; what was being asked has said so in its own place. */
export function RestartBar() {
  const { window } = useWords()
  const [isTold, setTold] = useState(true)
  useNotice(
    'engine.restarted',
    useCallback(() => setTold(false), []),
  )
  if (isTold) return null
  return (
    <div className={styles.bar} role="alert">
      <span>{window.restarted}</span>
      <Button size="small" onClick={() => setTold(true)}>
        {window.dismiss}
      </Button>
    </div>
  )
}

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
