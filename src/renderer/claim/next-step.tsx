import type { CaseView } from '../../contract/cases.ts'
import { Badge } from '../parts/badge.tsx'
import { useWords } from '../shell/words-context.tsx'
import styles from './next-step.module.css'
import { StageBadges } from './stage-badges.tsx'

/** How far the case is and what is due next, with the days a deadline is past. */
export function NextStep({ view }: { view: CaseView }) {
  const { caseSteps } = useWords()
  const { next } = view
  return (
    <section className={styles.next} data-overdue={next.overdue > 0 || undefined} aria-labelledby="next-step">
      <h2 id="next-step" className={styles.title}>
        {caseSteps.nextTitle}
      </h2>
      <p className={styles.text}>{next.text}</p>
      <div className={styles.badges}>
        {next.overdue > 0 && <Badge tone="care">{caseSteps.overdue(next.overdue)}</Badge>}
        <StageBadges one={view} />
      </div>
    </section>
  )
}
