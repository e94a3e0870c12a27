import { Button } from '../../kit/button.tsx'
import { Fold } from '../../kit/fold.tsx'
import texts from '../../kit/text.module.css'
import { useWords } from '../../kit/words-context.tsx'
import { CopyMessage } from './copy-message.tsx'
import styles from './more-to-know.module.css'
import { Notes } from './notes.tsx'
import type { Plan } from './plan.ts'

interface MoreToKnowProps {
  plan: Plan
  /** Shows the plan of another renewal. */
  onPlan: (id: string) => void
}

/** What most people don't need at once: cautions, other agreements, the words for customer service, myths. */
export function MoreToKnow({ plan, onPlan }: MoreToKnowProps) {
  const { cancelScreen } = useWords()
  return (
    <div>
      {plan.before.length > 0 && plan.stage !== 'verified' && (
        <Fold title={cancelScreen.before} note={cancelScreen.beforeHint(plan.before.length)}>
          <Notes notes={plan.before} />
        </Fold>
      )}
      <Fold title={cancelScreen.message} note={cancelScreen.messageHint}>
        <div className={styles.message}>
          <p className={texts.quiet}>{cancelScreen.messageText}</p>
          <CopyMessage text={plan.message} />
        </div>
        <p className={styles.text} lang="zh-CN">
          {plan.message}
        </p>
      </Fold>
      {plan.questions.length > 0 && (
        <Fold title={cancelScreen.questions} note={cancelScreen.questionsHint}>
          <Agreements plan={plan} onPlan={onPlan} />
        </Fold>
      )}
      {plan.myths.length > 0 && (
        <Fold title={cancelScreen.myths} note={cancelScreen.mythsHint}>
          <Notes notes={plan.myths} />
        </Fold>
      )}
    </div>
  )
}

/** Further agreements to think of; those that the bills show lead to their own plans. */
function Agreements({ plan, onPlan }: MoreToKnowProps) {
  const { cancelScreen } = useWords()
  return (
    <ul className={`${texts.bullets} ${texts.quiet}`}>
      {plan.questions.map(({ text, plans }) => (
        <li key={text}>
          {text}
          {plans.length > 0 && (
            <div className={styles.plans}>
              {plans.map(({ subscriptionId, title }) => (
                <Button key={subscriptionId} kind="link" onClick={() => onPlan(subscriptionId)}>
                  {cancelScreen.toPlan(title)}
                </Button>
              ))}
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
