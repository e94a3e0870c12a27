import { useState } from 'react'
import type { SubscriptionView } from '../../../contract/subscriptions.ts'
import { chargeKeys } from '../../app/charge-keys.ts'
import { Badge } from '../../kit/badge.tsx'
import { yuan } from '../../kit/figures.ts'
import texts from '../../kit/text.module.css'
import { useWords } from '../../kit/words-context.tsx'
import styles from './case-list.module.css'
import { ClaimButton } from './claim-button.tsx'

/** The renewals found, those with money in question first; each can become a case. */
export function StartFrom({ subscriptions }: { subscriptions: readonly SubscriptionView[] }) {
  const { window, caseSteps, chargesScreen, claimScreen, detector } = useWords()
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const ordered = [...subscriptions].sort((a, b) => b.claimableFen - a.claimableFen)
  const together = ordered.filter(({ id }) => ticked.has(id))
  const tick = (id: string, wanted: boolean) => {
    const next = new Set(ticked)
    wanted ? next.add(id) : next.delete(id)
    setTicked(next)
  }
  return (
    <section aria-labelledby="start-from">
      <h2 id="start-from">{claimScreen.startFrom}</h2>
      <p className={styles.text}>{claimScreen.startText}</p>
      <ul className={styles.list}>
        {ordered.map(one => (
          <li key={one.id} className={styles.row}>
            {ordered.length > 1 && (
              <input
                type="checkbox"
                className={styles.tick}
                aria-label={caseSteps.together(detector.title(one.name))}
                checked={ticked.has(one.id)}
                onChange={event => tick(one.id, event.target.checked)}
              />
            )}
            <div className={styles.start}>
              <span className={styles.title}>{detector.title(one.name)}</span>
              <span className={texts.note}>
                {detector.wallets[one.wallet]} · {chargesScreen.list.charges(one.charges.length)} ·{' '}
                {chargesScreen.list.taken(yuan(one.chargedFen))}
              </span>
            </div>
            {one.sample && <Badge tone="care">{window.sample}</Badge>}
            {one.claimableFen > 0 && (
              <span className={styles.questioned}>{claimScreen.questioned(yuan(one.claimableFen))}</span>
            )}
            <ClaimButton
              kind="plain"
              charges={chargeKeys(one)}
              label={claimScreen.startThis(detector.title(one.name))}
            >
              {claimScreen.start}
            </ClaimButton>
          </li>
        ))}
      </ul>
      {together.length > 1 && (
        <div className={styles.together}>
          <ClaimButton charges={together.flatMap(chargeKeys)}>
            {caseSteps.togetherStart(together.length)}
          </ClaimButton>
          <p className={texts.note}>{caseSteps.togetherText}</p>
        </div>
      )}
    </section>
  )
}
