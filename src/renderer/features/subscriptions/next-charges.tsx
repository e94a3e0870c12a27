import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import type { SubscriptionView } from '../../../contract/subscriptions.ts'
import type { Day } from '../../../core/base/calendar.ts'
import { type UpcomingCharge, upcomingOf } from '../../../core/subscriptions/totals/upcoming.ts'
import { RenewalMark, shortName } from '../../app/renewal-mark.tsx'
import { useAction } from '../../app/use-action.ts'
import { Button } from '../../kit/button.tsx'
import { Card } from '../../kit/card.tsx'
import { yuan } from '../../kit/figures.ts'
import { moveFocus } from '../../kit/move-focus.ts'
import texts from '../../kit/text.module.css'
import { useWords } from '../../kit/words-context.tsx'
import { expecting } from './expecting.ts'
import styles from './next-charges.module.css'

/** Of one of them, as the grid has it. */
const leastPx = 120

interface NextChargesProps {
  renewals: readonly SubscriptionView[]
  today: string
  onOpen: (id: string) => void
}

/**
 * What may be charged in the next 30 days, in the order of the days; what no bill can confirm has a dashed mark. To the
 * keyboard they are one stop: the arrow keys go from one to the next.
 */
export function NextCharges({ renewals, today, onOpen }: NextChargesProps) {
  const { ahead } = useWords().chargesScreen
  const act = useAction()
  const [areAllShown, showAll] = useState(false)
  const [stop, setStop] = useState(0)
  const days = useRef<HTMLOListElement>(null)
  const room = useRoom(days)
  const upcoming = upcomingOf(renewals.map(expecting), today as Day)
  const { charges, fen, unverifiedFen, billsFen } = upcoming
  if (charges.length === 0) return null
  const shown = areAllShown ? charges : charges.slice(0, room)
  const saveCalendar = () => act('reminders.saveCalendar', {}, { done: ahead.saved })
  return (
    <Card className={styles.card} aria-label={ahead.label}>
      <header className={styles.head}>
        <h2 className={styles.title}>{ahead.title(yuan(fen))}</h2>
        {unverifiedFen > 0 && <span className={texts.quiet}>{ahead.unverified(yuan(unverifiedFen))}</span>}
        {billsFen > 0 && <span className={texts.quiet}>{ahead.bills(yuan(billsFen))}</span>}
        {shown.length < charges.length && (
          <Button kind="link" size="small" onClick={() => showAll(true)}>
            {ahead.more(charges.length - shown.length)}
          </Button>
        )}
        <Button kind="quiet" size="small" className={styles.tool} onClick={saveCalendar}>
          {ahead.calendar}
        </Button>
      </header>
      <ol
        ref={days}
        className={styles.days}
        onKeyDown={event => moveFocus(event, event.currentTarget.querySelectorAll('button'), keys)}
      >
        {shown.map((charge, at) => (
          <DueCharge
            key={`${charge.id} ${charge.day}`}
            charge={charge}
            renewals={renewals}
            isStop={at === Math.min(stop, shown.length - 1)}
            onFocus={() => setStop(at)}
            onOpen={onOpen}
          />
        ))}
      </ol>
      {shown.some(({ isAssumed }) => isAssumed) && <p className={styles.assumed}>{ahead.assumed}</p>}
    </Card>
  )
}

/** How many stand beside each other: the list below begins as high as it can. */
function useRoom(of: RefObject<HTMLElement | null>): number {
  const [room, setRoom] = useState(1)
  useLayoutEffect(() => {
    if (!of.current) return
    const look = () => setRoom(Math.max(1, Math.floor((of.current?.clientWidth ?? 0) / leastPx)))
    const observer = new ResizeObserver(look)
    observer.observe(of.current)
    look()
    return () => observer.disconnect()
  }, [of])
  return room
}

interface DueChargeProps {
  charge: UpcomingCharge
  renewals: readonly SubscriptionView[]
  /** Whether Tab comes here, of all of them. */
  isStop: boolean
  onFocus: () => void
  onOpen: (id: string) => void
}

function DueCharge({ charge, renewals, isStop, onFocus, onOpen }: DueChargeProps) {
  const words = useWords()
  const { window } = words
  const renewal = renewals.find(({ id }) => id === charge.id)
  if (!renewal) return null
  const day = window.dayOfYear(charge.day)
  return (
    <li>
      <button
        type="button"
        className={styles.due}
        data-assumed={charge.isAssumed}
        tabIndex={isStop ? 0 : -1}
        onFocus={onFocus}
        onClick={() => onOpen(charge.id)}
      >
        <span className={styles.name}>{shortName(renewal, words)}</span>
        <RenewalMark renewal={renewal} size="small" />
        <span className={styles.sum}>
          {day} <b data-tone={renewal.state === 'charged-again' ? 'bad' : undefined}>{yuan(charge.fen)}</b>
        </span>
      </button>
    </li>
  )
}

const keys = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }
