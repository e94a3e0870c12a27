import { Button } from '../../kit/button.tsx'
import { useWords } from '../../kit/words-context.tsx'
import { CopyMessage } from './copy-message.tsx'
import styles from './not-found-offers.module.css'
import type { Step } from './plan.ts'

interface NotFoundOffersProps {
  step: Step
  /** The path after the one that led nowhere; none after the last. */
  nextPath: Step['paths'][number] | undefined
  onPath: (id: string) => void
  /** The other side on which it can be ended, while it has no mark. */
  other: Step | null
  onOther: (id: string) => void
  /** For customer service; null where the head offers it already. */
  message: string | null
}

/** What to do where a page can't be found: the next path, then the other side, then customer service. */
export function NotFoundOffers({ step, nextPath, onPath, other, onOther, message }: NotFoundOffersProps) {
  const { cancelScreen } = useWords()
  return (
    <div className={styles.offers}>
      <p>{step.notFound}</p>
      <div className={styles.actions}>
        {nextPath && (
          <Button size="small" onClick={() => onPath(nextPath.id)}>
            {cancelScreen.nextPath(nextPath.label)}
          </Button>
        )}
        {other && (
          <Button size="small" onClick={() => onOther(other.id)}>
            {cancelScreen.toOther(other.title)}
          </Button>
        )}
        {message !== null && <CopyMessage text={message} size="small" />}
      </div>
    </div>
  )
}
