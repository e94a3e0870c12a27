import { Fragment } from 'react'
import type { SubscriptionView } from '../../../contract/subscriptions.ts'
import { Badge } from '../../kit/badge.tsx'
import { ChoiceList } from '../../kit/choice-list.tsx'
import { yuan } from '../../kit/figures.ts'
import { useWords } from '../../kit/words-context.tsx'
import { ownerName } from './owners.ts'
import styles from './subscription-list.module.css'
import { sentence, stateTone } from './subscription-words.ts'

interface SubscriptionListProps {
  subscriptions: readonly SubscriptionView[]
  selected: string | null
  onSelect: (id: string) => void
}

/** Each subscription in two lines: what and how much, then a sentence; the arrow keys go from one to the next. */
export function SubscriptionList({ subscriptions, selected, onSelect }: SubscriptionListProps) {
  const owners = new Set(subscriptions.map(({ owner }) => owner.key))
  return (
    <ChoiceList items={subscriptions} idOf={({ id }) => id} selected={selected} onSelect={onSelect}>
      {one => <Entry subscription={one} named={owners.size > 1} />}
    </ChoiceList>
  )
}

/** `named` where the list holds several people's. */
function Entry({ subscription, named }: { subscription: SubscriptionView; named: boolean }) {
  const words = useWords()
  const { chargesScreen, detector } = words
  const { state, yearlyFen, findings } = subscription
  const title = detector.title(subscription.name)
  const [kind, ...more] = new Set(findings.map(({ about }) => about.kind))
  const parts: { text: string; tone?: 'bad' | 'care' }[] = sentence(subscription, words).map(text => ({
    text,
  }))
  if (kind) {
    const text = more.length > 0 ? chargesScreen.list.findings(findings.length) : detector.findingKinds[kind]
    parts.push({ text, tone: 'bad' })
  }
  return (
    <>
      <span className={styles.line}>
        <span className={styles.title} title={title}>
          {title}
        </span>
        {named && <Badge>{ownerName(subscription, words)}</Badge>}
        {yearlyFen > 0 && <span className={styles.price}>{chargesScreen.list.yearly(yuan(yearlyFen))}</span>}
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
        <span className={styles.state} data-tone={stateTone(state)}>
          {detector.stateOf(state)}
        </span>
      </span>
    </>
  )
}

/** With each number kept on one line with what it counts. */
function kept(text: string): string {
  return text.replaceAll(/(\d) /g, '$1\u00A0')
}
