import { CheckIcon } from './icons.tsx'
import styles from './progress-ring.module.css'

const radius = 14
const length = 2 * Math.PI * radius

/** How many of a few things are done; a tick once all are. */
export function ProgressRing({ done, total }: { done: number; total: number }) {
  const isAll = done >= total
  return (
    <span className={styles.ring} data-all={isAll || undefined}>
      <svg aria-hidden="true" viewBox="0 0 32 32" width="38" height="38">
        <circle className={styles.track} cx="16" cy="16" r={radius} />
        <circle
          className={styles.done}
          cx="16"
          cy="16"
          r={radius}
          strokeDasharray={`${(length * done) / total} ${length}`}
        />
      </svg>
      <span className={styles.text}>{isAll ? <CheckIcon size={16} /> : `${done}/${total}`}</span>
    </span>
  )
}
