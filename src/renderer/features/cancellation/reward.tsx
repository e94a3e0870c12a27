import type { ReactNode } from 'react'
import { yuan } from '../../kit/figures.ts'
import { useWords } from '../../kit/words-context.tsx'
import type { Plan } from './plan.ts'
import styles from './reward.module.css'

/** What stopping it is worth: a promise while there is something to do, a sum once a bill has shown it. */
export function Reward({ plan, savedFen }: { plan: Plan; savedFen: number }) {
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
