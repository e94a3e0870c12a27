import { useCallback, useState } from 'react'
import { Button } from '../parts/button.tsx'
import { useNotice } from './bridge.ts'
import styles from './restart-bar.module.css'
import { useWords } from './words-context.tsx'

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
