import type { FormEvent, ReactNode } from 'react'
import { Button } from './button.tsx'
import styles from './dialog-form.module.css'

interface DialogFormProps {
  /** What the two buttons say. */
  cancel: string
  send: string
  /** While what is written can't be sent. */
  disabled?: boolean
  onCancel: () => void
  onSend: () => void
  children: ReactNode
}

/** What a dialog asks for, with its two answers under it; Enter sends it. */
export function DialogForm({ cancel, send, disabled = false, onCancel, onSend, children }: DialogFormProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!disabled) onSend()
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      {children}
      <div className={styles.actions}>
        <Button onClick={onCancel}>{cancel}</Button>
        <Button kind="primary" type="submit" disabled={disabled}>
          {send}
        </Button>
      </div>
    </form>
  )
}
