import type { KeyboardEvent, ReactNode } from 'react'
import styles from './choice-list.module.css'
import { moveFocus } from './move-focus.ts'

interface ChoiceListProps<T> {
  label?: string
  items: readonly T[]
  idOf: (item: T) => string
  selected: string | null
  onSelect: (id: string) => void
  /** What can be done to an entry without opening it. */
  actions?: ((item: T) => ReactNode) | undefined
  children: (item: T) => ReactNode
}

/** A list whose entries open; the arrow keys go from one to the next, and where one is open they open the next. */
export function ChoiceList<T>(props: ChoiceListProps<T>) {
  const { label, items, idOf, selected, onSelect, actions, children } = props
  if (items.length === 0) return null
  return (
    <ul className={styles.list} aria-label={label} onKeyDown={event => follow(event, selected !== null)}>
      {items.map(item => (
        <li key={idOf(item)} className={styles.entry}>
          <button
            type="button"
            className={styles.item}
            data-choice
            aria-current={idOf(item) === selected ? 'true' : undefined}
            onClick={() => onSelect(idOf(item))}
          >
            {children(item)}
          </button>
          {actions && <span className={styles.actions}>{actions(item)}</span>}
        </li>
      ))}
    </ul>
  )
}

const keys = { ArrowDown: 1, ArrowUp: -1 }

function follow(event: KeyboardEvent<HTMLUListElement>, opens: boolean): void {
  const next = moveFocus(event, event.currentTarget.querySelectorAll('button[data-choice]'), keys)
  if (opens) next?.click()
}
