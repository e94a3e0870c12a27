import type { ReactNode } from 'react'
import styles from './badge.module.css'

/** `bad` is for money in question only. */
export type Tone = 'plain' | 'good' | 'bad' | 'care'

export function Badge({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={styles.badge} data-tone={tone}>
      {children}
    </span>
  )
}
