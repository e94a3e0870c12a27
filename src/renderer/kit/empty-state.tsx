import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

interface EmptyStateProps {
  icon?: ReactNode
  /** `care` where something went wrong. */
  tone?: 'good' | 'care'
  title: string
  children?: ReactNode
  actions?: ReactNode
}

/** A page or panel with nothing to show yet: what it is for, and the way on. */
export function EmptyState({ icon, tone = 'good', title, children, actions }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      {icon && (
        <div className={styles.icon} data-tone={tone}>
          {icon}
        </div>
      )}
      <h2 className={styles.title}>{title}</h2>
      {children && <div className={styles.text}>{children}</div>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
