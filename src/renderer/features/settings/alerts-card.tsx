import type { ReactNode } from 'react'
import type { Input } from '../../../contract/requests.ts'
import { alertDaysBefore } from '../../../core/reminders/charge-note.ts'
import { useAction } from '../../app/use-action.ts'
import { Button } from '../../kit/button.tsx'
import { Card } from '../../kit/card.tsx'
import { SegmentedControl } from '../../kit/segmented-control.tsx'
import texts from '../../kit/text.module.css'
import { useAppState, useWords } from '../../kit/words-context.tsx'
import styles from './settings.module.css'

/** Whether the computer says by itself that a charge is near, how early, and how much of it may be read by others. */
export function AlertsCard() {
  const { alert: words } = useWords()
  const { alerts, alertsRefused } = useAppState()
  const act = useAction()
  const set = (change: Partial<NonNullable<Input<'app.configure'>['alerts']>>) =>
    act('app.configure', {
      alerts: { ...alerts, on: alerts.on === true, ...change },
    })
  const tryOne = async () => {
    // What was refused is told in the card itself.
    await act('reminders.tryAlert', {}, { done: ({ shown }) => (shown ? words.example.shown : null) })
  }
  return (
    <Card aria-label={words.title}>
      <h2>{words.title}</h2>
      <p className={texts.faint}>{words.explained}</p>
      <Choice label={words.on.label}>
        <SegmentedControl
          label={words.on.label}
          value={alerts.on ? 'yes' : 'no'}
          onChange={value => void set({ on: value === 'yes' })}
          options={(['yes', 'no'] as const).map(value => ({ value, label: words.on[value] }))}
        />
      </Choice>
      {alerts.on && alertsRefused && <p role="status">{words.refused}</p>}
      {alerts.on && (
        <>
          <Choice label={words.days.label}>
            <SegmentedControl
              label={words.days.label}
              value={String(alerts.daysBefore)}
              onChange={value =>
                void set({ daysBefore: alertDaysBefore.find(days => String(days) === value) ?? 3 })
              }
              options={alertDaysBefore.map(days => ({ value: String(days), label: words.days.of(days) }))}
            />
          </Choice>
          <p className={texts.faint}>{words.early}</p>
          <Choice label={words.named.label}>
            <SegmentedControl
              label={words.named.label}
              value={alerts.named ? 'yes' : 'no'}
              onChange={value => void set({ named: value === 'yes' })}
              options={(['no', 'yes'] as const).map(value => ({ value, label: words.named[value] }))}
            />
          </Choice>
          <Choice label={words.example.label}>
            <Button size="small" onClick={tryOne}>
              {words.example.show}
            </Button>
          </Choice>
        </>
      )}
    </Card>
  )
}

function Choice({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.choice}>
      <span>{label}</span>
      {children}
    </div>
  )
}
