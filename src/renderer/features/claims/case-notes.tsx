import { useRoute } from '../../app/route.tsx'
import { Banner } from '../../kit/banner.tsx'
import { Button } from '../../kit/button.tsx'
import { yuan } from '../../kit/figures.ts'
import { today } from '../../kit/today.ts'
import { unbroken } from '../../kit/unbroken.tsx'
import { useWords } from '../../kit/words-context.tsx'
import { AskForAlerts } from '../reminders/ask-for-alerts.tsx'
import styles from './case-notes.module.css'
import { LaterCharges } from './later-charges.tsx'
import { Payers } from './payers.tsx'
import type { Case } from './present-case.ts'
import { RefundList } from './refund-list.tsx'

/** What has to be known of a case before its steps: time running out, bills gone, further cases. */
export function CaseNotes({ view }: { view: Case }) {
  const { window, claimScreen } = useWords()
  const { limitation, missingCharges } = view
  const facts = [
    claimScreen.respondent(view.respondent),
    claimScreen.charges(view.charges.length, yuan(view.chargedFen)),
    limitation.next !== null &&
      claimScreen.limitation(
        limitation.isOfOne,
        window.day(limitation.next.on),
        limitation.next.from && window.day(limitation.next.from),
      ),
    limitation.expired.length > 0 && claimScreen.expired(limitation.expired.length),
  ].filter(text => text !== false)
  // Who said that it goes on is not told to stop it.
  const isKept = view.questions.some(({ id, answer }) => id === 'future' && answer === 'keep')
  return (
    <div className={styles.notes}>
      <ul className={styles.facts}>
        {facts.map(fact => (
          <li key={fact}>{unbroken(fact)}</li>
        ))}
      </ul>
      {view.next.kind === 'wait' && view.next.on !== null && <AskForAlerts about="claim" />}
      <RefundList view={view} />
      {!isKept && <Running running={view.running} />}
      {missingCharges > 0 && <Banner tone="care">{claimScreen.missingCharges(missingCharges)}</Banner>}
      <LaterCharges id={view.id} charges={view.laterCharges} />
      <Payers id={view.id} payers={view.payers} sample={view.sample} />
      <Overlaps overlaps={view.overlaps} />
    </div>
  )
}

/** Other cases about the same charges: one leads there, several to the list. */
function Overlaps({ overlaps }: Pick<Case, 'overlaps'>) {
  const { claimScreen, caseSteps } = useWords()
  const { go } = useRoute()
  const [first, second] = overlaps
  if (!first) return null
  const toIt = () => go({ page: 'claim', subject: second ? undefined : String(first.id) })
  return (
    <Banner
      tone="care"
      actions={
        <Button size="small" onClick={toIt}>
          {second ? claimScreen.all : caseSteps.seeThat}
        </Button>
      }
    >
      {second ? caseSteps.overlapMany(overlaps.length) : caseSteps.overlap(first.title, first.charges)}
    </Banner>
  )
}

/** Renewals that go on charging: one leads to its steps, several to the page. */
function Running({ running }: Pick<Case, 'running'>) {
  const { window, caseSteps } = useWords()
  const { go } = useRoute()
  const [first, second] = running
  if (!first) return null
  const [next] = running.flatMap(one => (one.next !== null && one.next >= today() ? [one.next] : [])).sort()
  const day = next === undefined ? null : window.day(next)
  return (
    <Banner
      tone="care"
      actions={
        <Button
          size="small"
          onClick={() => go({ page: 'cancel', subject: second ? undefined : first.subscription })}
        >
          {caseSteps.toSwitchOff}
        </Button>
      }
    >
      {second ? caseSteps.runningMany(running.length, day) : caseSteps.running(first.title, day)}
    </Banner>
  )
}
