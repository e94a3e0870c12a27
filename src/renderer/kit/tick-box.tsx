import { type ReactNode, useId } from 'react'
import styles from './tick-box.module.css'

interface TickBoxProps {
  checked: boolean
  onChange: (checked: boolean) => void
  disabled?: boolean
  /** What it is for, where no words stand beside it. */
  label?: string
  /** The words beside it, which tick it too. */
  children?: ReactNode
}

/** A box of the house to tick; what the keyboard and screen readers have is the browser's own. */
export function TickBox({ checked, onChange, disabled, label, children }: TickBoxProps) {
  const id = useId()
  const box = (
    <input
      id={id}
      type="checkbox"
      className={styles.box}
      aria-label={label}
      checked={checked}
      disabled={disabled}
      onChange={event => onChange(event.target.checked)}
    />
  )
  if (!children) return box
  return (
    <label htmlFor={id} className={styles.label}>
      {box}
      {children}
    </label>
  )
}
