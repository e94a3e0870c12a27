import type { SubscriptionView } from '../../../contract/subscriptions.ts'
import { ownerName } from '../../app/owners.ts'
import { useRoute } from '../../app/route.tsx'
import { Badge } from '../../kit/badge.tsx'
import { Banner } from '../../kit/banner.tsx'
import { Button } from '../../kit/button.tsx'
import { yuan } from '../../kit/figures.ts'
import { unbroken } from '../../kit/unbroken.tsx'
import { useWords } from '../../kit/words-context.tsx'
import { useImport } from '../bills/import-context.tsx'
import styles from './drop-result.module.css'

/** What the bills just read prove of what was switched off: that it has stopped, or that it charged again. */
export function DropNews({ renewals }: { renewals: readonly SubscriptionView[] }) {
  const words = useWords()
  const { chargesScreen, detector } = words
  const { news } = chargesScreen.result
  const { go } = useRoute()
  const { before } = useImport()
  const changed = renewals.filter(({ state, charges }) => {
    const stood = charges.map(({ tradeNo }) => before.get(tradeNo)).find(one => one !== undefined)
    return (state === 'stopped' || state === 'charged-again') && stood !== undefined && stood !== state
  })
  if (changed.length === 0) return null
  return (
    <ul className={styles.news}>
      {changed.map(one => {
        const isStopped = one.state === 'stopped'
        const title = detector.title(one.name)
        return (
          <li key={one.id}>
            <Banner
              live
              tone={isStopped ? 'good' : 'care'}
              actions={
                <Button
                  aria-label={isStopped ? news.seeOf(title) : chargesScreen.list.againOf(title)}
                  onClick={() => go({ page: 'cancel', subject: one.id })}
                >
                  {isStopped ? news.see : chargesScreen.list.again}
                </Button>
              }
            >
              {unbroken(isStopped ? news.stopped(title, yuan(one.savedFen)) : news.again(title))}{' '}
              {one.owner.person && <Badge>{ownerName(one, words)}</Badge>}
            </Banner>
          </li>
        )
      })}
    </ul>
  )
}
