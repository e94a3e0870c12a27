import { type InputHTMLAttributes, type Ref, useRef } from 'react'
import { CloseIcon } from './icons.tsx'
import styles from './search-box.module.css'
import { useWords } from './words-context.tsx'

interface SearchBoxProps extends Pick<InputHTMLAttributes<HTMLInputElement>, 'id' | 'placeholder' | 'title'> {
  ref?: Ref<HTMLInputElement>
  /** What it looks through, where no words beside it say so. */
  label?: string
  small?: boolean
  text: string
  onText: (text: string) => void
}

/** A field for what is looked for; Escape and the cross in it empty it. */
export function SearchBox({ ref, label, small, text, onText, ...input }: SearchBoxProps) {
  const { window } = useWords()
  const frame = useRef<HTMLSpanElement>(null)
  const empty = () => {
    onText('')
    // The cross goes with the text, and the focus would go with it.
    frame.current?.querySelector('input')?.focus()
  }
  return (
    <span ref={frame} className={styles.frame} data-small={small}>
      <input
        {...input}
        ref={ref}
        type="search"
        className={styles.input}
        aria-label={label}
        value={text}
        onChange={event => onText(event.target.value)}
        onKeyDown={event => {
          if (event.key !== 'Escape' || text === '') return
          // Of what is open around it, such as a dialog, nothing closes yet.
          event.stopPropagation()
          event.preventDefault()
          onText('')
        }}
      />
      {text !== '' && (
        <button type="button" className={styles.empty} aria-label={window.emptySearch} onClick={empty}>
          <CloseIcon size={14} />
        </button>
      )}
    </span>
  )
}
