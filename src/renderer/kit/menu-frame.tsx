import { Menu as Base } from '@base-ui/react/menu'
import { type ReactNode, useRef } from 'react'
import { ChevronIcon } from './icons.tsx'
import styles from './menu.module.css'

interface MenuFrameProps {
  label: ReactNode
  /** Where the label doesn't tell which of several it is. */
  name?: string
  /** Whether the button shows what is chosen, as a field does. */
  isChoice?: boolean
  children: ReactNode
}

/** A button and the list that it opens, which hangs beside it, inside the page's landmark. */
export function MenuFrame({ label, name, isChoice, children }: MenuFrameProps) {
  const place = useRef<HTMLSpanElement>(null)
  return (
    <span ref={place}>
      <Base.Root modal={false}>
        <Base.Trigger className={styles.trigger} data-choice-menu={isChoice} aria-label={name}>
          {label}
          <ChevronIcon />
        </Base.Trigger>
        <Base.Portal container={place}>
          <Base.Positioner className={styles.positioner} sideOffset={4} align="start">
            <Base.Popup className={styles.popup}>{children}</Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
    </span>
  )
}
