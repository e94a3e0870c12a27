import { useId, useState } from 'react'
import type { PlaceView, PlanView } from '../../../contract/cancellation.ts'
import type { WallTime } from '../../../core/base/calendar.ts'
import { request } from '../../app/bridge.ts'
import { useToast } from '../../app/toast.tsx'
import { today } from '../../app/today.ts'
import { Button } from '../../kit/button.tsx'
import { Card } from '../../kit/card.tsx'
import { CheckIcon, ChevronIcon } from '../../kit/icons.tsx'
import texts from '../../kit/text.module.css'
import { useWords } from '../../kit/words-context.tsx'
import { type Mark, markWith } from './mark.ts'
import { MarkBar } from './mark-bar.tsx'
import { NotFoundOffers } from './not-found-offers.tsx'
import { Paths } from './paths.tsx'
import { Proofs } from './proofs.tsx'
import styles from './stop.module.css'

interface StopProps {
  number: number
  place: PlaceView
  plan: PlanView
  open: boolean
  onToggle: () => void
  /** Opens a place of the same plan. */
  onOpen: (place: string) => void
}

/** One place: its ways there, and what the person says of it. */
export function Stop({ number, place, plan, open, onToggle, onOpen }: StopProps) {
  const { cancelScreen, window } = useWords()
  const toast = useToast()
  const id = useId()
  const [chosen, choose] = useState('')
  const path = place.paths.find(one => one.id === chosen) ?? place.paths[0]
  const say = async (mark: Mark) => {
    const answer = await request('cancellation.mark', markWith(plan.charge, place.id, mark))
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
        <p className={texts.quiet}>{place.why}</p>
        <Said place={place} onUndo={() => void say({ state: 'todo' })} />
        {place.state === 'not-found' && (
          <NotFoundOffers
            place={place}
            nextPath={path && place.paths[place.paths.indexOf(path) + 1]}
            onPath={way => {
              choose(way)
              onOpen(place.id)
            }}
            other={otherEnd(plan, place)}
            onOther={onOpen}
            message={plan.message}
          />
        )}
        <div id={id} hidden={!open}>
          {open && (
            <>
              {path && <Paths place={place} path={path} onChoose={choose} message={plan.message} />}
              <Proofs place={place} charge={plan.charge} />
              <MarkBar place={place} onMark={mark => void say(mark)} />
            </>
          )}
        </div>
      </Card>
    </li>
  )
}

/** The other place where the renewal can be ended, if nothing was said of it yet. */
function otherEnd(plan: PlanView, place: PlaceView): PlaceView | null {
  const ends = plan.places.filter(({ id }) => id === 'merchant' || id === 'wallet')
  return ends.find(end => end.id !== place.id && end.state === 'todo') ?? null
}

function Said({ place, onUndo }: { place: PlaceView; onUndo: () => void }) {
  const { cancelScreen, cancel, window } = useWords()
  if (place.state === 'todo' || place.at === null) return null
  const time = cancel.moment(place.at.slice(0, 19) as WallTime, today())
  return (
    <p className={styles.said} data-state={place.state}>
      {cancelScreen.said[place.state](time)}
      <Button kind="link" aria-label={cancelScreen.undo(place.title)} onClick={onUndo}>
        {window.undo}
      </Button>
    </p>
  )
}
