import type { SubscriptionView } from '../../contract/charges.ts'
import { tradeKeys } from '../charges/verdicts.tsx'
import { Badge } from '../parts/badge.tsx'
import { yuan } from '../parts/figures.ts'
import { useWords } from '../shell/words-context.tsx'
import styles from './case-list.module.css'
import { ClaimButton } from './claim-button.tsx'

/** The renewals found, those with money in question first; each can become a case. */
export function StartFrom({ subscriptions }: { subscriptions: readonly SubscriptionView[] }) {
  const { window, chargesScreen, claimScreen, detector } = useWords()
  const ordered = [...subscriptions].sort((a, b) => b.questionedFen - a.questionedFen)
  return (
    <section aria-labelledby="start-from">
      <h2 id="start-from" className={styles.heading}>
        {claimScreen.startFrom}
      </h2>
      <p className={styles.text}>{claimScreen.startText}</p>
      <ul className={styles.list}>
        {ordered.map(one => (
          <li key={one.id} className={styles.row}>
            <div className={styles.start}>
              <span className={styles.title}>{one.title}</span>
              <span className={styles.sentence}>
                {detector.wallets[one.channel]} · {chargesScreen.list.charges(one.charges.length)} ·{' '}
                {chargesScreen.list.taken(yuan(one.chargedFen))}
              </span>
            </div>
            {one.sample && <Badge tone="care">{window.sample}</Badge>}
            {one.questionedFen > 0 && (
              <span className={styles.questioned}>{claimScreen.questioned(yuan(one.questionedFen))}</span>
            )}
            <ClaimButton kind="plain" charges={tradeKeys(one)} label={claimScreen.startThis(one.title)}>
              {claimScreen.start}
            </ClaimButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
