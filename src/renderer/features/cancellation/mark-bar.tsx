import { useState } from 'react'
import type { PlaceView } from '../../../contract/cancellation.ts'
import { useRoute } from '../../app/route.tsx'
import { today } from '../../app/today.ts'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { useWords } from '../../kit/words-context.tsx'
import type { Mark } from './mark.ts'
import styles from './mark-bar.module.css'

interface MarkBarProps {
  place: PlaceView
  onMark: (mark: Mark) => void
}

/** What can be said of a place: done, today or on another day; not found; not there at all. */
export function MarkBar({ place, onMark }: MarkBarProps) {
  const { cancelScreen } = useWords()
  const { go } = useRoute()
  // Only a later bill proves that it stopped.
  if (place.id === 'verify') {
    return (
      <div className={styles.bar}>
        <div className={styles.words}>
          <Button onClick={() => go({ page: 'bills' })}>{cancelScreen.toBills}</Button>
        </div>
      </div>
    )
  }
  const ends = place.id === 'merchant' || place.id === 'wallet'
  return (
    <div className={styles.bar} data-framed={ends || undefined}>
      {ends && <OtherDay onMark={onMark} />}
      <div className={styles.words}>
        {place.notFound !== null && (
          <Button kind="quiet" onClick={() => onMark({ state: 'not-found' })}>
            {cancelScreen.notFound}
          </Button>
        )}
        {ends && (
          <Button kind="quiet" onClick={() => onMark({ state: 'absent' })}>
            {cancelScreen.absent}
          </Button>
        )}
        <Button kind="primary" onClick={() => onMark({ state: 'done' })}>
          {cancelScreen.done[place.id]}
        </Button>
      </div>
    </div>
  )
}

function OtherDay({ onMark }: Pick<MarkBarProps, 'onMark'>) {
  const { cancelScreen } = useWords()
  const [day, setDay] = useState<string | null>(null)
  if (day === null) {
    return (
      <Button kind="link" onClick={() => setDay('')}>
        {cancelScreen.otherDay}
      </Button>
    )
  }
  const isWrong = day > today()
  return (
    <form
      className={styles.day}
      onSubmit={event => {
        event.preventDefault()
        if (day && !isWrong) onMark({ state: 'done', day })
      }}
    >
      <Field
        label={cancelScreen.day}
        type="date"
        max={today()}
        value={day}
        error={isWrong && cancelScreen.wrongDay}
        onChange={event => setDay(event.target.value)}
      />
      <Button type="submit" disabled={!day || isWrong}>
        {cancelScreen.save}
      </Button>
    </form>
  )
}
