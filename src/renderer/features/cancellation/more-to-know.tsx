import { Fold } from '../../kit/fold.tsx'
import texts from '../../kit/text.module.css'
import { useWords } from '../../kit/words-context.tsx'
import { Agreements } from './agreements.tsx'
import { Notes } from './notes.tsx'
import type { Plan } from './plan.ts'
import { ServiceMessage } from './service-message.tsx'

/** What most people don't need at once: cautions, other agreements, the words for customer service, myths. */
export function MoreToKnow({ plan, onPlan }: { plan: Plan; onPlan: (id: string) => void }) {
  const { cancelScreen } = useWords()
  return (
    <div>
      {plan.before.length > 0 && (
        <Fold title={cancelScreen.before} note={cancelScreen.beforeHint(plan.before.length)}>
          <Notes notes={plan.before} />
        </Fold>
      )}
      <Fold title={cancelScreen.message} note={cancelScreen.messageHint}>
        <ServiceMessage text={plan.message} />
      </Fold>
      {plan.questions.length > 0 && (
        <Fold title={cancelScreen.questions} note={cancelScreen.questionsHint}>
          <Agreements questions={plan.questions} onPlan={onPlan} />
        </Fold>
      )}
      {plan.myths.length > 0 && (
        <Fold title={cancelScreen.myths}>
          <div className={texts.quiet}>
            <Notes notes={plan.myths} />
          </div>
        </Fold>
      )}
    </div>
  )
}
