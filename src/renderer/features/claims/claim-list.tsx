import { Badge, type Tone } from '../../kit/badge.tsx'
import { Button } from '../../kit/button.tsx'
import { Card } from '../../kit/card.tsx'
import { yuan } from '../../kit/figures.ts'
import { Fold } from '../../kit/fold.tsx'
import texts from '../../kit/text.module.css'
import { useWords } from '../../kit/words-context.tsx'
import { BasisTable } from './basis-table.tsx'
import styles from './claim-list.module.css'
import { LimitationTable } from './limitation-table.tsx'
import type { Case, Claim } from './present-case.ts'

const tones: Record<Claim['strength'], Tone> = { good: 'good', arguable: 'care', weak: 'plain' }

/** What can be asked for, on which law, how strong it is, and what the other side will say. */
export function ClaimList({ view, onAsk }: { view: Case; onAsk: () => void }) {
  const { claimScreen, window } = useWords()
  const { claim } = claimScreen
  const isAll = view.mostFen <= view.claimedFen
  const isUnderWay = view.stage === 'filed' || view.stage === 'refunded'
  if (view.claims.length === 0 && !isUnderWay) return <NoClaims view={view} onAsk={onAsk} />
  return (
    <div className={styles.claims}>
      {view.claims.length === 0 && <NoClaims view={view} onAsk={onAsk} />}
      <h2>{claim.title}</h2>
      <p className={texts.strong}>{claim.total(yuan(view.claimedFen), isAll)}</p>
      {!isAll && <p>{claim.most(yuan(view.mostFen), view.search !== null)}</p>}
      {view.claims.map(one => (
        <ClaimCard key={one.key} claim={one} />
      ))}
      <LimitationTable view={view} />
      <p className={texts.quiet}>{claim.checkedOn(window.day(view.lawCheckedOn))}</p>
    </div>
  )
}

function ClaimCard({ claim }: { claim: Claim }) {
  const words = useWords()
  const { claim: own } = words.claimScreen
  return (
    <Card className={styles.card} aria-label={claim.title}>
      <header className={styles.head}>
        <h3 className={styles.title}>{claim.title}</h3>
        <Badge tone={tones[claim.strength]}>{words.claim.strengths[claim.strength]}</Badge>
        {claim.fen > 0 && <span className={styles.sum}>{yuan(claim.fen)}</span>}
      </header>
      <p className={styles.formula}>
        <span>{own.counted}</span> {claim.formula}
      </p>
      <Fold title={own.basis} note={own.basesNote(claim.bases.length)}>
        <BasisTable bases={claim.bases} />
      </Fold>
      <Fold title={own.talk} note={own.talkNote}>
        <dl className={styles.talk}>
          <dt>{own.theySay}</dt>
          <dd>{claim.merchantSays}</dd>
          <dt>{own.weSay}</dt>
          <dd>
            {claim.answer}
            {claim.answerBases.length > 0 && (
              <span className={styles.cited}>{words.window.list(claim.answerBases)}</span>
            )}
          </dd>
          <dt>{own.weakness}</dt>
          <dd>{claim.weakness}</dd>
        </dl>
      </Fold>
    </Card>
  )
}

/** Why there is nothing to ask for yet, and the way to the questions. */
export function NoClaims({ view, onAsk }: { view: Case; onAsk: () => void }) {
  const { claimScreen, caseSteps } = useWords()
  const { claim, question } = claimScreen
  return (
    <Card className={styles.noneCard}>
      <p>{view.stage === 'refunded' ? caseSteps.next.done : claim.noneAfter}</p>
      {view.mostFen > 0 && view.stage !== 'refunded' && (
        <p>{claim.most(yuan(view.mostFen), view.search !== null)}</p>
      )}
      <Button onClick={onAsk}>{question.seeAnswers}</Button>
    </Card>
  )
}
