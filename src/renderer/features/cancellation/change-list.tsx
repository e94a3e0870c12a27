import type { CheckUpChange } from '../../../contract/cancellation.ts'
import type { ChangeKind } from '../../../core/cancellation/check-up.ts'
import { presentChange } from '../../../i18n/present/cancellation.ts'
import { useRoute } from '../../app/route.tsx'
import { Badge, type Tone } from '../../kit/badge.tsx'
import { Button } from '../../kit/button.tsx'
import texts from '../../kit/text.module.css'
import { today } from '../../kit/today.ts'
import { unbroken } from '../../kit/unbroken.tsx'
import { useAppState, useWords } from '../../kit/words-context.tsx'
import { ClaimButton } from '../claims/claim-button.tsx'
import styles from './change-list.module.css'

const tones: Record<ChangeKind, Tone> = {
  'charged-anyway': 'bad',
  'came-back': 'care',
  fresh: 'care',
  dearer: 'care',
  'fresh-over': 'plain',
  ended: 'plain',
  verified: 'good',
  refunded: 'good',
  'went-on': 'plain',
}

/** What to do about it beside looking at the charges. */
const nextSteps: Record<ChangeKind, 'claim' | 'switch-off' | null> = {
  'charged-anyway': 'claim',
  'came-back': 'switch-off',
  fresh: 'switch-off',
  dearer: 'switch-off',
  'fresh-over': null,
  ended: 'switch-off',
  verified: null,
  refunded: null,
  'went-on': null,
}

/** Whether there is more to do about it than to take note. */
export function callsForAction({ facts: { kind } }: CheckUpChange): boolean {
  return nextSteps[kind] !== null
}

/** Every change with how one knows and what can be done about it, the most urgent first. */
export function ChangeList({ changes }: { changes: readonly CheckUpChange[] }) {
  const { checkUp } = useWords()
  return (
    <ul className={styles.list} aria-label={checkUp.list}>
      {changes.map((change, index) => (
        <ChangeItem
          key={`${change.facts.kind} ${change.subscriptionId}`}
          change={change}
          isNext={index === 0}
        />
      ))}
    </ul>
  )
}

interface ChangeItemProps {
  change: CheckUpChange
  /** The most urgent of all. */
  isNext: boolean
}

function ChangeItem({ change, isNext }: ChangeItemProps) {
  const { checkUp, cancel, detector } = useWords()
  const { language } = useAppState()
  const { kind } = change.facts
  return (
    <li className={styles.change}>
      <div className={styles.what}>
        <p className={styles.head}>
          <Badge tone={tones[kind]}>{checkUp.kinds[kind]}</Badge>
          <strong>{cancel.title(change.name)}</strong>
          <span className={texts.quiet}>{detector.wallets[change.wallet]}</span>
        </p>
        {presentChange(change.facts, change, language, today()).map(reason => (
          <p key={reason}>{unbroken(reason)}</p>
        ))}
      </div>
      <NextStep change={change} isNext={isNext} />
    </li>
  )
}

function NextStep({ change: { facts, name, charges, subscriptionId }, isNext }: ChangeItemProps) {
  const { checkUp, cancel } = useWords()
  const title = cancel.title(name)
  const { go } = useRoute()
  const next = nextSteps[facts.kind]
  const kind = isNext ? 'primary' : 'plain'
  return (
    <div className={styles.next}>
      <Button
        kind="quiet"
        aria-label={checkUp.seeOf(title)}
        onClick={() => go({ page: 'charges', subject: subscriptionId })}
      >
        {checkUp.see}
      </Button>
      {next !== null && (
        <Button
          kind={next === 'claim' ? 'quiet' : kind}
          aria-label={checkUp.switchOffOf(title)}
          onClick={() => go({ page: 'cancel', subject: subscriptionId })}
        >
          {checkUp.switchOff}
        </Button>
      )}
      {next === 'claim' && (
        <ClaimButton kind={kind} charges={charges} label={checkUp.claimOf(title)}>
          {checkUp.claim}
        </ClaimButton>
      )}
    </div>
  )
}
