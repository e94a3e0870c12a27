import { useState } from 'react'
import type { SubscriptionView } from '../../contract/charges.ts'
import { tradeKeys } from '../charges/verdicts.tsx'
import { useWords } from '../context/words-context.tsx'
import { Badge } from '../parts/badge.tsx'
import { ClaimButton } from '../parts/claim-button.tsx'
import { yuan } from '../parts/figures.ts'
import texts from '../parts/text.module.css'
import styles from './case-list.module.css'

/** The renewals found, those with money in question first; each can become a case. */
export function StartFrom({ subscriptions }: { subscriptions: readonly SubscriptionView[] }) {
  const { window, caseSteps, chargesScreen, claimScreen, detector } = useWords()
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const ordered = [...subscriptions].sort((a, b) => b.questionedFen - a.questionedFen)
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
                aria-label={caseSteps.together(one.title)}
                checked={ticked.has(one.id)}
                onChange={event => tick(one.id, event.target.checked)}
              />
            )}
            <div className={styles.start}>
              <span className={styles.title}>{one.title}</span>
              <span className={texts.note}>
                {detector.wallets[one.wallet]} · {chargesScreen.list.charges(one.charges.length)} ·{' '}
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
      {together.length > 1 && (
        <div className={styles.together}>
          <ClaimButton charges={together.flatMap(tradeKeys)}>
            {caseSteps.togetherStart(together.length)}
          </ClaimButton>
          <p className={texts.note}>{caseSteps.togetherText}</p>
        </div>
      )}
    </section>
  )
}
