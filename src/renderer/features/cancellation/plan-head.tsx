import type { Input } from '../../../contract/requests.ts'
import { endsRenewal } from '../../../core/cancellation/step-mark.ts'
import { type TableCell, textCell } from '../../../core/print/table.ts'
import type { PresentedPath } from '../../../i18n/present/cancellation.ts'
import { phoneSteps } from '../../../i18n/present/cancellation.ts'
import type { Words } from '../../../i18n/words.ts'
import { ownerName } from '../../app/owners.ts'
import { RenewalMark } from '../../app/renewal-mark.tsx'
import { useAction } from '../../app/use-action.ts'
import { Badge } from '../../kit/badge.tsx'
import { Button } from '../../kit/button.tsx'
import { Card } from '../../kit/card.tsx'
import { yuan } from '../../kit/figures.ts'
import { QrCode } from '../../kit/qr-code.tsx'
import { today } from '../../kit/today.ts'
import { unbroken } from '../../kit/unbroken.tsx'
import { useAppState, useWords } from '../../kit/words-context.tsx'
import { isDueUnknown } from '../subscriptions/expecting.ts'
import { CopyMessage } from './copy-message.tsx'
import type { Plan, Step } from './plan.ts'
import styles from './plan-head.module.css'
import { isNowhere, leftOnPhone, standingOf } from './standing.ts'

interface PlanHeadProps {
  plan: Plan
  /** The way that is taken in a step. */
  pathOf: (step: Step) => PresentedPath | undefined
}

/** What is stopped, how far it is, and the steps to take along: as a code for a phone and on paper. */
export function PlanHead({ plan, pathOf }: PlanHeadProps) {
  const words = useWords()
  const { cancelScreen, detector, window } = words
  const { language } = useAppState()
  const act = useAction()
  const { shortTitle, state, stage, steps, sample } = plan
  const isLeft = leftOnPhone(plan).length > 0
  const lines = standingOf(plan, today(), words)
  const text = phoneSteps(
    plan,
    steps
      .filter(({ id }) => endsRenewal(id))
      .map(step => ({ place: step.place, taps: pathOf(step)?.taps ?? [] })),
    language,
    today(),
  )
  const print = () => act('tables.print', printedSteps(plan, pathOf, words), { done: cancelScreen.printed })
  return (
    <header className={styles.head}>
      <div className={styles.what}>
        <div className={styles.name}>
          <RenewalMark renewal={plan} size="large" />
          <div className={styles.titles}>
            <h2>{unbroken(stage === 'verified' ? shortTitle : cancelScreen.stop(shortTitle))}</h2>
            <p className={styles.of}>
              {unbroken(ownerAndAccount(plan, words))}
              {state !== 'charging' && <Badge tone={tones[stage]}>{detector.stateOf(state)}</Badge>}
              {sample && <Badge tone="care">{window.sample}</Badge>}
            </p>
          </div>
        </div>
        <p className={styles.status}>
          {lines.map(line => (
            <span key={line}>{unbroken(line)}</span>
          ))}
        </p>
        {isLeft && (
          <div className={styles.actions}>
            {isNowhere(plan) && <CopyMessage text={plan.message} kind="primary" />}
            <Button onClick={print}>{cancelScreen.print}</Button>
          </div>
        )}
      </div>
      {isLeft && (
        <Card className={styles.phone}>
          <QrCode text={text} label={cancelScreen.code} />
          <div>
            <p className={styles.scan}>{cancelScreen.scan}</p>
            <p className={styles.plain}>{cancelScreen.scanText}</p>
          </div>
        </Card>
      )}
    </header>
  )
}

/** Each of wallet, holder and account once: who is not named goes by wallet and holder already. */
function ownerAndAccount(plan: Plan, words: Words): string {
  const { owner, account, wallet } = plan
  const name = ownerName(plan, words)
  if (owner.person)
    return [name, [words.detector.wallets[wallet], account?.label].filter(Boolean).join(' ')].join(' · ')
  return account?.holder ? `${name} · ${account.label}` : name
}

const tones = {
  todo: 'plain',
  started: 'care',
  waiting: 'care',
  verified: 'good',
  charged: 'bad',
} as const

/** The steps on one page of paper, with room to write down the day. */
function printedSteps(
  plan: Plan,
  pathOf: (step: Step) => PresentedPath | undefined,
  { cancelScreen, window }: Words,
): Input<'tables.print'> {
  const { sheet } = cancelScreen
  const rows = plan.steps.flatMap((step, index): TableCell[][] => {
    const path = pathOf(step)
    const how = step.id === 'verify' ? [step.why] : [...step.pictures, ...(path?.steps ?? [])]
    return how.map((text, line) => [
      textCell(line === 0 ? `${index + 1} ${step.title}` : ''),
      textCell(text),
      textCell(line === 0 ? sheet.blank : ''),
    ])
  })
  return {
    name: cancelScreen.stop(plan.title),
    lead: sheet.lead,
    figures: [
      ...(plan.yearlyFen > 0 ? [{ name: sheet.saves, value: yuan(plan.yearlyFen) }] : []),
      ...(plan.watch && !isDueUnknown(plan, today())
        ? [{ name: sheet.due, value: window.day(plan.watch.due) }]
        : []),
      ...(plan.watch ? [{ name: sheet.check, value: window.day(plan.watch.exportAfter) }] : []),
    ],
    head: [sheet.step, sheet.how, sheet.day],
    rows,
    notes: plan.before.map(({ text }) => text).slice(0, 12),
  }
}
