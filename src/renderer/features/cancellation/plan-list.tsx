import { sumOf } from '../../../core/base/lists.ts'
import { ownerName } from '../../app/owners.ts'
import { RenewalMark } from '../../app/renewal-mark.tsx'
import { ChoiceList } from '../../kit/choice-list.tsx'
import { yuan } from '../../kit/figures.ts'
import { Fold } from '../../kit/fold.tsx'
import { ProgressRing } from '../../kit/progress-ring.tsx'
import texts from '../../kit/text.module.css'
import { unbroken } from '../../kit/unbroken.tsx'
import { useWords } from '../../kit/words-context.tsx'
import { stateTone } from '../subscriptions/subscription-words.ts'
import type { Plan, PlanGroups } from './plan.ts'
import styles from './plan-list.module.css'

interface PlanListProps {
  groups: PlanGroups
  /** Whether it takes names to tell whose they are. */
  named: boolean
  selected: string | null
  onSelect: (id: string) => void
}

/** Every renewal: those under way, those that have stopped, and the rest to choose from. */
export function PlanList({ groups, named, selected, onSelect }: PlanListProps) {
  const { cancelScreen } = useWords()
  const { open, proven, rest } = groups
  const list = (label: string, plans: readonly Plan[]) => (
    <ChoiceList
      label={label}
      items={plans}
      idOf={({ subscriptionId }) => subscriptionId}
      selected={selected}
      onSelect={onSelect}
    >
      {plan => <Entry plan={plan} named={named} isBegun={plans !== rest} />}
    </ChoiceList>
  )
  return (
    <>
      {open.length > 0 && (
        <section className={styles.group}>
          <h2>{cancelScreen.groups.open}</h2>
          {list(cancelScreen.groups.open, open)}
        </section>
      )}
      {proven.length > 0 && (
        <section className={styles.group}>
          <h2>{cancelScreen.groups.proven}</h2>
          {list(cancelScreen.groups.proven, proven)}
        </section>
      )}
      {rest.length > 0 &&
        (open.length + proven.length === 0 ? (
          list(cancelScreen.list, rest)
        ) : (
          <Fold title={cancelScreen.groups.rest(rest.length)} defaultOpen>
            {list(cancelScreen.list, rest)}
          </Fold>
        ))}
    </>
  )
}

function Entry({ plan, named, isBegun }: { plan: Plan; named: boolean; isBegun: boolean }) {
  const words = useWords()
  const { cancelScreen, detector } = words
  const { name, state, steps, yearlyFen, savedFen, chargedAnyway } = plan
  const late = sumOf(chargedAnyway, ({ fen }) => fen)
  const saving = state === 'stopped' ? savedFen : yearlyFen
  const facts = [named && ownerName(plan, words), saving > 0 && cancelScreen.saves(yuan(saving))].filter(
    Boolean,
  )
  const done = steps.filter(step => step.state === 'done' || step.state === 'absent').length
  return (
    <span className={styles.entry}>
      <RenewalMark renewal={plan} />
      <span className={styles.what}>
        <span className={styles.title}>{unbroken(detector.listTitle(name))}</span>
        <span className={`${texts.quiet} ${styles.facts}`}>
          {state !== null && state !== 'charging' && (
            <span className={styles.state} data-tone={stateTone(state)}>
              {detector.stateOf(state)}
              {state === 'charged-again' && late > 0 && ` ${yuan(late)}`}
            </span>
          )}
          {facts.length > 0 && <span>{unbroken(facts.join(' · '))}</span>}
        </span>
      </span>
      {isBegun && <ProgressRing done={done} total={steps.length} />}
    </span>
  )
}
