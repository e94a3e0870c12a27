import type { CSSProperties } from 'react'
import type { SubscriptionView } from '../../../contract/subscriptions.ts'
import { type Day, epochDay } from '../../../core/base/calendar.ts'
import type { FindingKind } from '../../../core/subscriptions/subscription.ts'
import { today } from '../../kit/today.ts'
import { useWords } from '../../kit/words-context.tsx'
import styles from './timeline.module.css'

/** Share of the width that a finding's name takes at most; a name nearer to the one before is left out. */
const labelShare = 16
const baselinePx = 30
/** Beyond this many charges the dots are smaller, so that a decade stays a row of dots. */
const manyCharges = 60
const dotPx = { few: 4, many: 2 }

/** Every charge as a dot in time, those in question in vermilion with the finding's name, the next one as a ring. */
export function Timeline({ subscription }: { subscription: SubscriptionView }) {
  const { cancel, chargesScreen, detector, window } = useWords()
  const { charges, next } = subscription
  const [first, last] = [charges[0], charges.at(-1)]
  if (!first || !last) return null
  const dot = charges.length > manyCharges ? dotPx.many : dotPx.few
  const at = placing(first.paidAt, next?.date ?? last.paidAt)
  const marks = markedCharges(subscription)
  const flagged = charges.filter(({ tradeNo }) => marks.has(tradeNo))
  const named = new Map<string, string>()
  for (const [tradeNo, { kind, first }] of marks) if (first) named.set(tradeNo, detector.findingKinds[kind])
  const label = chargesScreen.detail.timeline(
    charges.length,
    window.day(first.paidAt.slice(0, 10)),
    window.day(last.paidAt.slice(0, 10)),
  )
  return (
    <figure className={styles.timeline} role="img" aria-label={[label, ...named.values()].join(' · ')}>
      <svg className={styles.line} aria-hidden="true">
        <line x1="1%" x2="99%" y1={baselinePx} y2={baselinePx} className={styles.axis} />
        {charges.map(({ tradeNo, paidAt }) => (
          <circle
            key={`${tradeNo} ${paidAt}`}
            cx={`${at(paidAt)}%`}
            cy={baselinePx}
            r={dot}
            className={styles.charge}
          />
        ))}
        {flagged.map(({ tradeNo, paidAt }) => (
          <circle
            key={`${tradeNo} ${paidAt}`}
            cx={`${at(paidAt)}%`}
            cy={baselinePx}
            r="5"
            className={styles.flagged}
          />
        ))}
        {next && <circle cx={`${at(next.date)}%`} cy={baselinePx} r="4.5" className={styles.next} />}
      </svg>
      {apart(
        flagged.filter(({ tradeNo }) => named.has(tradeNo)).map(one => ({ ...one, at: at(one.paidAt) })),
      ).map(one => (
        <span key={one.tradeNo} className={styles.finding} style={textAt(one.at)}>
          {named.get(one.tradeNo)}
        </span>
      ))}
      <span className={styles.end} style={textAt(at(first.paidAt))}>
        {window.month(first.paidAt)}
      </span>
      <span className={styles.end} style={textAt(99)}>
        {next ? chargesScreen.detail.nextShort(cancel.date(next.date, today())) : window.month(last.paidAt)}
      </span>
    </figure>
  )
}

/** Places moments between the first and the last on 1 to 99 percent. */
function placing(from: string, to: string): (moment: string) => number {
  const start = epochDay(from.slice(0, 10) as Day)
  const days = Math.max(1, epochDay(to.slice(0, 10) as Day) - start)
  return moment => 1 + (98 * (epochDay(moment.slice(0, 10) as Day) - start)) / days
}

function apart<T extends { at: number }>(labels: readonly T[]): T[] {
  const kept: T[] = []
  for (const label of labels) {
    const before = kept.at(-1)
    if (!before || label.at - before.at >= labelShare) kept.push(label)
  }
  return kept
}

/** Centred over its place, but within the frame at both ends. */
function textAt(percent: number): CSSProperties {
  if (percent < labelShare / 2) return { left: 0 }
  if (percent > 100 - labelShare / 2) return { right: 0 }
  return { left: `${percent}%`, transform: 'translateX(-50%)' }
}

/** Kinds that question every one of their charges; the others mark the day on which something began. */
const questionsEach: ReadonlySet<FindingKind> = new Set([
  'duplicate-charge',
  'charge-after-cancellation',
  'off-schedule-charge',
])

/** A charge that a finding points at; `first` where it is the finding's earliest. */
interface Mark {
  kind: FindingKind
  first: boolean
}

/** The charges to be marked in the timeline and the table, by order number: each once, for its first finding. */
export function markedCharges({
  charges,
  findings,
}: Pick<SubscriptionView, 'charges' | 'findings'>): Map<string, Mark> {
  const marks = new Map<string, Mark>()
  for (const {
    about: { kind },
    tradeNos,
  } of findings) {
    const pointedAt = charges.filter(({ tradeNo }) => tradeNos.includes(tradeNo))
    for (const [index, { tradeNo }] of pointedAt.entries()) {
      const first = index === 0
      if ((first || questionsEach.has(kind)) && !marks.has(tradeNo)) marks.set(tradeNo, { kind, first })
    }
  }
  return marks
}
