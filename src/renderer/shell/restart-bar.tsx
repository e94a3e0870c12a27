import { useCallback, useState } from 'react'
import { Button } from '../parts/button.tsx'
import { useNotice } from './bridge.ts'
import styles from './restart-bar.module.css'
import { useWords } from './words-context.tsx'

/** Tells that the engine died and came back, with the file it died of where that is known. */
export function RestartBar() {
  const { window } = useWords()
  const [restart, setRestart] = useState<{ during: string | null } | null>(null)
  useNotice(
    'engine.restarted',
    useCallback(notice => setRestart(notice), []),
  )
  if (!restart) return null
  return (
    <div className={styles.bar} role="alert">
      <span>{restart.during === null ? window.restarted : window.restartedDuring(restart.during)}</span>
      <Button size="small" onClick={() => setRestart(null)}>
        {window.dismiss}
      </Button>
    </div>
  )
}
