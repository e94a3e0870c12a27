import type { SubscriptionView } from '../../../contract/subscriptions.ts'
import { ownerName } from '../../app/owners.ts'
import { RenewalMark } from '../../app/renewal-mark.tsx'
import { useRoute } from '../../app/route.tsx'
import { Badge } from '../../kit/badge.tsx'
import { Button } from '../../kit/button.tsx'
import { ChoiceList } from '../../kit/choice-list.tsx'
import { yuan } from '../../kit/figures.ts'
import texts from '../../kit/text.module.css'
import { unbroken } from '../../kit/unbroken.tsx'
import { useWords } from '../../kit/words-context.tsx'
import { ClaimAction } from './claim-action.tsx'
import styles from './renewal-list.module.css'
import { findingMark, findingName, payer, standing, stateTone } from './subscription-words.ts'

interface RenewalListProps {
  label: string
  renewals: readonly SubscriptionView[]
  selected: string | null
  onSelect: (id: string) => void
  /** True where the list holds several people's. */
  named: boolean
  /** Narrow, beside the one that is open: without anything to press but the entries. */
  narrow: boolean
  today: string
}

/** Each renewal in two lines with its one state and what it costs a year. */
export function RenewalList(props: RenewalListProps) {
  const { label, renewals, selected, onSelect, named, narrow, today } = props
  return (
    <ChoiceList
      label={label}
      items={renewals}
      idOf={({ id }) => id}
      selected={selected}
      onSelect={onSelect}
      actions={narrow ? undefined : one => <RowEnd renewal={one} />}
    >
      {one => <Entry {...{ renewal: one, named, narrow, today }} />}
    </ChoiceList>
  )
}

interface EntryProps extends Pick<RenewalListProps, 'named' | 'narrow' | 'today'> {
  renewal: SubscriptionView
}

function Entry({ renewal, named, narrow, today }: EntryProps) {
  const words = useWords()
  const { chargesScreen, detector } = words
  const { state, yearlyFen } = renewal
  const title = detector.listTitle(renewal.name)
  const mark = narrow ? findingName(renewal, words) : findingMark(renewal, words)
  const owner = named && ownerName(renewal, words)
  // An account that nobody was named for stands beside the title by its wallet.
  const isPayerSaid = named && renewal.owner.person === null
  const yearly = yearlyFen > 0 && (
    <span className={styles.price}>
      <b>{yuan(yearlyFen)}</b>
      {chargesScreen.list.aYear}
    </span>
  )
  return (
    <span className={styles.entry} data-narrow={narrow}>
      <RenewalMark renewal={renewal} />
      <span className={styles.text}>
        <span className={styles.line}>
          <span className={styles.title}>{unbroken(title)}</span>
          {owner && !narrow && <Badge>{owner}</Badge>}
          {mark && !narrow && <span className={texts.bad}>{unbroken(mark)}</span>}
        </span>
        <span className={styles.sentence}>
          {narrow
            ? unbroken(payer(renewal, owner, words).join(' · '))
            : unbroken(
                [
                  ...(isPayerSaid ? [] : payer(renewal, false, words)),
                  ...standing(renewal, today, words),
                ].join(' · '),
              )}
          {narrow && mark && (
            <>
              {' '}
              · <span className={`${texts.bad} ${styles.mark}`}>{unbroken(mark)}</span>
            </>
          )}
        </span>
      </span>
      {narrow ? (
        <span className={styles.end}>
          {yearly}
          <StateWord state={state} />
        </span>
      ) : (
        <>
          <StateWord state={state} />
          {yearly || <span className={styles.price} />}
        </>
      )}
    </span>
  )
}

function StateWord({ state }: Pick<SubscriptionView, 'state'>) {
  const { detector } = useWords()
  return (
    <span className={styles.state} data-tone={stateTone(state)}>
      {detector.stateOf(state)}
    </span>
  )
}

/** In a small window the state stands here, on the line of what can be done. */
function RowEnd({ renewal }: { renewal: SubscriptionView }) {
  return (
    <>
      <span className={styles.beside}>
        <StateWord state={renewal.state} />
      </span>
      <Actions renewal={renewal} />
    </>
  )
}

/** What to do about it; insurance and bills have nothing to press here, what has stopped needs nothing. */
function Actions({ renewal }: { renewal: SubscriptionView }) {
  const { chargesScreen, detector } = useWords()
  const { list } = chargesScreen
  const { go } = useRoute()
  const { state, kind, id, name } = renewal
  if (state === null || kind === 'insurance-or-bill') return null
  const title = detector.title(name)
  const toPlan = () => go({ page: 'cancel', subject: id })
  return (
    <>
      {renewal.claimableFen > 0 && <ClaimAction renewal={renewal} />}
      {state === 'charging' && (
        <Button aria-label={list.stopOf(title)} onClick={toPlan}>
          {list.stop}
        </Button>
      )}
      {state === 'unverified' && (
        <Button kind="quiet" aria-label={list.checkOf(title)} onClick={toPlan}>
          {list.check}
        </Button>
      )}
      {state === 'charged-again' && (
        <Button aria-label={list.againOf(title)} onClick={toPlan}>
          {list.again}
        </Button>
      )}
    </>
  )
}
