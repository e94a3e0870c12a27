import { CheckIcon } from './icons.tsx'
import styles from './step-name.module.css'

interface StepNameProps {
  number: number
  name: string
  done: boolean
}

/** A tab that is one of several steps: its number, or a tick once there is nothing left to do. */
export function StepName({ number, name, done }: StepNameProps) {
  return (
    <span className={styles.step} data-done={done || undefined}>
      {done ? <CheckIcon size={14} /> : number} {name}
    </span>
  )
}
