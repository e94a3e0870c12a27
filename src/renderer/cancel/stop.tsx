import { useId } from 'react'
import type { PlaceView } from '../../contract/cancel.ts'
import type { TradeKey } from '../../core/bill/transaction.ts'
import type { WallTime } from '../../core/calendar.ts'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { useToast } from '../parts/toast.tsx'
import { today } from '../parts/today.ts'
import { call } from '../shell/bridge.ts'
import { CheckIcon, ChevronIcon } from '../shell/icons.tsx'
import { useWords } from '../shell/words-context.tsx'
import { type Mark, markWith } from './mark.ts'
import { MarkBar } from './mark-bar.tsx'
import { Paths } from './paths.tsx'
import { Proofs } from './proofs.tsx'
import styles from './stop.module.css'

interface StopProps {
  number: number
  place: PlaceView
  charge: TradeKey
  open: boolean
  onToggle: () => void
}

/** One place: its way there, and what the person says of it. */
export function Stop({ number, place, charge, open, onToggle }: StopProps) {
  const { cancelScreen, window } = useWords()
  const toast = useToast()
  const id = useId()
  const say = async (mark: Mark) => {
    const answer = await call('cancel.mark', markWith(charge, place.id, mark))
    toast({ text: answer.ok ? cancelScreen.noted : window.failures[answer.failure.code].title })
  }
  return (
    <li className={styles.stop} data-state={place.state} data-open={open || undefined}>
      <span className={styles.marker} aria-hidden="true">
        {place.state === 'done' || place.state === 'absent' ? <CheckIcon size={14} /> : number}
      </span>
      <Card className={styles.card}>
        <h3 className={styles.heading}>
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={open}
            aria-controls={id}
            aria-label={cancelScreen.stop(number, place.title)}
            onClick={onToggle}
          >
            <span className={styles.title}>{place.title}</span>
            <span className={styles.chevron}>
              <ChevronIcon />
            </span>
          </button>
        </h3>
        <p className={styles.why}>{place.why}</p>
        <Said place={place} onUndo={() => void say({ state: 'todo' })} />
        <div id={id} hidden={!open}>
          {open && (
            <>
              <Paths place={place} />
              <Proofs place={place} charge={charge} />
              <MarkBar place={place} onMark={mark => void say(mark)} />
            </>
          )}
        </div>
      </Card>
    </li>
  )
}

function Said({ place, onUndo }: { place: PlaceView; onUndo: () => void }) {
  const { cancelScreen, cancel, window } = useWords()
  if (place.state === 'todo' || place.at === null) return null
  const time = cancel.moment(place.at.slice(0, 19) as WallTime, today())
  return (
    <>
      <p className={styles.said} data-state={place.state}>
        {cancelScreen.said[place.state](time)}
        <Button kind="link" aria-label={cancelScreen.undo(place.title)} onClick={onUndo}>
          {window.undo}
        </Button>
      </p>
      {place.state === 'not-found' && place.notFound !== null && (
        <p className={styles.advice}>{place.notFound}</p>
      )}
    </>
  )
}
