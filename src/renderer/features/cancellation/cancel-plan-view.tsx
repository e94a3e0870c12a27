import { useState } from 'react'
import { Badge, type Tone } from '../../kit/badge.tsx'
import { useWords } from '../../kit/words-context.tsx'
import { Agreements } from './agreements.tsx'
import styles from './cancel-plan-view.module.css'
import { ChargedAnyway } from './charged-anyway.tsx'
import { Notes } from './notes.tsx'
import type { Plan, Step } from './plan.ts'
import { ServiceMessage } from './service-message.tsx'
import { StepCard } from './step-card.tsx'

const tones: Record<Plan['stage'], Tone> = {
  todo: 'plain',
  started: 'care',
  waiting: 'care',
  verified: 'good',
  charged: 'bad',
}

/** The steps of one renewal in their order; the first that is open shows its detail, the others on request. */
export function CancelPlanView({ plan, onPlan }: { plan: Plan; onPlan: (id: string) => void }) {
  const { cancelScreen } = useWords()
  const next = nextStep(plan)?.id ?? null
  const marks = plan.steps.map(({ state, at }) => `${state} ${at}`).join()
  // What the person opened by hand stays open until a mark moves the plan on.
  const [byHand, setByHand] = useState<{ marks: string; open: string | null } | null>(null)
  const open = byHand && byHand.marks === marks ? byHand.open : next
  return (
    <section className={styles.plan} aria-label={cancelScreen.steps(plan.title)}>
      <header className={styles.head}>
        <h2 className={styles.title}>{plan.title}</h2>
        <Badge tone={tones[plan.stage]}>{cancelScreen.stages[plan.stage]}</Badge>
        <span className={styles.progress}>
          {cancelScreen.progress(plan.progress.done, plan.progress.total)}
        </span>
      </header>
      <ChargedAnyway plan={plan} />
      <Notes title={cancelScreen.before} notes={plan.before} />
      <ol className={styles.steps}>
        {plan.steps.map((step, index) => (
          <StepCard
            key={step.id}
            number={index + 1}
            step={step}
            plan={plan}
            open={open === step.id}
            onToggle={() => setByHand({ marks, open: open === step.id ? null : step.id })}
            onOpen={id => setByHand({ marks, open: id })}
          />
        ))}
      </ol>
      <Agreements questions={plan.questions} onPlan={onPlan} />
      <ServiceMessage text={plan.message} />
    </section>
  )
}

/** The first step without a mark; where it was found on neither side there is nothing to verify yet. */
function nextStep({ steps, stage }: Plan): Step | null {
  const next = steps.find(({ state }) => state === 'todo') ?? null
  return next?.id === 'verify' && stage === 'started' ? null : next
}
