import { Menu as Base } from '@base-ui/react/menu'
import type { ReactNode } from 'react'
import styles from './menu.module.css'
import { MenuFrame } from './menu-frame.tsx'

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

/** Acts behind one button; the arrow keys go through them. */
export function Menu({ label, name, items }: MenuProps) {
  return (
    <MenuFrame label={label} name={name}>
      {items.map(item => (
        <Base.Item key={item.label} className={styles.item} onClick={item.onChoose}>
          {item.label}
        </Base.Item>
      ))}
    </MenuFrame>
  )
}
