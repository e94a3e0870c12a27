import { useState } from 'react'
import type { SubscriptionView } from '../../../contract/subscriptions.ts'
import { chargeKeys } from '../../app/charge-keys.ts'
import { ownerName, ownersOf } from '../../app/owners.ts'
import { Badge } from '../../kit/badge.tsx'
import { yuan } from '../../kit/figures.ts'
import { SegmentedControl } from '../../kit/segmented-control.tsx'
import texts from '../../kit/text.module.css'
import { TickBox } from '../../kit/tick-box.tsx'
import { unbroken } from '../../kit/unbroken.tsx'
import { useWords } from '../../kit/words-context.tsx'
import styles from './case-list.module.css'
import { ClaimButton } from './claim-button.tsx'

const everybody = ''

/** The memberships that no open case is about, those with money in question first; each can become one. */
export function StartFrom({ subscriptions }: { subscriptions: readonly SubscriptionView[] }) {
  const words = useWords()
  const { window, accountsScreen, caseSteps, chargesScreen, claimScreen, detector } = words
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [owner, setOwner] = useState(everybody)
  const memberships = subscriptions.filter(({ kind, caseId }) => kind === 'membership' && caseId === null)
  const owners = ownersOf(memberships, words)
  const theirs = memberships.filter(one => owner === everybody || one.owner.key === owner)
  const ordered = [...theirs].sort((a, b) => b.claimableFen - a.claimableFen)
  const together = ordered.filter(({ id }) => ticked.has(id))
  if (memberships.length === 0) return null
  return (
    <section aria-labelledby="start-from">
      <h2 id="start-from">{claimScreen.startFrom}</h2>
      <p className={styles.text}>
        {window.sentences(claimScreen.startText, ordered.length > 1 ? claimScreen.startTogether : null)}
      </p>
      {owners.length > 1 && (
        <div className={styles.owners}>
          <SegmentedControl
            label={accountsScreen.filter}
            value={owner}
            onChange={setOwner}
            options={[{ value: everybody, label: accountsScreen.everybody }, ...owners]}
          />
        </div>
      )}
      <ul className={styles.list}>
        {ordered.map(one => (
          <li key={one.id} className={styles.row}>
            {ordered.length > 1 && (
              <span className={styles.tick}>
                <TickBox
                  label={caseSteps.together(detector.title(one.name))}
                  checked={ticked.has(one.id)}
                  onChange={() => setTicked(ticked.symmetricDifference(new Set([one.id])))}
                />
              </span>
            )}
            <div className={styles.start}>
              <span className={styles.title}>{unbroken(detector.title(one.name))}</span>
              <span className={texts.quiet}>
                {detector.wallets[one.wallet]} · {chargesScreen.list.charges(one.charges.length)} ·{' '}
                {chargesScreen.list.taken(yuan(one.chargedFen))}
                {one.claimableFen > 0 && (
                  <>
                    {' · '}
                    <span className={styles.questioned}>
                      {claimScreen.questioned(yuan(one.claimableFen))}
                    </span>
                  </>
                )}
              </span>
            </div>
            {owners.length > 1 && <Badge>{ownerName(one, words)}</Badge>}
            {one.sample && <Badge tone="care">{window.sample}</Badge>}
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
          <p className={texts.quiet}>{caseSteps.togetherText}</p>
        </div>
      )}
    </section>
  )
}
