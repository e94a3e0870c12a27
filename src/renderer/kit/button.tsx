import type { ButtonHTMLAttributes, ReactNode } from 'react'
import styles from './button.module.css'

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `primary` once per view at most; `quiet` has no border; `money` asks for money back; `link` and `text` stand in running text, `text` without a line. */
  kind?: 'primary' | 'plain' | 'quiet' | 'danger' | 'money' | 'link' | 'text'
  size?: 'small' | 'normal'
  /** Does nothing for the moment, and keeps the focus: unlike `disabled`, it is where a person goes on. */
  busy?: boolean
  children: ReactNode
}

export function Button({
  kind = 'plain',
  size = 'normal',
  type = 'button',
  busy = false,
  className,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-disabled={busy || undefined}
      onClick={busy ? event => event.preventDefault() : onClick}
      data-kind={kind}
      data-size={size}
      className={className ? `${styles.button} ${className}` : styles.button}
    />
  )
}
