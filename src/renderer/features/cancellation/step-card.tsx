import { useId, useState } from 'react'
import type { Input } from '../../../contract/requests.ts'
import type { Day } from '../../../core/base/calendar.ts'
import type { TradeKey } from '../../../core/bills/transaction.ts'
import { endOfDay, endsRenewal, type StepId, type StepState } from '../../../core/cancellation/step-mark.ts'
import type { PresentedPath } from '../../../i18n/present/cancellation.ts'
import { useRoute } from '../../app/route.tsx'
import { useAction } from '../../app/use-action.ts'
import { Button } from '../../kit/button.tsx'
import { Card } from '../../kit/card.tsx'
import { DayField } from '../../kit/day-field.tsx'
import { CheckIcon, ChevronIcon, InfoIcon } from '../../kit/icons.tsx'
import { Menu } from '../../kit/menu.tsx'
import texts from '../../kit/text.module.css'
import { today } from '../../kit/today.ts'
import { unbroken } from '../../kit/unbroken.tsx'
import { useWords } from '../../kit/words-context.tsx'
import { TakeFiles } from '../uploads/take-files.tsx'
import { NotFoundOffers } from './not-found-offers.tsx'
import type { Plan, Step } from './plan.ts'
import { ProofCount, Proofs, useProofs } from './proofs.tsx'
import { isNowhere } from './standing.ts'
import styles from './step-card.module.css'
import { StepInfo } from './step-info.tsx'

interface StepCardProps {
  number: number
  step: Step
  plan: Plan
  path: PresentedPath | undefined
  onPath: (id: string) => void
  open: boolean
  onToggle: () => void
  /** Opens a step of the same plan. */
  onOpen: (step: string) => void
}

/** One step in two lines: what to tap, and how one sees that it worked; done, it shrinks to its day. */
export function StepCard(props: StepCardProps) {
  const { number, step, plan, open, onToggle, onOpen, path, onPath } = props
  const { cancelScreen, caseSteps, window } = useWords()
  const act = useAction()
  const id = useId()
  const isDone = step.state === 'done' || step.state === 'absent'
  const markStep = (mark: Mark) =>
    act('cancellation.mark', markWith(plan.charge, step.id, mark), { done: caseSteps.noted })
  const place = step.paths.findIndex(one => one.id === path?.id)
  // What was chosen after another way failed comes before what to do should it fail as well.
  const isOther = open && place > 0
  const offers = step.state === 'not-found' && (
    <NotFoundOffers
      step={step}
      nextPath={step.paths[place + 1]}
      onPath={onPath}
      other={otherSide(plan, step)}
      onOther={onOpen}
      message={isNowhere(plan) ? null : plan.message}
    />
  )
  return (
    <li>
      <Card
        className={styles.card}
        data-open={open || undefined}
        data-takes={endsRenewal(step.id) || undefined}
      >
        <span className={styles.marker} data-done={isDone || undefined} aria-hidden="true">
          {isDone ? <CheckIcon size={14} /> : number}
        </span>
        <div className={styles.content}>
          <div className={styles.head}>
            <h3 className={styles.heading}>
              <button
                type="button"
                className={styles.toggle}
                aria-expanded={open}
                aria-controls={id}
                aria-label={cancelScreen.step(number, step.title)}
                onClick={onToggle}
              >
                {step.title}
              </button>
            </h3>
            {isDone && !open && step.id !== 'verify' && (
              <Button
                kind="quiet"
                size="small"
                className={styles.change}
                aria-label={cancelScreen.changeThis(step.title)}
                onClick={onToggle}
              >
                {window.change}
              </Button>
            )}
          </div>
          {!open && <Closed step={step} />}
          {isOther || offers}
          <div id={id} hidden={!open}>
            {open && <Opened {...{ step, plan, path, onPath }} onMark={mark => void markStep(mark)} />}
          </div>
          {isOther && offers}
        </div>
      </Card>
    </li>
  )
}

/** The line under the title of a card that isn't open. */
function Closed({ step }: { step: Step }) {
  const { cancel, cancelScreen } = useWords()
  if (step.state === 'todo' || step.at === null) return <p className={texts.quiet}>{unbroken(step.why)}</p>
  return (
    <p className={texts.quiet}>
      {cancelScreen.marked[step.state](cancel.date(step.at.slice(0, 10), today()))}
      <ProofCount step={step} />
    </p>
  )
}

interface OpenedProps extends Pick<StepCardProps, 'step' | 'plan' | 'path' | 'onPath'> {
  onMark: (mark: Mark) => void
}

function Opened({ step, plan, path, onPath, onMark }: OpenedProps) {
  const { cancel, cancelScreen } = useWords()
  const attach = useProofs(step, plan.charge)
  const [isInfoOpen, setInfoOpen] = useState(false)
  const info = useId()
  const since = (plan.stage === 'charged' && plan.chargedAnyway.at(-1)?.paidAt.slice(0, 10)) || plan.oldest
  const sign = (
    <button
      type="button"
      className={styles.info}
      aria-expanded={isInfoOpen}
      aria-controls={info}
      aria-label={cancelScreen.infoOn(step.title)}
      onClick={() => setInfoOpen(!isInfoOpen)}
    >
      <InfoIcon />
    </button>
  )
  const details = (
    <div id={info} hidden={!isInfoOpen}>
      {isInfoOpen && path && <StepInfo step={step} path={path} onPath={onPath} message={plan.message} />}
    </div>
  )
  if (step.id === 'verify') {
    return (
      <>
        {sign}
        <Verify step={step} plan={plan} />
        {details}
      </>
    )
  }
  return (
    <TakeFiles title={step.title} attach={attach} hint={cancelScreen.proofs.hint}>
      {sign}
      {step.doneBefore !== null && step.state === 'todo' && (
        <p className={texts.bad}>
          {cancelScreen.doneBefore(cancel.moment(step.doneBefore.slice(0, 19), today()))}
        </p>
      )}
      {step.pictures.length > 0 && (step.state === 'todo' || step.state === 'not-found') && (
        <p className={styles.sign}>{cancelScreen.pictureFirst}</p>
      )}
      {path && path.id !== step.paths[0]?.id && (
        <p className={styles.sign}>{cancelScreen.wayNow(path.label)}</p>
      )}
      {path && <Taps taps={path.taps} />}
      {path?.evidence === 'inferred' && <p className={`${texts.quiet} ${styles.caution}`}>{path.caution}</p>}
      {path && <p className={styles.sign}>{path.success}</p>}
      <MarkBar step={step} min={since as Day | undefined} onMark={onMark} />
      <Proofs step={step} attach={attach} />
      {details}
    </TakeFiles>
  )
}

/** Only a later bill proves that it stopped. */
function Verify({ step, plan }: Pick<StepCardProps, 'step' | 'plan'>) {
  const { cancelScreen } = useWords()
  const { go } = useRoute()
  return (
    <>
      <p className={styles.sign}>{unbroken(step.why)}</p>
      {plan.stage !== 'verified' && (
        <div className={styles.bar}>
          <Button onClick={() => go({ page: 'bills' })}>{cancelScreen.toBills}</Button>
        </div>
      )}
    </>
  )
}

/** The other side on which the renewal can be ended, if it has no mark yet. */
function otherSide(plan: Plan, step: Step): Step | null {
  return plan.steps.find(one => endsRenewal(one.id) && one.id !== step.id && one.state === 'todo') ?? null
}

/** What to tap on the phone, one after the other, in the words the phone shows; the last one ends it. */
function Taps({ taps }: { taps: readonly string[] }) {
  return (
    <p className={styles.taps} lang="zh-CN">
      {taps.map((tap, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a word may come twice, and the order never changes
        <span key={index} className={styles.step}>
          {index > 0 && (
            <span className={styles.then}>
              <ChevronIcon size={12} />
            </span>
          )}
          <span className={styles.tap} data-last={index === taps.length - 1 || undefined}>
            {tap}
          </span>
        </span>
      ))}
    </p>
  )
}

/** What is said of a step; `day` where it was done on another day than today. */
interface Mark {
  state: StepState
  day?: Day
}

function markWith(charge: TradeKey, step: StepId, { state, day }: Mark): Input<'cancellation.mark'> {
  return { charge, step, state, ...(day && { at: endOfDay(day) }) }
}

interface MarkBarProps {
  step: Step
  /** The first day that makes sense. */
  min: Day | undefined
  onMark: (mark: Mark) => void
}

/** One tick with one day: the button records the day beside it. */
function MarkBar({ step, min, onMark }: MarkBarProps) {
  const { cancelScreen } = useWords()
  const said = step.state === 'done' && step.at !== null ? (step.at.slice(0, 10) as Day) : null
  const [day, setDay] = useState(said ?? today())
  const others = [
    ...(step.state === 'todo'
      ? []
      : [{ label: cancelScreen.undo, onChoose: () => onMark({ state: 'todo' }) }]),
    { label: cancelScreen.notFound, onChoose: () => onMark({ state: 'not-found' }) },
    { label: cancelScreen.absent, onChoose: () => onMark({ state: 'absent' }) },
  ]
  return (
    <div className={styles.bar}>
      <DayField label={cancelScreen.day} value={day} onChange={setDay} min={min} />
      <Button kind="primary" onClick={() => onMark({ state: 'done', ...(day === today() ? {} : { day }) })}>
        <CheckIcon size={15} />
        {said === null ? cancelScreen.done : cancelScreen.changeDay}
      </Button>
      <Menu label={cancelScreen.otherwise} name={cancelScreen.otherwiseOn(step.title)} items={others} />
    </div>
  )
}
