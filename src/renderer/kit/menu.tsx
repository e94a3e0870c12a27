import { Menu as Base } from '@base-ui/react/menu'
import { type ReactNode, useRef } from 'react'
import { CheckIcon, ChevronIcon } from './icons.tsx'
import styles from './menu.module.css'
import { useWords } from './words-context.tsx'

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

interface ChoiceMenuProps<V extends string> {
  /** What is chosen here. */
  label: string
  value: V
  onChange: (value: V) => void
  options: readonly { value: V; label: string }[]
}

/** One of several behind a button that shows which; the arrow keys go through them. */
export function ChoiceMenu<V extends string>({ label, value, onChange, options }: ChoiceMenuProps<V>) {
  const { window } = useWords()
  const chosen = options.find(option => option.value === value)?.label ?? ''
  return (
    <MenuFrame label={chosen} name={window.dayField.named(label, chosen)} isChoice>
      <Base.RadioGroup value={value} onValueChange={(next: V) => onChange(next)}>
        {options.map(option => (
          <Base.RadioItem key={option.value} value={option.value} className={styles.item} closeOnClick>
            <span className={styles.chosen}>{option.value === value && <CheckIcon size={14} />}</span>
            {option.label}
          </Base.RadioItem>
        ))}
      </Base.RadioGroup>
    </MenuFrame>
  )
}

interface MenuFrameProps {
  label: ReactNode
  /** Where the label doesn't tell which of several it is. */
  name?: string
  /** Whether the button shows what is chosen, as a field does. */
  isChoice?: boolean
  children: ReactNode
}

/** A button and the list that it opens, which hangs beside it, inside the page's landmark. */
function MenuFrame({ label, name, isChoice, children }: MenuFrameProps) {
  const place = useRef<HTMLSpanElement>(null)
  return (
    <span ref={place}>
      <Base.Root modal={false}>
        <Base.Trigger className={styles.trigger} data-choice-menu={isChoice} aria-label={name}>
          <span className={styles.label}>{label}</span>
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
