import { Menu as Base } from '@base-ui/react/menu'
import type { ReactNode } from 'react'
import { ChevronIcon } from './icons.tsx'
import styles from './menu.module.css'

interface MenuItem {
  label: string
  onChoose: () => void
}

/** Acts behind one button; the arrow keys go through them. */
export function Menu({ label, items }: { label: ReactNode; items: readonly MenuItem[] }) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger className={styles.trigger}>
        {label}
        <ChevronIcon />
      </Base.Trigger>
      <Base.Portal>
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
  )
}
