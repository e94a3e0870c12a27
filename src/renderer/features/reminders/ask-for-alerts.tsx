import { request } from '../../app/bridge.ts'
import { useToast } from '../../app/toast.tsx'
import { Button } from '../../kit/button.tsx'
import { useAppState, useWords } from '../../kit/words-context.tsx'
import styles from './ask-for-alerts.module.css'

/** Asked once, where days to come are told; afterwards the settings have it. `about` says of which. */
export function AskForAlerts({ about }: { about: 'charges' | 'claim' }) {
  const { alert: words, window } = useWords()
  const { alerts } = useAppState()
  const toast = useToast()
  if (alerts.on !== null) return null
  const say = async (on: boolean) => {
    const answer = await request('app.configure', { alerts: { ...alerts, on } })
    if (!answer.ok) toast({ text: window.failures[answer.failure.code].title })
    else if (on) toast({ text: words.asked })
  }
  return (
    <div className={styles.ask} data-about={about}>
      <p>{words.ask[about]}</p>
      <div className={styles.answers}>
        <Button size="small" onClick={() => void say(true)}>
          {words.askYes}
        </Button>
        <Button size="small" kind="quiet" onClick={() => void say(false)}>
          {words.askNo}
        </Button>
      </div>
    </div>
  )
}
