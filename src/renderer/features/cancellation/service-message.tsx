import { Card } from '../../kit/card.tsx'
import { useWords } from '../../kit/words-context.tsx'
import { CopyMessage } from './copy-message.tsx'
import styles from './service-message.module.css'

/** What to send to customer service where no switch can be found. */
export function ServiceMessage({ text }: { text: string }) {
  const { cancelScreen } = useWords()
  return (
    <Card className={styles.card} aria-label={cancelScreen.message}>
      <header className={styles.head}>
        <div>
          <h3>{cancelScreen.message}</h3>
          <p>{cancelScreen.messageText}</p>
        </div>
        <CopyMessage text={text} />
      </header>
      <p className={styles.text} lang="zh-CN">
        {text}
      </p>
    </Card>
  )
}
