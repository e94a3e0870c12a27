import { useAction } from '../../app/use-action.ts'
import { Button } from '../../kit/button.tsx'
import { useAppState, useWords } from '../../kit/words-context.tsx'
import styles from './ask-for-alerts.module.css'

/** Asked once, where days to come are told; afterwards the settings have it. `about` says of which. */
export function AskForAlerts({ about }: { about: 'charges' | 'claim' }) {
  const { alert: words } = useWords()
  const { alerts } = useAppState()
  const act = useAction()
  if (alerts.on !== null) return null
  const say = (on: boolean) =>
    act('app.configure', { alerts: { ...alerts, on } }, { done: () => (on ? words.asked : null) })
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
