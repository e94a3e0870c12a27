import { useState } from 'react'
import type { PlaceView, PlanView } from '../../../contract/cancellation.ts'
import { Badge, type Tone } from '../../kit/badge.tsx'
import { useWords } from '../../kit/words-context.tsx'
import { Agreements } from './agreements.tsx'
import { ChargedAnyway } from './charged-anyway.tsx'
import { Notes } from './notes.tsx'
import styles from './road.module.css'
import { ServiceMessage } from './service-message.tsx'
import { Stop } from './stop.tsx'

const tones: Record<PlanView['stage'], Tone> = {
  todo: 'plain',
  started: 'care',
  waiting: 'care',
  verified: 'good',
  charged: 'bad',
}

/** The stops of one renewal in their order; the first that is open shows its detail, the others on request. */
export function Road({ plan, onPlan }: { plan: PlanView; onPlan: (id: string) => void }) {
  const { cancelScreen } = useWords()
  const next = nextStop(plan)?.id ?? null
  const said = plan.places.map(({ state, at }) => `${state} ${at}`).join()
  // What the person opened by hand stays open until a mark moves the road on.
  const [byHand, setByHand] = useState<{ said: string; open: string | null } | null>(null)
  const open = byHand && byHand.said === said ? byHand.open : next
  return (
    <section className={styles.road} aria-label={cancelScreen.road(plan.title)}>
      <header className={styles.head}>
        <h2 className={styles.title}>{plan.title}</h2>
        <Badge tone={tones[plan.stage]}>{cancelScreen.stages[plan.stage]}</Badge>
        <span className={styles.progress}>
          {cancelScreen.progress(plan.progress.done, plan.progress.total)}
        </span>
      </header>
      <ChargedAnyway plan={plan} />
      <Notes title={cancelScreen.before} notes={plan.before} />
      <ol className={styles.stops}>
        {plan.places.map((place, index) => (
          <Stop
            key={place.id}
            number={index + 1}
            place={place}
            plan={plan}
            open={open === place.id}
            onToggle={() => setByHand({ said, open: open === place.id ? null : place.id })}
            onOpen={id => setByHand({ said, open: id })}
          />
        ))}
      </ol>
      <Agreements questions={plan.questions} onPlan={onPlan} />
      <ServiceMessage text={plan.message} />
    </section>
  )
}

/** The first place that nothing was said of; where it was found in neither of them there is nothing to verify yet. */
function nextStop({ places, stage }: PlanView): PlaceView | null {
  const next = places.find(({ state }) => state === 'todo') ?? null
  return next?.id === 'verify' && stage === 'started' ? null : next
}
