import type { ReactNode } from 'react'
import styles from './banner.module.css'
import { unbroken } from './unbroken.tsx'

interface BannerProps {
  tone?: 'plain' | 'good' | 'care'
  /** Buttons at the right. */
  actions?: ReactNode
  /** True for what just happened, so that it is read out. */
  live?: boolean
  children: ReactNode
}

/** One line across a page that tells a state of things and what can be done about it. */
export function Banner({ tone = 'plain', actions, live, children }: BannerProps) {
  return (
    <div className={styles.banner} data-tone={tone} role={live ? 'status' : undefined}>
      <div className={styles.text}>{unbroken(children)}</div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
