import type { CaseView } from '../../contract/cases.ts'
import { Banner } from '../parts/banner.tsx'
import { Button } from '../parts/button.tsx'
import { yuan } from '../parts/figures.ts'
import { today } from '../parts/today.ts'
import { useRoute } from '../shell/route.tsx'
import { useWords } from '../shell/words-context.tsx'
import styles from './case-notes.module.css'
import { NextStep } from './next-step.tsx'
import { RefundList } from './refund-list.tsx'

/** What has to be known of a case before its steps: time running out, bills gone, further cases. */
export function CaseNotes({ view, onStep }: { view: CaseView; onStep: (step: 'record' | 'answer') => void }) {
  const { window, claimScreen, caseSteps } = useWords()
  const { go } = useRoute()
  const { limitation, missingCharges } = view
  const facts = [
    claimScreen.respondent(view.respondent),
    claimScreen.charges(view.charges.length, yuan(view.chargedFen)),
    limitation.next !== null && claimScreen.limitation(window.day(limitation.next)),
    limitation.expired.length > 0 && claimScreen.expired(limitation.expired.length),
  ].filter(text => text !== false)
  return (
    <div className={styles.notes}>
      <ul className={styles.facts}>
        {facts.map(fact => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <NextStep view={view} onStep={onStep} />
      <RefundList view={view} />
      {view.running.map(({ subscription, title, next }) => (
        <Banner
          key={subscription}
          tone="care"
          actions={
            <Button size="small" onClick={() => go({ page: 'cancel', subject: subscription })}>
              {caseSteps.toSwitchOff}
            </Button>
          }
        >
          {caseSteps.running(title, next !== null && next >= today() ? window.day(next) : null)}
        </Banner>
      ))}
      {missingCharges > 0 && <Banner tone="care">{claimScreen.missingCharges(missingCharges)}</Banner>}
      {view.overlaps.map(({ id, title, charges }) => (
        <Banner
          key={id}
          tone="care"
          actions={
            <Button size="small" onClick={() => go({ page: 'claim', subject: String(id) })}>
              {caseSteps.seeThat}
            </Button>
          }
        >
          {caseSteps.overlap(title, charges)}
        </Banner>
      ))}
    </div>
  )
}
