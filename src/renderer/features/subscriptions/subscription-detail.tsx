import type { ReactNode } from 'react'
import type { SubscriptionView } from '../../../contract/subscriptions.ts'
import type { Day } from '../../../core/base/calendar.ts'
import { fen } from '../../../core/base/money.ts'
import { runs } from '../../../core/subscriptions/subscription.ts'
import { goesOnFen, nextDue } from '../../../core/subscriptions/totals/upcoming.ts'
import { chargeKeys } from '../../app/charge-keys.ts'
import { ownerName } from '../../app/owners.ts'
import { RenewalMark } from '../../app/renewal-mark.tsx'
import { useRoute } from '../../app/route.tsx'
import { Badge } from '../../kit/badge.tsx'
import { Button } from '../../kit/button.tsx'
import { Card } from '../../kit/card.tsx'
import { yuan } from '../../kit/figures.ts'
import { CloseIcon } from '../../kit/icons.tsx'
import texts from '../../kit/text.module.css'
import { unbroken } from '../../kit/unbroken.tsx'
import { useWords } from '../../kit/words-context.tsx'
import { ClaimButton } from '../claims/claim-button.tsx'
import { ChargeTable } from './charge-table.tsx'
import { ClaimAction } from './claim-action.tsx'
import { Decisions } from './decisions.tsx'
import { expecting, isDueUnknown } from './expecting.ts'
import styles from './subscription-detail.module.css'
import { payer, standing, stateTone } from './subscription-words.ts'
import { Timeline } from './timeline.tsx'

interface SubscriptionDetailProps {
  subscription: SubscriptionView
  all: readonly SubscriptionView[]
  today: Day
  onClose: () => void
}

/** One renewal: what it costs and will cost, its charges in time, what is odd, why it counts as one, every row. */
export function SubscriptionDetail({ subscription, all, today, onClose }: SubscriptionDetailProps) {
  const words = useWords()
  const { chargesScreen, detector, window } = words
  const { detail } = chargesScreen
  const { state, reasons, sample, kind } = subscription
  const title = detector.title(subscription.name)
  return (
    <Card className={styles.card} aria-label={detail.label(title)}>
      <header className={styles.head}>
        <RenewalMark renewal={subscription} size="large" />
        <div className={styles.names}>
          <h2 className={styles.title}>
            <span>{unbroken(title)}</span>
            <Badge tone={stateTone(state)}>{detector.stateOf(state)}</Badge>
            {sample && <Badge tone="care">{window.sample}</Badge>}
          </h2>
          <p className={texts.quiet}>
            {unbroken(
              [
                ...payer(subscription, ownerName(subscription, words), words),
                ...standing(subscription, today, words),
              ].join(' · '),
            )}
          </p>
        </div>
        <div className={styles.actions}>
          {state !== null && (
            <>
              {kind === 'membership' && <ClaimAction renewal={subscription} />}
              <ToPlan renewal={subscription} />
            </>
          )}
          <Button kind="quiet" className={styles.close} aria-label={detail.close} onClick={onClose}>
            <CloseIcon />
          </Button>
        </div>
      </header>
      <Figures subscription={subscription} today={today} />
      <Timeline subscription={subscription} />
      <PriceSteps prices={subscription.prices} />
      <Findings subscription={subscription} />
      <section className={styles.why}>
        <h3>{detail.reasons}</h3>
        <ul aria-label={detail.reasons}>
          {reasons.map(reason => (
            <li key={reason.code}>{unbroken(detector.reason(reason))}</li>
          ))}
        </ul>
        <Decisions subscription={subscription} all={all} today={today} />
      </section>
      <ChargeTable subscription={subscription} />
    </Card>
  )
}

/** To its steps: to stop it, or where that is done, to what is still to be seen there. */
function ToPlan({ renewal: { id, kind, state } }: { renewal: SubscriptionView }) {
  const { detail, list } = useWords().chargesScreen
  const { go } = useRoute()
  const texts = {
    charging: detail.cancel[kind],
    'charged-again': list.again,
    unverified: list.check,
    stopped: detail.steps,
    ended: detail.steps,
  }
  if (state === null) return null
  const isToStop = state === 'charging' || state === 'charged-again'
  return (
    <Button kind={isToStop ? 'primary' : 'plain'} onClick={() => go({ page: 'cancel', subject: id })}>
      {texts[state]}
    </Button>
  )
}

/** Until the end of the year after next: far enough to see what small sums come to. */
const yearsAhead = 2

function Figures({ subscription, today }: { subscription: SubscriptionView; today: Day }) {
  const { chargesScreen } = useWords()
  const { detail } = chargesScreen
  const { state, charges, netFen, yearlyFen, savedFen } = subscription
  const year = Number(today.slice(0, 4)) + yearsAhead
  const goesOn = goesOnFen(expecting(subscription), today, `${year}-12-31` as Day)
  const isRunning = runs(state)
  // Both sides are off, and no bill shows it yet.
  const isOff = state === 'unverified'
  return (
    <dl className={styles.figures}>
      {isRunning && (
        <Figure name={isOff ? detail.nextIfOn : detail.next}>
          <NextCharge subscription={subscription} today={today} />
        </Figure>
      )}
      {isRunning && yearlyFen > 0 && (
        <Figure name={isOff ? detail.savesOnceProven : detail.saves} tone="good" value={yuan(yearlyFen)} />
      )}
      {savedFen > 0 && <Figure name={detail.saved} tone="good" value={yuan(savedFen)} />}
      <Figure name={detail.taken} value={detail.takenSum(charges.length, yuan(netFen))} />
      {isRunning && !isOff && goesOn > 0 && (
        <Figure name={detail.goesOn(year)} value={detail.more(yuan(goesOn))} />
      )}
    </dl>
  )
}

interface FigureProps {
  name: string
  value?: string
  tone?: 'good'
  children?: ReactNode
}

function Figure({ name, value, tone, children }: FigureProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd data-tone={tone}>{value ?? children}</dd>
    </div>
  )
}

function NextCharge({ subscription, today }: { subscription: SubscriptionView; today: Day }) {
  const { cancel, chargesScreen, window } = useWords()
  const { detail } = chargesScreen
  const { expected, nextWindow, billsEnd } = subscription
  if (!expected) return detail.unknown
  if (isDueUnknown(subscription, today))
    return (
      <span className={styles.passed}>
        {chargesScreen.list.billsUntil(window.shortMonth(billsEnd, today))}
      </span>
    )
  const { date, fen } = expected
  const due = nextDue(expecting(subscription), today) ?? date
  const isExact = !nextWindow || nextWindow.from === nextWindow.to
  return (
    <>
      <span
        title={
          isExact || date < due
            ? undefined
            : detail.within(cancel.date(nextWindow.from, today), cancel.date(nextWindow.to, today))
        }
      >
        {cancel.date(due, today)} {yuan(fen)}
      </span>
      {date < due && <small className={styles.passed}>{detail.passed(cancel.date(date, today))}</small>}
    </>
  )
}

function Findings({ subscription }: { subscription: SubscriptionView }) {
  const { caseSteps, chargesScreen, detector } = useWords()
  const { findings } = subscription
  if (findings.length === 0) return null
  return (
    <ul className={styles.findings} aria-label={chargesScreen.detail.findings}>
      {findings.map(({ about, tradeNos, fen: money }) => {
        const explanation = detector.finding({ ...about, charges: tradeNos, fen: fen(money) })
        return (
          <li key={`${about.kind} ${tradeNos.join()}`}>
            <b>{detector.findingKinds[about.kind]}</b>
            <span className={styles.explanation}>{unbroken(explanation)}</span>
            <span className={styles.money}>{yuan(money)}</span>
            {subscription.kind === 'membership' && (
              <ClaimButton
                kind="link"
                charges={chargeKeys(subscription).filter(({ tradeNo }) => tradeNos.includes(tradeNo))}
                label={caseSteps.claimFindingThis(explanation)}
              >
                {caseSteps.claimFinding}
              </ClaimButton>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** Told only where it changed more than once: the line of charges has the first price and the last. */
function PriceSteps({ prices }: Pick<SubscriptionView, 'prices'>) {
  const { chargesScreen, window } = useWords()
  if (prices.length <= 2) return null
  return (
    <p>
      {unbroken(
        chargesScreen.detail.prices(
          window.list(
            prices.map(({ from, fen }) => chargesScreen.detail.priceFrom(window.day(from), yuan(fen))),
          ),
        ),
      )}
    </p>
  )
}
