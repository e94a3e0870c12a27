import type { KeyboardEvent, ReactNode } from 'react'
import styles from './choice-list.module.css'

interface ChoiceListProps<T> {
  label?: string
  items: readonly T[]
  idOf: (item: T) => string
  selected: string | null
  onSelect: (id: string) => void
  children: (item: T) => ReactNode
}

/** A list of which one entry is shown beside it; the arrow keys go from one to the next. */
export function ChoiceList<T>({ label, items, idOf, selected, onSelect, children }: ChoiceListProps<T>) {
  if (items.length === 0) return null
  return (
    <ul className={styles.list} aria-label={label} onKeyDown={moveFocus}>
      {items.map(item => (
        <li key={idOf(item)}>
          <button
            type="button"
            className={styles.item}
            aria-current={idOf(item) === selected ? 'true' : undefined}
            onClick={() => onSelect(idOf(item))}
          >
            {children(item)}
          </button>
        </li>
      ))}
    </ul>
  )
}

function moveFocus(event: KeyboardEvent<HTMLUListElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const next = buttons[buttons.indexOf(document.activeElement as HTMLButtonElement) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
  next.click()
}
