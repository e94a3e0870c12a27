import type { ReactNode } from 'react'
import styles from './field.module.css'

/** A name to be seen above a control that is read out by a name of its own. */
export function Labelled({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.field}>
      <span className={styles.label}>{label}</span>
      {children}
    </div>
  )
}
