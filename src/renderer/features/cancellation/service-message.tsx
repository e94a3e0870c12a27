import texts from '../../kit/text.module.css'
import { useWords } from '../../kit/words-context.tsx'
import { CopyMessage } from './copy-message.tsx'
import styles from './service-message.module.css'

/** What to send to customer service where no switch can be found. */
export function ServiceMessage({ text }: { text: string }) {
  const { cancelScreen } = useWords()
  return (
    <>
      <div className={styles.head}>
        <p className={texts.quiet}>{cancelScreen.messageText}</p>
        <CopyMessage text={text} />
      </div>
      <p className={styles.text} lang="zh-CN">
        {text}
      </p>
    </>
  )
}
