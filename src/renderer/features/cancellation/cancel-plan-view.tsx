import { type ReactNode, useCallback, useState } from 'react'
import { endsRenewal } from '../../../core/cancellation/step-mark.ts'
import { yuan } from '../../kit/figures.ts'
import { useWords } from '../../kit/words-context.tsx'
import { usePictures } from '../uploads/take-pictures.tsx'
import styles from './cancel-plan-view.module.css'
import { ChargedAnyway } from './charged-anyway.tsx'
import { MoreToKnow } from './more-to-know.tsx'
import type { Plan, Step } from './plan.ts'
import { PlanHead } from './plan-head.tsx'
import { useProofs } from './proofs.tsx'
import { StepCard } from './step-card.tsx'

interface CancelPlanViewProps {
  plan: Plan
  /** What is saved a year by others, proven. */
  savedFen: number
  onPlan: (id: string) => void
}

/** The steps of one renewal in their order: the first that is open shows what to do, the others on request. */
export function CancelPlanView({ plan, savedFen, onPlan }: CancelPlanViewProps) {
  const { cancelScreen } = useWords()
  const marks = plan.steps.map(({ state, at }) => `${state} ${at}`).join()
  // What the person opened by hand stays open until a mark moves the plan on.
  const [byHand, setByHand] = useState<{ marks: string; open: string | null } | null>(null)
  const [paths, setPaths] = useState<Readonly<Record<string, string>>>({})
  const open = byHand && byHand.marks === marks ? byHand.open : (nextStep(plan)?.id ?? null)
  const pathOf = (step: Step) => step.paths.find(({ id }) => id === paths[step.id]) ?? step.paths[0]
  const taker = plan.steps.find(({ id }) => id === open && endsRenewal(id)) ?? plan.steps.at(-2)
  const attach = useProofs(taker, plan.charge)
  usePictures(useCallback(pictures => void attach.files(pictures), [attach]))
  return (
    <section className={styles.plan} aria-label={cancelScreen.steps(plan.title)}>
      <PlanHead plan={plan} pathOf={pathOf} />
      <ChargedAnyway plan={plan} />
      <ol className={styles.steps}>
        {plan.steps.map((step, index) => (
          <StepCard
            key={step.id}
            number={index + 1}
            step={step}
            plan={plan}
            path={pathOf(step)}
            onPath={id => {
              setPaths({ ...paths, [step.id]: id })
              setByHand({ marks, open: step.id })
            }}
            open={open === step.id}
            onToggle={() => setByHand({ marks, open: open === step.id ? null : step.id })}
            onOpen={id => setByHand({ marks, open: id })}
          />
        ))}
      </ol>
      <Reward plan={plan} savedFen={savedFen} />
      <MoreToKnow plan={plan} onPlan={onPlan} />
    </section>
  )
}

/** The first step without a mark; where it was found on neither side there is nothing to verify yet. */
function nextStep({ steps, stage }: Plan): Step | null {
  const next = steps.find(({ state }) => state === 'todo') ?? null
  return next?.id === 'verify' && stage === 'started' ? null : next
}

/** What stopping it is worth: a promise while there is something to do, a sum once a bill has shown it. */
function Reward({ plan, savedFen }: { plan: Plan; savedFen: number }) {
  const { reward } = useWords().cancelScreen
  const { stage, yearlyFen, saved } = plan
  if (plan.state === 'stopped') {
    if (plan.savedFen === 0) return null
    return (
      <Sum name={reward.proven} fen={plan.savedFen}>
        <p>{saved && saved.fen > 0 ? reward.soFar(yuan(saved.fen)) : reward.counted(yuan(savedFen))}</p>
      </Sum>
    )
  }
  if (yearlyFen === 0) return null
  if (stage === 'waiting') {
    return (
      <Sum name={reward.afterCheck} fen={yearlyFen}>
        {savedFen > 0 && <p>{reward.together(yuan(savedFen), yuan(savedFen + yearlyFen))}</p>}
        <p>{reward.untilThen}</p>
      </Sum>
    )
  }
  return <p className={styles.promise}>{reward.promise(plan.steps.length, yuan(yearlyFen))}</p>
}

function Sum({ name, fen, children }: { name: string; fen: number; children: ReactNode }) {
  return (
    <div className={styles.sum}>
      <div className={styles.figure}>
        <span>{name}</span>
        <strong>{yuan(fen)}</strong>
      </div>
      <div>{children}</div>
    </div>
  )
}
