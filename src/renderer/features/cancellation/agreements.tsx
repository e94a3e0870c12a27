import { Button } from '../../kit/button.tsx'
import texts from '../../kit/text.module.css'
import { useWords } from '../../kit/words-context.tsx'
import styles from './agreements.module.css'
import type { Plan } from './plan.ts'

interface AgreementsProps {
  questions: Plan['questions']
  /** Shows the plan of another renewal. */
  onPlan: (id: string) => void
}

/** Further agreements to think of; those that the bills show lead to their own plans. */
export function Agreements({ questions, onPlan }: AgreementsProps) {
  const { cancelScreen } = useWords()
  return (
    <div className={texts.quiet}>
      <ul className={texts.bullets}>
        {questions.map(({ text, plans }) => (
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
    </div>
  )
}
