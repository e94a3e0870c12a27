import { ChoiceMenu } from '../../kit/menu.tsx'
import { useWords } from '../../kit/words-context.tsx'
import styles from './month-range.module.css'

/** From one month to another, both `2024-03` and both included; empty leaves the side open. */
export interface MonthRange {
  from: string
  to: string
}

export const wholeTime: MonthRange = { from: '', to: '' }

interface MonthRangePickerProps {
  /** `2024-03`, in order. */
  months: readonly string[]
  range: MonthRange
  onChange: (range: MonthRange) => void
}

/** Two lists of months; whichever side is moved past the other takes it along. */
export function MonthRangePicker({ months, range, onChange }: MonthRangePickerProps) {
  const { chargesScreen, window } = useWords()
  const { range: words } = chargesScreen
  const choose = (side: keyof MonthRange, month: string) => {
    const next = { ...range, [side]: month }
    const crossed = next.from !== '' && next.to !== '' && next.from > next.to
    onChange(crossed ? { from: month, to: month } : next)
  }
  const side = (name: keyof MonthRange, open: string) => (
    <ChoiceMenu
      label={words[name]}
      value={range[name]}
      onChange={month => choose(name, month)}
      options={[
        { value: '', label: open },
        ...months.map(month => ({ value: month, label: window.month(month) })),
      ]}
    />
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a frame that the line of tools has no room for
    <div className={styles.range} role="group" aria-label={words.label}>
      {side('from', words.start)}
      <span aria-hidden="true">–</span>
      {side('to', words.end)}
    </div>
  )
}
