import { useState } from 'react'
import type { SubscriptionView } from '../../../contract/subscriptions.ts'
import { personText } from '../../../core/bills/accounts/person.ts'
import type { Words } from '../../../i18n/words.ts'
import { useQuery } from '../../app/bridge.ts'
import { NoBills } from '../../app/no-bills.tsx'
import { useRoute } from '../../app/route.tsx'
import { useAction } from '../../app/use-action.ts'
import { Badge } from '../../kit/badge.tsx'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { FailureNote, FailurePanel, Loading } from '../../kit/failure.tsx'
import { yuan } from '../../kit/figures.ts'
import { ReturnIcon } from '../../kit/icons.tsx'
import { Page } from '../../kit/page.tsx'
import texts from '../../kit/text.module.css'
import { unbroken } from '../../kit/unbroken.tsx'
import { useAppState, useWords } from '../../kit/words-context.tsx'
import { NoneFound } from '../bills/none-found.tsx'
import { SampleBanner } from '../bills/sample-banner.tsx'
import styles from './case-list.module.css'
import { type Case, presentSummary, type Summary } from './present-case.ts'
import { StageBadges } from './stage-badges.tsx'
import { StartFrom } from './start-from.tsx'
import { VerifyPack } from './verify-pack.tsx'

/** Every case with what is asked for, and the renewals from which another can begin. */
export function CaseList() {
  const { window, claimScreen } = useWords()
  const { language } = useAppState()
  const cases = useQuery('claims.list', {})
  const overview = useQuery('subscriptions.overview', {})
  const bills = useQuery('bills.list', {})
  const nothing =
    cases.state === 'ready' &&
    overview.state === 'ready' &&
    cases.value.length === 0 &&
    overview.value.subscriptions.length === 0
  return (
    <Page title={window.pages.claim} lead={claimScreen.lead}>
      <div className={styles.body}>
        {bills.state === 'ready' && <SampleBanner sources={bills.value.sources} />}
        {(cases.state === 'loading' || overview.state === 'loading') && <Loading />}
        {cases.state === 'failed' && <FailurePanel failure={cases.failure} retry={cases.retry} />}
        {nothing &&
          bills.state === 'ready' &&
          (bills.value.sources.length > 0 ? (
            <NoneFound />
          ) : (
            <NoBills icon={<ReturnIcon size={40} />} {...claimScreen.empty} />
          ))}
        {cases.state === 'ready' && cases.value.length > 0 && (
          <Cases
            cases={cases.value.map(one => presentSummary(one, language))}
            areOthers={overview.state === 'ready' && arePeople(overview.value.subscriptions)}
          />
        )}
        {overview.state === 'failed' && cases.state !== 'failed' && (
          <FailureNote failure={overview.failure} retry={overview.retry} />
        )}
        {/* Not before the cases above it, or what is about to be pressed moves away. */}
        {overview.state === 'ready' && cases.state !== 'loading' && (
          <StartFrom subscriptions={overview.value.subscriptions} />
        )}
        <VerifyPack />
      </div>
    </Page>
  )
}

/** Whether the renewals of the bills are more than one person's, as far as it was said whose they are. */
function arePeople(subscriptions: readonly SubscriptionView[]): boolean {
  const people = subscriptions.flatMap(({ owner }) => (owner.person ? personText(owner.person) : []))
  return new Set(people).size > 1
}

/** `areOthers`: somebody else has renewals too, so each case says whose it is. */
function Cases({ cases, areOthers }: { cases: readonly Summary[]; areOthers: boolean }) {
  const { window, claimScreen, caseSteps, accountsScreen } = useWords()
  const { go } = useRoute()
  const [removing, setRemoving] = useState<Summary | null>(null)
  const open = ({ id }: Summary) => go({ page: 'claim', subject: String(id) })
  return (
    <>
      <ul className={styles.list} aria-label={claimScreen.list}>
        {cases.map(one => (
          <li key={one.id} className={styles.row}>
            <button type="button" className={styles.open} onClick={() => open(one)}>
              <span className={styles.title}>
                {unbroken(one.title)}{' '}
                {areOthers &&
                  one.payers.flatMap(({ account }) =>
                    account ? <Badge key={account.key}>{payerName(account, accountsScreen)}</Badge> : [],
                  )}
              </span>
              <span className={texts.quiet}>
                {unbroken(
                  `${claimScreen.startedOn(window.day(one.createdAt.slice(0, 10)))} · ${one.next.text}`,
                )}
              </span>
            </button>
            {one.sample && <Badge tone="care">{window.sample}</Badge>}
            {one.next.overdue > 0 && <Badge tone="care">{caseSteps.overdue(one.next.overdue)}</Badge>}
            {one.next.kind !== 'nothing' && <StageBadges one={one} />}
            {one.claimedFen > 0 && <span>{claimScreen.asked(yuan(one.claimedFen))}</span>}
            <Button aria-label={claimScreen.goOnThis(one.title)} onClick={() => open(one)}>
              {claimScreen.goOn}
            </Button>
            <Button
              kind="quiet"
              size="small"
              aria-label={claimScreen.removeThis(one.title)}
              onClick={() => setRemoving(one)}
            >
              {claimScreen.remove}
            </Button>
          </li>
        ))}
      </ul>
      {removing && <RemoveCase one={removing} onClose={() => setRemoving(null)} />}
    </>
  )
}

function payerName(
  account: NonNullable<Summary['payers'][number]['account']>,
  { person, account: accountName }: Words['accountsScreen'],
): string {
  return account.person ? person(account.person) : accountName(account)
}

interface RemoveCaseProps {
  one: Pick<Case, 'id' | 'title'>
  onClose: () => void
}

/** Asks once. */
function RemoveCase({ one, onClose }: RemoveCaseProps) {
  const { claimScreen } = useWords()
  const act = useAction()
  const remove = async () => {
    onClose()
    await act('claims.remove', { id: one.id }, { done: claimScreen.removed })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={claimScreen.removeTitle(one.title)}
      description={claimScreen.removeText}
      answer={
        <Button kind="danger" onClick={remove}>
          {claimScreen.remove}
        </Button>
      }
    />
  )
}
