import { ChoiceList } from '../../kit/choice-list.tsx'
import { CheckIcon } from '../../kit/icons.tsx'
import { useWords } from '../../kit/words-context.tsx'
import type { Plan } from './plan.ts'
import styles from './plan-list.module.css'

interface PlanListProps {
  plans: readonly Plan[]
  selected: string | null
  onSelect: (id: string) => void
}

/** Every renewal with one line on how far it is. */
export function PlanList({ plans, selected, onSelect }: PlanListProps) {
  const { cancel, cancelScreen } = useWords()
  return (
    <ChoiceList
      label={cancelScreen.list}
      items={plans}
      idOf={({ subscriptionId }) => subscriptionId}
      selected={selected}
      onSelect={onSelect}
    >
      {plan => (
        <>
          <span className={styles.title}>{plan.title}</span>
          <span className={styles.line}>
            {cancel.wallets[plan.wallet]} ·{' '}
            <span className={styles.summary} data-stage={plan.stage}>
              {plan.stage === 'verified' && <CheckIcon size={13} />}
              {plan.summary}
            </span>
          </span>
        </>
      )}
    </ChoiceList>
  )
}
