import { Fragment } from 'react'
import type { SubscriptionView } from '../../../contract/subscriptions.ts'
import { ChoiceList } from '../../kit/choice-list.tsx'
import { yuan } from '../../kit/figures.ts'
import { useWords } from '../../kit/words-context.tsx'
import styles from './subscription-list.module.css'
import { price, sentence } from './subscription-words.ts'

interface SubscriptionListProps {
  subscriptions: readonly SubscriptionView[]
  selected: string | null
  onSelect: (id: string) => void
}

/** Each subscription in two lines: what and how much, then a sentence; the arrow keys go from one to the next. */
export function SubscriptionList({ subscriptions, selected, onSelect }: SubscriptionListProps) {
  return (
    <ChoiceList items={subscriptions} idOf={({ id }) => id} selected={selected} onSelect={onSelect}>
      {one => <Entry subscription={one} />}
    </ChoiceList>
  )
}

function Entry({ subscription }: { subscription: SubscriptionView }) {
  const words = useWords()
  const { chargesScreen, detector } = words
  const { status, findings, certainty } = subscription
  const title = detector.title(subscription.name)
  const [kind, ...more] = new Set(findings.map(({ about }) => about.kind))
  const parts: { text: string; tone?: 'bad' | 'care' }[] = sentence(subscription, words).map(text => ({
    text,
  }))
  if (kind) {
    const text = more.length > 0 ? chargesScreen.list.findings(findings.length) : detector.findingKinds[kind]
    parts.push({ text, tone: 'bad' })
  }
  if (certainty === 'ask') parts.push({ text: chargesScreen.list.confirm, tone: 'care' })
  return (
    <>
      <span className={styles.line}>
        <span className={styles.title} title={title}>
          {title}
        </span>
        {status === 'active' ? (
          <span className={styles.price}>{price(subscription, words)}</span>
        ) : (
          <span className={styles.stopped}>{detector.statuses[status]}</span>
        )}
      </span>
      <span className={styles.line}>
        <span className={styles.sentence}>
          {parts.map(({ text, tone }, index) => (
            <Fragment key={text}>
              {index > 0 && ' · '}
              <span className={styles.part} data-tone={tone}>
                {kept(text)}
              </span>
            </Fragment>
          ))}
        </span>
        <span className={styles.taken}>{chargesScreen.list.taken(yuan(subscription.chargedFen))}</span>
      </span>
    </>
  )
}

/** With each number kept on one line with what it counts. */
function kept(text: string): string {
  return text.replaceAll(/(\d) /g, '$1\u00A0')
}
