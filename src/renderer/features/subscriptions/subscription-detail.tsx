import type { SubscriptionView } from '../../../contract/subscriptions.ts'
import { fen } from '../../../core/base/money.ts'
import { chargeKeys } from '../../app/charge-keys.ts'
import { useRoute } from '../../app/route.tsx'
import { Badge } from '../../kit/badge.tsx'
import { Button } from '../../kit/button.tsx'
import { Card } from '../../kit/card.tsx'
import { yuan } from '../../kit/figures.ts'
import { useWords } from '../../kit/words-context.tsx'
import { ClaimButton } from '../claims/claim-button.tsx'
import { ChargeTable } from './charge-table.tsx'
import { ClaimPicked } from './claim-picked.tsx'
import styles from './subscription-detail.module.css'
import { stateTone } from './subscription-words.ts'
import { Timeline } from './timeline.tsx'
import { Verdicts } from './verdicts.tsx'

type Finding = SubscriptionView['findings'][number]

interface SubscriptionDetailProps {
  subscription: SubscriptionView
  all: readonly SubscriptionView[]
  today: string
}

/** One subscription: its charges in time, why it counts as one, what is odd, what is next, and every row. */
export function SubscriptionDetail({ subscription, all, today }: SubscriptionDetailProps) {
  const { caseSteps, chargesScreen, detector, window } = useWords()
  const { detail } = chargesScreen
  const { state, certainty, reasons, findings, sample } = subscription
  const title = detector.title(subscription.name)
  const { go } = useRoute()
  const explanation = ({ about, tradeNos, fen: money }: Finding) =>
    detector.finding({ ...about, charges: tradeNos, fen: fen(money) })
  return (
    <Card className={styles.card} aria-label={detail.label(title)}>
      <header className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <Badge tone={stateTone(state)}>{detector.stateOf(state)}</Badge>
        <Badge tone={certainty === 'ask' ? 'care' : 'plain'}>{detector.certainties[certainty]}</Badge>
        {sample && <Badge tone="care">{window.sample}</Badge>}
        {state !== null && (
          <div className={styles.actions}>
            <ClaimPicked subscription={subscription} />
            <ClaimButton kind="plain" charges={chargeKeys(subscription)}>
              {detail.claim}
            </ClaimButton>
            <Button kind="primary" onClick={() => go({ page: 'cancel', subject: subscription.id })}>
              {detail.cancel}
            </Button>
          </div>
        )}
      </header>
      <Timeline subscription={subscription} />
      <div className={styles.why}>
        <ul className={styles.reasons} aria-label={detail.reasons}>
          {reasons.map(reason => (
            <li key={reason.code}>{detector.reason(reason)}</li>
          ))}
        </ul>
        {findings.length > 0 && (
          <ul className={styles.findings} aria-label={detail.findings}>
            {findings.map(finding => (
              <li key={`${finding.about.kind} ${finding.tradeNos.join()}`}>
                {explanation(finding)}{' '}
                <ClaimButton
                  kind="link"
                  charges={chargeKeys(subscription).filter(({ tradeNo }) =>
                    finding.tradeNos.includes(tradeNo),
                  )}
                  label={caseSteps.claimFindingThis(explanation(finding))}
                >
                  {caseSteps.claimFinding}
                </ClaimButton>
              </li>
            ))}
          </ul>
        )}
        <PriceSteps prices={subscription.prices} />
        <NextCharge subscription={subscription} today={today} />
      </div>
      <Verdicts subscription={subscription} all={all} today={today} />
      <ChargeTable subscription={subscription} />
    </Card>
  )
}

/** Told only where the regular price changed. */
function PriceSteps({ prices }: Pick<SubscriptionView, 'prices'>) {
  const { chargesScreen, window } = useWords()
  if (prices.length < 2) return null
  return (
    <p>
      {chargesScreen.detail.prices(
        window.list(
          prices.map(({ from, fen }) => chargesScreen.detail.priceFrom(window.day(from), yuan(fen))),
        ),
      )}
    </p>
  )
}

interface NextChargeProps {
  subscription: SubscriptionView
  today: string
}

function NextCharge({ subscription: { next, nextWindow }, today }: NextChargeProps) {
  const { chargesScreen, window } = useWords()
  const { detail } = chargesScreen
  if (!next) return null
  const { date, fen } = next
  const exact = !nextWindow || nextWindow.from === nextWindow.to
  return (
    <p className={styles.next}>
      {exact
        ? detail.next(window.day(date), yuan(fen))
        : detail.nextWindow(
            window.day(date),
            yuan(fen),
            window.dayOfYear(nextWindow.from),
            window.dayOfYear(nextWindow.to),
          )}
      {date < today && <span className={styles.passed}>{detail.nextPassed}</span>}
    </p>
  )
}
