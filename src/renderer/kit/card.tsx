import type { HTMLAttributes } from 'react'
import styles from './card.module.css'

/** A bordered sheet on the paper; give it `aria-label` or a heading. */
export function Card({ className, ...rest }: HTMLAttributes<HTMLElement>) {
  return <section {...rest} className={className ? `${styles.card} ${className}` : styles.card} />
}
