import { useState } from 'react'
import type { SubscriptionView } from '../../../contract/subscriptions.ts'
import type { Day } from '../../../core/base/calendar.ts'
import { type UpcomingCharge, upcomingOf } from '../../../core/subscriptions/totals/upcoming.ts'
import { useAction } from '../../app/use-action.ts'
import { Button } from '../../kit/button.tsx'
import { Card } from '../../kit/card.tsx'
import { yuan } from '../../kit/figures.ts'
import { moveFocus } from '../../kit/move-focus.ts'
import texts from '../../kit/text.module.css'
import { useWords } from '../../kit/words-context.tsx'
import { expecting } from './expecting.ts'
import styles from './next-charges.module.css'
import { RenewalMark, shortName } from './renewal-mark.tsx'

/** As many as stand beside each other in the window. */
const mostShown = 10

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
  const upcoming = upcomingOf(renewals.map(expecting), today as Day)
  const { charges, fen, unverifiedFen, billsFen } = upcoming
  if (charges.length === 0) return null
  const shown = areAllShown ? charges : charges.slice(0, mostShown)
  const saveCalendar = () => act('reminders.saveCalendar', {}, { done: ahead.saved })
  return (
    <Card className={styles.card} aria-label={ahead.label}>
      <header className={styles.head}>
        <h2 className={styles.title}>{ahead.title(yuan(fen))}</h2>
        {unverifiedFen > 0 && <span className={texts.quiet}>{ahead.unverified(yuan(unverifiedFen))}</span>}
        {billsFen > 0 && <span className={texts.quiet}>{ahead.bills(yuan(billsFen))}</span>}
        <Button kind="quiet" size="small" className={styles.tool} onClick={saveCalendar}>
          {ahead.calendar}
        </Button>
      </header>
      <ol
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
      {shown.length < charges.length && (
        <Button kind="link" className={styles.more} onClick={() => showAll(true)}>
          {ahead.more(charges.length - shown.length)}
        </Button>
      )}
    </Card>
  )
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
