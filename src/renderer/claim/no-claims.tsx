import type { CaseView } from '../../contract/cases.ts'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { useWords } from '../shell/words-context.tsx'
import styles from './no-claims.module.css'

/** Why there is nothing to ask for yet, and the way to the questions. */
export function NoClaims({ view, onAsk }: { view: CaseView; onAsk: () => void }) {
  const { claim, tabs } = useWords().claimScreen
  return (
    <Card className={styles.card}>
      <p>{view.answered ? claim.noneAfter : claim.none}</p>
      <Button onClick={onAsk}>{tabs.questions}</Button>
    </Card>
  )
}
