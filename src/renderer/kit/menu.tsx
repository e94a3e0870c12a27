import { Menu as Base } from '@base-ui/react/menu'
import { type ReactNode, useRef } from 'react'
import { ChevronIcon } from './icons.tsx'
import styles from './menu.module.css'

interface MenuItem {
  label: string
  onChoose: () => void
}

interface MenuProps {
  label: ReactNode
  /** Where the label doesn't tell which of several it is. */
  name?: string
  items: readonly MenuItem[]
}

/** Acts behind one button; the arrow keys go through them. The list hangs beside it, inside the page's landmark. */
export function Menu({ label, name, items }: MenuProps) {
  const place = useRef<HTMLSpanElement>(null)
  return (
    <span ref={place}>
      <Base.Root modal={false}>
        <Base.Trigger className={styles.trigger} aria-label={name}>
          {label}
          <ChevronIcon />
        </Base.Trigger>
        <Base.Portal container={place}>
          <Base.Positioner className={styles.positioner} sideOffset={4} align="start">
            <Base.Popup className={styles.popup}>
              {items.map(item => (
                <Base.Item key={item.label} className={styles.item} onClick={item.onChoose}>
                  {item.label}
                </Base.Item>
              ))}
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
    </span>
  )
}
