import type { ReactNode } from 'react'
import type { Overview } from '../../contract/charges.ts'
import { yuan } from '../parts/figures.ts'
import { useWords } from '../shell/words-context.tsx'
import type { Channel } from './charges-page.tsx'
import styles from './summary-figures.module.css'
import { summaryOf } from './summary-of.ts'

/** The five figures that answer the first questions. */
export function SummaryFigures({ overview, channel }: { overview: Overview; channel: Channel }) {
  const words = useWords()
  const { summary } = words.chargesScreen
  const { monthlyFen, chargedFen, refundedFen, questionedFen, next } =
    channel === 'all'
      ? overview.summary
      : summaryOf(overview.subscriptions.filter(one => one.channel === channel))
  return (
    <section aria-label={summary.title}>
      <dl className={styles.figures}>
        <Figure name={summary.monthly} value={yuan(monthlyFen)} />
        <Figure name={summary.charged} value={yuan(chargedFen)} />
        <Figure
          name={summary.refunded}
          value={yuan(refundedFen)}
          tone={refundedFen > 0 ? 'good' : undefined}
        />
        <Figure
          name={summary.questioned}
          value={yuan(questionedFen)}
          tone={questionedFen > 0 ? 'bad' : undefined}
        />
        <Figure
          name={summary.next}
          value={next ? words.window.dayOfYear(next.date) : summary.none}
          small={next ? yuan(next.fen) : undefined}
          title={next?.title}
        />
      </dl>
    </section>
  )
}

interface FigureProps {
  name: string
  value: string
  tone?: 'good' | 'bad' | undefined
  small?: ReactNode
  title?: string | undefined
}

/** Letters that have room in a fifth of the smallest window. */
const longestFigure = 12

function Figure({ name, value, tone, small, title }: FigureProps) {
  return (
    <div className={styles.figure} title={title}>
      <dt>{name}</dt>
      <dd data-tone={tone} data-long={value.length > longestFigure || undefined}>
        {value}
        {small && <small>{small}</small>}
      </dd>
    </div>
  )
}
