import type { CSSProperties } from 'react'
import type { SubscriptionView } from '../../../contract/subscriptions.ts'
import { type Day, epochDay } from '../../../core/base/calendar.ts'
import type { FindingKind } from '../../../core/subscriptions/subscription.ts'
import { yuan } from '../../kit/figures.ts'
import { today } from '../../kit/today.ts'
import { useWords } from '../../kit/words-context.tsx'
import styles from './timeline.module.css'

/** Share of the width that a finding's name takes at most; a name nearer to the one before is left out. */
const labelShare = 16
const baselinePx = 40
/** How much higher the dearest price of a renewal stands than its cheapest. */
const risePx = 12
/** Beyond this many charges the dots are smaller, so that a decade stays a row of dots. */
const manyCharges = 60
const dotPx = { few: 4, many: 2 }

/**
 * Every charge as a dot in time and as high as its price, those in question in vermilion with the finding's name, the
 * next one as a ring.
 */
export function Timeline({ subscription }: { subscription: SubscriptionView }) {
  const { cancel, chargesScreen, detector, window } = useWords()
  const { charges, next, prices } = subscription
  const [first, last] = [charges[0], charges.at(-1)]
  if (!first || !last) return null
  const dot = charges.length > manyCharges ? dotPx.many : dotPx.few
  const at = placing(first.paidAt, next?.date ?? last.paidAt)
  const level = levels(prices)
  const [firstPrice, lastPrice] = prices.length > 1 ? [prices[0], prices.at(-1)] : []
  const end = (text: string, price: typeof firstPrice) =>
    [text, price && yuan(price.fen)].filter(Boolean).join(' ')
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
        {prices.map(({ from, fen }, index) => {
          const [start, y] = [index === 0 ? first.paidAt : from, level(fen)]
          const following = prices[index + 1]
          const stop = following ? at(following.from) : 99
          return (
            <g key={from} className={styles.axis}>
              <line x1={`${at(start)}%`} x2={`${stop}%`} y1={y} y2={y} />
              {following && <line x1={`${stop}%`} x2={`${stop}%`} y1={y} y2={level(following.fen)} />}
            </g>
          )
        })}
        {charges.map(({ tradeNo, paidAt, fen }) => (
          <circle
            key={`${tradeNo} ${paidAt}`}
            cx={`${at(paidAt)}%`}
            cy={level(fen)}
            r={dot}
            className={styles.charge}
          />
        ))}
        {flagged.map(({ tradeNo, paidAt, fen }) => (
          <circle
            key={`${tradeNo} ${paidAt}`}
            cx={`${at(paidAt)}%`}
            cy={level(fen)}
            r="5"
            className={styles.flagged}
          />
        ))}
        {next && <circle cx={`${at(next.date)}%`} cy={level(next.fen)} r="4.5" className={styles.next} />}
      </svg>
      {apart(
        flagged.filter(({ tradeNo }) => named.has(tradeNo)).map(one => ({ ...one, at: at(one.paidAt) })),
      ).map(one => (
        <span key={one.tradeNo} className={styles.finding} style={textAt(one.at)}>
          {named.get(one.tradeNo)}
        </span>
      ))}
      <span className={styles.end} style={textAt(at(first.paidAt))}>
        {end(window.month(first.paidAt), firstPrice)}
      </span>
      <span className={styles.end} style={textAt(99)}>
        {end(
          next ? chargesScreen.detail.nextShort(cancel.date(next.date, today())) : window.month(last.paidAt),
          lastPrice,
        )}
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

/** How far down a price stands: the cheapest regular one on the base, the dearest above it. */
function levels(prices: SubscriptionView['prices']): (fen: number) => number {
  const regular = prices.map(({ fen }) => fen)
  const [least, most] = [Math.min(...regular), Math.max(...regular)]
  return fen => {
    const share = most > least ? Math.min(1, Math.max(0, (fen - least) / (most - least))) : 0
    return baselinePx - risePx * share
  }
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
