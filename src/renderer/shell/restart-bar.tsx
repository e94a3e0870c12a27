import { useCallback, useState } from 'react'
import { useNotice } from '../app/bridge.ts'
import { Button } from '../kit/button.tsx'
import { useWords } from '../kit/words-context.tsx'
import styles from './restart-bar.module.css'

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
