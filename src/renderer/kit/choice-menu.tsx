import { Menu as Base } from '@base-ui/react/menu'
import { CheckIcon } from './icons.tsx'
import styles from './menu.module.css'
import { MenuFrame } from './menu-frame.tsx'
import { useWords } from './words-context.tsx'

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
