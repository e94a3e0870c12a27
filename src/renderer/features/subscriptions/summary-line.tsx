import type { SubscriptionView } from '../../../contract/subscriptions.ts'
import { type Summary, summaryOf } from '../../../core/subscriptions/totals/summary.ts'
import { yuan } from '../../kit/figures.ts'
import { Hint } from '../../kit/hint.tsx'
import { useWords } from '../../kit/words-context.tsx'
import styles from './summary-line.module.css'

type Figure = 'charged' | 'refunded' | 'claimable' | 'saved'

const tones: Partial<Record<Figure, 'good' | 'bad'>> = { claimable: 'bad', saved: 'good' }

/** What was taken, came back, may come back and is saved, in one quiet line under the sentence. */
export function SummaryLine({ renewals }: { renewals: readonly SubscriptionView[] }) {
  const { summary } = useWords().chargesScreen
  const sums = summaryOf(renewals)
  const shown = figuresOf(sums).filter(([name, fen]) => name === 'charged' || fen > 0)
  return (
    <section aria-label={summary.title} className={styles.line}>
      <dl className={styles.figures}>
        {shown.map(([name, fen]) => (
          <div key={name}>
            <dt>
              <Hint meaning={summary.meanings[name]}>{summary[name]}</Hint>
            </dt>
            <dd data-tone={tones[name]}>{name === 'saved' ? summary.aYear(yuan(fen)) : yuan(fen)}</dd>
          </div>
        ))}
      </dl>
      {sums.billsYearlyFen > 0 && <p>{summary.bills(yuan(sums.billsYearlyFen))}</p>}
    </section>
  )
}

function figuresOf(sums: Summary): [Figure, number][] {
  return [
    ['charged', sums.chargedFen],
    ['refunded', sums.refundedFen],
    ['claimable', sums.claimableFen],
    ['saved', sums.savedFen],
  ]
}
