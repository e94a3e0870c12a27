import type { PlaceView } from '../../../contract/cancellation.ts'
import { Button } from '../../kit/button.tsx'
import { useWords } from '../../kit/words-context.tsx'
import { CopyMessage } from './copy-message.tsx'
import styles from './not-found-offers.module.css'

interface NotFoundOffersProps {
  place: PlaceView
  /** The way after the one that led nowhere; none after the last. */
  nextPath: PlaceView['paths'][number] | undefined
  onPath: (id: string) => void
  /** The other place where it can be ended, while nothing was said of it. */
  other: PlaceView | null
  onOther: (id: string) => void
  message: string
}

/** What to do where a page can't be found: the next way, then the other place, then customer service. */
export function NotFoundOffers({ place, nextPath, onPath, other, onOther, message }: NotFoundOffersProps) {
  const { cancelScreen } = useWords()
  return (
    <div className={styles.offers}>
      <p>{place.notFound}</p>
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
        <CopyMessage text={message} size="small" />
      </div>
    </div>
  )
}
