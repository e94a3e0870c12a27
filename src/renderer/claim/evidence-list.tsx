import type { CaseView, EvidenceView } from '../../contract/cases.ts'
import { Card } from '../parts/card.tsx'
import { useWords } from '../shell/words-context.tsx'
import { TakesFiles } from './attachments.tsx'
import styles from './evidence-list.module.css'
import { useAnswer } from './use-answer.ts'

/** What proves the claims: done and missing, why each is needed and how to get it. */
export function EvidenceList({ view }: { view: CaseView }) {
  const { claimScreen, proofScreen } = useWords()
  const { evidence } = claimScreen
  return (
    <Card className={styles.card} aria-labelledby="evidence">
      <h2 id="evidence" className={styles.heading}>
        {evidence.title}
      </h2>
      <p className={styles.why}>{proofScreen.hint}</p>
      <ul>
        {view.evidence.map(item => (
          <Item key={item.id} caseId={view.id} item={item} />
        ))}
      </ul>
    </Card>
  )
}

function Item({ caseId, item }: { caseId: number; item: EvidenceView }) {
  const { claimScreen, proofScreen } = useWords()
  const { evidence } = claimScreen
  const answer = useAnswer(caseId)
  const isDone = item.state === 'done'
  const about = (
    <>
      <p>{item.title}</p>
      <p className={styles.why}>{item.why}</p>
      <p className={styles.why}>{item.byApp ? evidence.byApp : item.how}</p>
    </>
  )
  return (
    <li className={styles.item}>
      <input
        type="checkbox"
        className={styles.tick}
        aria-label={evidence.have(item.title)}
        checked={isDone}
        disabled={item.byApp || item.attachments.length > 0}
        onChange={event => void answer(`evidence:${item.id}`, event.target.checked ? 'done' : null)}
      />
      {item.byApp ? (
        <div className={styles.text}>{about}</div>
      ) : (
        <TakesFiles caseId={caseId} item={item}>
          {about}
          {item.list.length > 0 && (
            <details className={styles.list}>
              <summary>{proofScreen.list(item.list.length)}</summary>
              <ul>
                {item.list.map(line => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </details>
          )}
        </TakesFiles>
      )}
      <span className={styles.state} data-state={item.state}>
        {isDone ? evidence.done : evidence.missing}
      </span>
    </li>
  )
}
