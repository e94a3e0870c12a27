import { Button } from '../../kit/button.tsx'
import { Card } from '../../kit/card.tsx'
import { yuan } from '../../kit/figures.ts'
import { useWords } from '../../kit/words-context.tsx'
import styles from './no-claims.module.css'
import type { Case } from './present-case.ts'

/** Why there is nothing to ask for yet, and the way to the questions. */
export function NoClaims({ view, onAsk }: { view: Case; onAsk: () => void }) {
  const { claimScreen, caseSteps } = useWords()
  const { claim, question } = claimScreen
  return (
    <Card className={styles.card}>
      <p>{view.stage === 'refunded' ? caseSteps.next.done : claim.noneAfter}</p>
      {view.mostFen > 0 && view.stage !== 'refunded' && (
        <p>{claim.most(yuan(view.mostFen), view.search !== null)}</p>
      )}
      <Button onClick={onAsk}>{question.seeAnswers}</Button>
    </Card>
  )
}
