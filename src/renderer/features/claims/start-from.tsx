import { useState } from 'react'
import type { SubscriptionView } from '../../../contract/subscriptions.ts'
import { grouped, sumOf } from '../../../core/base/lists.ts'
import { chargeKeys } from '../../app/charge-keys.ts'
import { ownerName, ownersOf } from '../../app/owners.ts'
import { RenewalMark } from '../../app/renewal-mark.tsx'
import { Badge } from '../../kit/badge.tsx'
import { yuan } from '../../kit/figures.ts'
import { Fold } from '../../kit/fold.tsx'
import { SegmentedControl } from '../../kit/segmented-control.tsx'
import texts from '../../kit/text.module.css'
import { TickBox } from '../../kit/tick-box.tsx'
import { unbroken } from '../../kit/unbroken.tsx'
import { useWords } from '../../kit/words-context.tsx'
import styles from './case-list.module.css'
import { ClaimButton } from './claim-button.tsx'

const everybody = ''

/** The memberships that no open case is about: those with money in question, the others behind a fold. */
export function StartFrom({ subscriptions }: { subscriptions: readonly SubscriptionView[] }) {
  const words = useWords()
  const { accountsScreen, caseSteps, claimScreen } = words
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [owner, setOwner] = useState(everybody)
  const memberships = subscriptions.filter(({ kind, caseId }) => kind === 'membership' && caseId === null)
  const owners = ownersOf(memberships, words)
  const theirs = memberships.filter(one => owner === everybody || one.owner.key === owner)
  const questioned = theirs
    .filter(({ claimableFen }) => claimableFen > 0)
    .toSorted((a, b) => b.claimableFen - a.claimableFen)
  const others = theirs.filter(({ claimableFen }) => claimableFen === 0)
  const together = [...questioned, ...others].filter(({ id }) => ticked.has(id))
  const joinable = new Set(
    [...grouped(theirs, respondentOf).values()].flatMap(group => (group.length > 1 ? group : [])),
  )
  if (memberships.length === 0) return null
  const sum = sumOf(questioned, ({ claimableFen }) => claimableFen)
  const list = (label: string, renewals: readonly SubscriptionView[]) => (
    <div>
      {renewals.some(one => joinable.has(one)) && <p className={styles.text}>{claimScreen.startTogether}</p>}
      <ul className={styles.list} aria-label={label}>
        {renewals.map(one => (
          <Start
            key={one.id}
            renewal={one}
            named={owners.length > 1}
            ticked={joinable.has(one) ? ticked.has(one.id) : null}
            onTick={() => setTicked(ticked.symmetricDifference(new Set([one.id])))}
          />
        ))}
      </ul>
    </div>
  )
  return (
    <section aria-labelledby="start-from">
      <h2 id="start-from">{sum > 0 ? claimScreen.startFromOf(yuan(sum)) : claimScreen.startFrom}</h2>
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
      <div className={styles.lists}>
        {questioned.length > 0 && list(claimScreen.startFrom, questioned)}
        {others.length > 0 &&
          (questioned.length === 0 ? (
            list(claimScreen.startFrom, others)
          ) : (
            <Fold title={claimScreen.unquestioned(others.length)} note={claimScreen.unquestionedNote}>
              {list(claimScreen.unquestioned(others.length), others)}
            </Fold>
          ))}
      </div>
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

/** Whose money it is and who has it: only what shares both can be asked back together. */
function respondentOf({ owner, name }: SubscriptionView): string {
  return `${owner.key} ${name.merchant ?? name.counterparty}`
}

interface StartProps {
  renewal: SubscriptionView
  named: boolean
  /** Null where nothing else can be asked back with it. */
  ticked: boolean | null
  onTick: () => void
}

function Start({ renewal, named, ticked, onTick }: StartProps) {
  const words = useWords()
  const { window, caseSteps, chargesScreen, claimScreen, detector } = words
  const { name, charges, chargedFen, claimableFen, wallet, sample } = renewal
  const title = detector.title(name)
  return (
    <li className={styles.row}>
      <span className={styles.mark}>
        <RenewalMark renewal={renewal} />
      </span>
      <div className={styles.start}>
        <span className={styles.named}>
          <span className={styles.title}>{unbroken(detector.listTitle(name))}</span>
          {named && <Badge>{ownerName(renewal, words)}</Badge>}
          {sample && <Badge tone="care">{window.sample}</Badge>}
        </span>
        <span className={texts.quiet}>
          {detector.wallets[wallet]} · {chargesScreen.list.charges(charges.length)} ·{' '}
          {chargesScreen.list.taken(yuan(chargedFen))}
          {claimableFen > 0 && (
            <>
              {' · '}
              <span className={styles.questioned}>{claimScreen.questioned(yuan(claimableFen))}</span>
            </>
          )}
        </span>
      </div>
      {ticked !== null && (
        <span className={styles.tick}>
          <TickBox label={caseSteps.together(title)} checked={ticked} onChange={onTick} />
        </span>
      )}
      <ClaimButton kind="plain" charges={chargeKeys(renewal)} label={claimScreen.startThis(title)}>
        {claimScreen.start}
      </ClaimButton>
    </li>
  )
}
