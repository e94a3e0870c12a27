import type { RefundView } from '../../../contract/claims.ts'
import { sumOf } from '../../../core/base/lists.ts'
import { useRoute } from '../../app/route.tsx'
import { useAction } from '../../app/use-action.ts'
import { Banner } from '../../kit/banner.tsx'
import { Button } from '../../kit/button.tsx'
import { yuan } from '../../kit/figures.ts'
import { Fold } from '../../kit/fold.tsx'
import { today } from '../../kit/today.ts'
import { unbroken } from '../../kit/unbroken.tsx'
import { useWords } from '../../kit/words-context.tsx'
import { AskForAlerts } from '../reminders/ask-for-alerts.tsx'
import styles from './case-notes.module.css'
import type { Case } from './present-case.ts'

/**
 * What has to be known of a case before its steps: time running out, bills gone, further cases. `isBrief`: only what
 * calls for an act.
 */
export function CaseNotes({ view, isBrief }: { view: Case; isBrief: boolean }) {
  const { window, claimScreen } = useWords()
  const { limitation, missingCharges } = view
  const facts = [
    claimScreen.respondent(view.respondent),
    claimScreen.charges(view.charges.length, yuan(view.chargedFen)),
    limitation.next !== null &&
      claimScreen.limitation(
        limitation.isOfOne,
        window.day(limitation.next.on),
        limitation.next.from && window.day(limitation.next.from),
      ),
    limitation.expired.length > 0 && claimScreen.expired(limitation.expired.length),
  ].filter(text => text !== false)
  // Who said that it goes on is not told to stop it.
  const isKept = view.questions.some(({ id, answer }) => id === 'future' && answer === 'keep')
  return (
    <div className={styles.notes}>
      {!isBrief && (
        <ul className={styles.facts}>
          {facts.map(fact => (
            <li key={fact}>{unbroken(fact)}</li>
          ))}
        </ul>
      )}
      {view.next.kind === 'wait' && view.next.on !== null && <AskForAlerts about="claim" />}
      <RefundList view={view} />
      {!isKept && <Running running={view.running} />}
      {missingCharges > 0 && <Banner tone="care">{claimScreen.missingCharges(missingCharges)}</Banner>}
      <LaterCharges id={view.id} charges={view.laterCharges} />
      <Payers id={view.id} payers={view.payers} sample={view.sample} />
      <Overlaps overlaps={view.overlaps} />
    </div>
  )
}

/** Other cases about the same charges: one leads there, several to the list. */
function Overlaps({ overlaps }: Pick<Case, 'overlaps'>) {
  const { claimScreen, caseSteps } = useWords()
  const { go } = useRoute()
  const [first, second] = overlaps
  if (!first) return null
  const toIt = () => go({ page: 'claim', subject: second ? undefined : String(first.id) })
  return (
    <Banner
      tone="care"
      actions={
        <Button size="small" onClick={toIt}>
          {second ? claimScreen.all : caseSteps.seeThat}
        </Button>
      }
    >
      {second ? caseSteps.overlapMany(overlaps.length) : caseSteps.overlap(first.title, first.charges)}
    </Banner>
  )
}

/** Renewals that go on charging: one leads to its steps, several to the page. */
function Running({ running }: Pick<Case, 'running'>) {
  const { window, caseSteps } = useWords()
  const { go } = useRoute()
  const [first, second] = running
  if (!first) return null
  const [next] = running.flatMap(one => (one.next !== null && one.next >= today() ? [one.next] : [])).sort()
  const day = next === undefined ? null : window.day(next)
  return (
    <Banner
      tone="care"
      actions={
        <Button
          size="small"
          onClick={() => go({ page: 'cancel', subject: second ? undefined : first.subscription })}
        >
          {caseSteps.toSwitchOff}
        </Button>
      }
    >
      {second ? caseSteps.runningMany(running.length, day) : caseSteps.running(first.title, day)}
    </Banner>
  )
}

/** What the bills show to have come back, row by row, and refunds that fit no charge. */
function RefundList({ view }: { view: Case }) {
  const { refunds } = useWords().caseSteps
  const { unmatchedRefunds: unmatched } = view
  const back = yuan(view.refundedFen)
  return (
    <>
      {view.refunds.length > 0 && (
        <section className={styles.refunds} aria-label={refunds.title}>
          <p className={styles.sum}>
            {view.claimedFen > 0 ? refunds.partly(back, yuan(view.claimedFen)) : refunds.whole(back)}
          </p>
          <Fold title={refunds.title} defaultOpen={view.refunds.length <= shownOpen}>
            <ul className={styles.rows}>
              {view.refunds.map((refund, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the rows of one charge differ by nothing else
                <Refund key={`${refund.trade} ${index}`} refund={refund} />
              ))}
            </ul>
          </Fold>
        </section>
      )}
      {unmatched.count > 0 && (
        <Banner tone="care">{refunds.unmatched(unmatched.count, yuan(unmatched.fen))}</Banner>
      )}
    </>
  )
}

/** More rows than these would push the steps out of sight. */
const shownOpen = 3

function Refund({ refund: { on, fen, chargedOn, source } }: { refund: RefundView }) {
  const { window, caseSteps } = useWords()
  const { refunds } = caseSteps
  const charge = window.day(chargedOn)
  return (
    <li>
      {on === null ? refunds.stated(yuan(fen), charge) : refunds.row(window.day(on), yuan(fen), charge)}
      {source !== null && <span className={styles.source}>{refunds.source(source.name, source.line)}</span>}
    </li>
  )
}

/** So many days are told one by one. */
const mostDays = 4

/** A case keeps the charges it was opened with; of what the bills show since, the person says whether it belongs to it. */
function LaterCharges({ id, charges }: { id: number; charges: Case['laterCharges'] }) {
  const { window, caseSteps } = useWords()
  const act = useAction()
  const [first, last] = [charges[0], charges.at(-1)]
  if (!first || !last) return null
  const days =
    charges.length > mostDays
      ? window.between(window.day(first.on), window.day(last.on))
      : window.list(charges.map(({ on }) => window.day(on)))
  const say = (isIn: boolean) =>
    act(
      'claims.noteCharges',
      { id, charges: charges.map(({ wallet, tradeNo }) => ({ wallet, tradeNo })), isIn },
      {
        done: isIn ? caseSteps.takenIn(charges.length) : caseSteps.noted,
        undo: () => void act('claims.undoCharges', { id }),
      },
    )
  return (
    <Banner
      tone="care"
      actions={
        <>
          <Button size="small" onClick={() => void say(true)}>
            {caseSteps.takeIn}
          </Button>
          <Button size="small" kind="quiet" onClick={() => void say(false)}>
            {caseSteps.leaveOut}
          </Button>
        </>
      }
    >
      <strong>{caseSteps.later(charges.length)}</strong>{' '}
      {caseSteps.laterText(days, yuan(sumOf(charges, ({ fen }) => fen)))}
    </Banner>
  )
}

/** A case over two people's charges is to be two; before anything else it is asked whose the charges are. */
function Payers({ id, payers, sample }: Pick<Case, 'id' | 'payers' | 'sample'>) {
  const { accountsScreen } = useWords()
  const { go } = useRoute()
  const act = useAction()
  const accounts = payers.flatMap(({ account }) => account ?? [])
  if (payers.length > 1)
    return (
      <Banner
        tone="care"
        actions={
          <Button
            size="small"
            onClick={() => void act('claims.split', { id }, { done: accountsScreen.split(payers.length) })}
          >
            {accountsScreen.splitNow}
          </Button>
        }
      >
        <strong>{accountsScreen.toSplit(payers.length)}</strong>{' '}
        {accountsScreen.splitText(accounts.map(accountsScreen.account))}
      </Banner>
    )
  const unsaid = accounts.find(({ person }) => person === null)
  if (!unsaid || sample) return null
  return (
    <Banner
      tone="care"
      actions={
        <Button size="small" onClick={() => go({ page: 'bills' })}>
          {accountsScreen.toAccounts}
        </Button>
      }
    >
      {accountsScreen.caseAsks(accountsScreen.account(unsaid))}
    </Banner>
  )
}
