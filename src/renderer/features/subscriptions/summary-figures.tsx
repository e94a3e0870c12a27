import type { ReactNode } from 'react'
import type { SubscriptionView } from '../../../contract/subscriptions.ts'
import { summaryOf } from '../../../core/subscriptions/totals/summary.ts'
import { yuan } from '../../kit/figures.ts'
import { Hint } from '../../kit/hint.tsx'
import { useWords } from '../../kit/words-context.tsx'
import styles from './summary-figures.module.css'

interface SummaryFiguresProps {
  subscriptions: readonly SubscriptionView[]
  today: string
}

/** The five figures that answer the first questions. */
export function SummaryFigures({ subscriptions, today }: SummaryFiguresProps) {
  const words = useWords()
  const { summary } = words.chargesScreen
  const { chargedFen, refundedFen, questionedFen, savedFen, next } = summaryOf(subscriptions)
  const hasPassed = next !== null && next.date < today
  return (
    <section aria-label={summary.title}>
      <dl className={styles.figures}>
        <Figure name={summary.charged} meaning={summary.meanings.charged} value={yuan(chargedFen)} />
        <Figure
          name={summary.refunded}
          meaning={summary.meanings.refunded}
          value={yuan(refundedFen)}
          tone={refundedFen > 0 ? 'good' : undefined}
        />
        <Figure
          name={summary.questioned}
          meaning={summary.meanings.questioned}
          value={yuan(questionedFen)}
          tone={questionedFen > 0 ? 'bad' : undefined}
        />
        <Figure
          name={summary.saved}
          meaning={summary.meanings.saved}
          value={yuan(savedFen)}
          tone={savedFen > 0 ? 'good' : undefined}
        />
        <Figure
          name={summary.next}
          meaning={
            next
              ? summary.meanings[hasPassed ? 'nextPassed' : 'next'](words.detector.title(next.name))
              : summary.meanings.noNext
          }
          value={next ? words.window.dayOfYear(next.date) : summary.none}
          small={next ? (hasPassed ? summary.passed(yuan(next.fen)) : yuan(next.fen)) : undefined}
        />
      </dl>
    </section>
  )
}

interface FigureProps {
  name: string
  meaning: string
  value: string
  tone?: 'good' | 'bad' | undefined
  small?: ReactNode
}

/** Letters that have room in a fifth of the smallest window. */
const longestFigure = 12

function Figure({ name, meaning, value, tone, small }: FigureProps) {
  return (
    <div className={styles.figure}>
      <dt>
        <Hint meaning={meaning}>{name}</Hint>
      </dt>
      <dd data-tone={tone} data-long={value.length > longestFigure || undefined}>
        {value}
        {small && <small>{small}</small>}
      </dd>
    </div>
  )
}
