import { evidenceRanks } from '../../../core/claims/law.ts'
import { useAction } from '../../app/use-action.ts'
import { Button } from '../../kit/button.tsx'
import { Card } from '../../kit/card.tsx'
import { Fold } from '../../kit/fold.tsx'
import texts from '../../kit/text.module.css'
import { TickBox } from '../../kit/tick-box.tsx'
import { useWords } from '../../kit/words-context.tsx'
import { TakesFiles } from './attachments.tsx'
import styles from './evidence-list.module.css'
import type { Case, Evidence } from './present-case.ts'
import { useProgress } from './use-progress.ts'

/** What proves the claims: done and missing, why each is needed and how to get it. */
export function EvidenceList({ view }: { view: Case }) {
  const { claimScreen, evidenceScreen } = useWords()
  const { evidence } = claimScreen
  return (
    <Card className={styles.card} aria-labelledby="evidence">
      <h2 id="evidence">{evidence.title}</h2>
      <p className={texts.quiet}>{evidenceScreen.hint}</p>
      <Fold title={evidenceScreen.keeping}>
        <ul className={styles.list}>
          {view.keeping.map(rule => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </Fold>
      {evidenceRanks.map(rank => (
        <Rank key={rank} rank={rank} view={view} />
      ))}
    </Card>
  )
}

interface RankProps {
  rank: Evidence['rank']
  view: Case
}

/** Those of one weight: what it takes is in sight; what helps, and what only a court wants, is folded away until it is due. */
function Rank({ rank, view }: RankProps) {
  const { ranks } = useWords().evidenceScreen
  const items = view.evidence.filter(one => one.rank === rank)
  if (items.length === 0) return null
  const list = (
    <ul aria-label={ranks[rank].title}>
      {items.map(item => (
        <Item key={item.id} caseId={view.id} item={item} />
      ))}
    </ul>
  )
  if (rank !== 'must') {
    const isDue = rank === 'court' && view.next.channel === 'court'
    return (
      <Fold title={ranks[rank].title} note={isDue ? undefined : ranks[rank].note} defaultOpen={isDue}>
        {list}
      </Fold>
    )
  }
  return (
    <section className={styles.rank}>
      <h3>
        {ranks[rank].title} <span className={styles.note}>{ranks[rank].note}</span>
      </h3>
      {list}
    </section>
  )
}

function Item({ caseId, item }: { caseId: number; item: Evidence }) {
  const { evidence } = useWords().claimScreen
  const note = useProgress(caseId)
  const isDone = item.state === 'done'
  const about = (
    <Fold title={item.title}>
      <p className={texts.quiet}>{item.why}</p>
      {item.how.map(line => (
        <p key={line} className={texts.quiet}>
          {line}
        </p>
      ))}
      <ShotList item={item} />
    </Fold>
  )
  return (
    <li className={styles.item}>
      <span className={styles.tick}>
        <TickBox
          label={evidence.have(item.title)}
          checked={isDone}
          disabled={item.byApp || item.attachments.length > 0}
          onChange={checked => void note.evidence(item.id, checked)}
        />
      </span>
      {item.byApp ? (
        <div className={styles.text}>{about}</div>
      ) : (
        <TakesFiles caseId={caseId} item={item}>
          {about}
        </TakesFiles>
      )}
      {item.byApp && (
        <span className={styles.state} data-state={item.state}>
          {isDone ? evidence.done : evidence.missing}
        </span>
      )}
    </li>
  )
}

/** The very charges to photograph or search for, to read here or to take along to the phone. */
function ShotList({ item: { title, list } }: { item: Evidence }) {
  const { evidenceScreen, table } = useWords()
  const act = useAction()
  if (list.length === 0) return null
  const copy = () => act('app.copyText', { text: list.join('\n') }, { done: evidenceScreen.listCopied })
  return (
    <>
      <p className={texts.quiet}>{evidenceScreen.list(list.length)}</p>
      <ul className={styles.list} aria-label={evidenceScreen.listOf(title)}>
        {list.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Button kind="link" size="small" aria-label={evidenceScreen.copyList(title)} onClick={copy}>
        {table.copy}
      </Button>
    </>
  )
}
