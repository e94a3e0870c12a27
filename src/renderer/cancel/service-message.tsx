import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { useToast } from '../parts/toast.tsx'
import { call } from '../shell/bridge.ts'
import { useWords } from '../shell/words-context.tsx'
import styles from './service-message.module.css'

/** What to send to customer service where no switch can be found. */
export function ServiceMessage({ text }: { text: string }) {
  const { cancelScreen, window } = useWords()
  const toast = useToast()
  const copy = async () => {
    const answer = await call('clipboard.write', { text })
    toast({ text: answer.ok ? cancelScreen.copied : window.failures[answer.failure.code].title })
  }
  return (
    <Card className={styles.card} aria-label={cancelScreen.message}>
      <header className={styles.head}>
        <div>
          <h3>{cancelScreen.message}</h3>
          <p>{cancelScreen.messageText}</p>
        </div>
        <Button onClick={() => void copy()}>{cancelScreen.copy}</Button>
      </header>
      <p className={styles.text}>{text}</p>
    </Card>
  )
}
