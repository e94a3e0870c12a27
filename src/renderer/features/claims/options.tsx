import { CheckIcon } from '../../kit/icons.tsx'
import styles from './options.module.css'
import type { ShownQuestion } from './present-case.ts'

interface OptionsProps {
  /** Id of the question's heading. */
  labelledBy: string
  question: ShownQuestion
  onChoose: (value: string) => void
  /** Side by side, where many questions stand below each other. */
  inRow?: boolean
}

/** The answers to choose from, one click each; the one given is marked. */
export function Options({ labelledBy, question, onChoose, inRow }: OptionsProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend beside the heading that is there
    <div className={styles.options} role="group" aria-labelledby={labelledBy} data-row={inRow || undefined}>
      {question.options.map(({ value, label }) => (
        <button
          key={value}
          type="button"
          className={styles.option}
          aria-pressed={question.answer === value}
          onClick={() => onChoose(value)}
        >
          <span className={styles.tick}>{question.answer === value && <CheckIcon size={14} />}</span>
          {label}
        </button>
      ))}
    </div>
  )
}
