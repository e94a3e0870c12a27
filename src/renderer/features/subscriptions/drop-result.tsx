import type { SubscriptionView } from '../../../contract/subscriptions.ts'
import { sumOf } from '../../../core/base/lists.ts'
import type { Words } from '../../../i18n/words.ts'
import { useQuery } from '../../app/bridge.ts'
import { ownerName } from '../../app/owners.ts'
import { RenewalMark, shortName } from '../../app/renewal-mark.tsx'
import { useRoute } from '../../app/route.tsx'
import { Badge } from '../../kit/badge.tsx'
import { Button } from '../../kit/button.tsx'
import { yuan } from '../../kit/figures.ts'
import { today } from '../../kit/today.ts'
import { unbroken } from '../../kit/unbroken.tsx'
import { useWords } from '../../kit/words-context.tsx'
import { DropNews } from './drop-news.tsx'
import styles from './drop-result.module.css'
import { listed } from './filter.ts'
import { headlineOf, untilOf } from './headline.ts'
import { findingMark } from './subscription-words.ts'

/** More of them are no first look. */
const mostItems = 3

/** What a drop comes to, and the way on to the list. */
export function DropResult() {
  const { billsScreen } = useWords()
  const { go } = useRoute()
  const asked = useQuery('subscriptions.overview', {})
  // The way on would move down once there is something above it.
  if (asked.state === 'loading') return null
  return (
    <div className={styles.result}>
      {asked.state === 'ready' && asked.value.transactions > 0 && <Sum {...asked.value} />}
      <Button kind="primary" className={styles.on} onClick={() => go({ page: 'charges' })}>
        {billsScreen.seeCharges}
      </Button>
    </div>
  )
}

/** The sentence, whose part of it is how large, and three items to look at first. */
function Sum({ subscriptions }: { subscriptions: readonly SubscriptionView[] }) {
  const words = useWords()
  const { result, none } = words.chargesScreen
  const { running } = listed(subscriptions)
  const until = untilOf(running, today(), words)
  const news = <DropNews renewals={subscriptions} />
  if (running.length === 0)
    return (
      <>
        {news}
        <h2 className={styles.sentence}>
          {subscriptions.length === 0 ? none.title : headlineOf(running, 'all', words)}
        </h2>
        {subscriptions.length === 0 && <p className={styles.note}>{none.missedElsewhere}</p>}
      </>
    )
  const ordered = inOrder(running)
  const named = new Set(running.map(({ owner }) => owner.key)).size > 1
  const first = ordered.slice(0, mostItems)
  return (
    <>
      {news}
      <h2 className={styles.sentence}>{headlineOf(running, 'all', words)}</h2>
      {until && <p className={styles.note}>{until}</p>}
      <Shares renewals={running} />
      <div className={styles.head}>
        <h3>{result.first(first.length)}</h3>
        {first.length < running.length && <span className={styles.note}>{result.all(running.length)}</span>}
      </div>
      <ul className={styles.items} aria-label={result.first(first.length)}>
        {first.map(one => (
          <Item key={one.id} renewal={one} named={named} />
        ))}
      </ul>
    </>
  )
}

/** How large a part of a year each takes: Xiaomi's first, then the others'. */
function Shares({ renewals }: { renewals: readonly SubscriptionView[] }) {
  const words = useWords()
  const { chart } = words.chargesScreen
  const ofXiaomi = renewals.filter(({ service }) => service !== 'other')
  const ofOthers = renewals.filter(({ service }) => service === 'other')
  const parts = [
    { name: chart.xiaomi, of: ofXiaomi, isOwn: true },
    { name: chart.others, of: ofOthers, isOwn: false },
  ].filter(({ of }) => of.length > 0)
  return (
    <div className={styles.shares} aria-hidden="true">
      {parts.map(({ name, of, isOwn }) => (
        <div key={name} style={{ flexGrow: sumOf(of, one => one.yearlyFen) }}>
          <div className={styles.bar} data-own={isOwn}>
            {of.map(one => (
              <span key={one.id} style={{ flexGrow: one.yearlyFen }} title={shortName(one, words)} />
            ))}
          </div>
          {parts.length > 1 && <span className={styles.note}>{name}</span>}
        </div>
      ))}
    </div>
  )
}

function Item({ renewal, named }: { renewal: SubscriptionView; named: boolean }) {
  const words = useWords()
  const { chargesScreen, detector } = words
  const { go } = useRoute()
  const { id, yearlyFen, name } = renewal
  return (
    <li>
      <button type="button" className={styles.item} onClick={() => go({ page: 'charges', subject: id })}>
        <RenewalMark renewal={renewal} />
        <span className={styles.text}>
          <span className={styles.name}>
            <span>{unbroken(detector.listTitle(name))}</span>
            {named && <Badge>{ownerName(renewal, words)}</Badge>}
          </span>
          <span className={styles.note}>{unbroken(reasonOf(renewal, words))}</span>
        </span>
        <span className={styles.price}>
          <b>{yuan(yearlyFen)}</b>
          {chargesScreen.list.aYear}
        </span>
      </button>
    </li>
  )
}

/** What is odd about it, what it took so far, and what may come back. */
function reasonOf(renewal: SubscriptionView, words: Words): string {
  const { result } = words.chargesScreen
  const { netFen, claimableFen } = renewal
  const parts = [findingMark(renewal, words), result.taken(yuan(netFen))]
  if (claimableFen > 0) parts.push(result.claimable(yuan(claimableFen)))
  return parts.filter(Boolean).join(result.comma)
}

/** Xiaomi's with money in question, then others with it, then the dearest; the list comes dearest first. */
function inOrder(running: readonly SubscriptionView[]): SubscriptionView[] {
  const rank = ({ claimableFen, service }: SubscriptionView) =>
    claimableFen === 0 ? 2 : service === 'other' ? 1 : 0
  return running.toSorted((a, b) => rank(a) - rank(b))
}
