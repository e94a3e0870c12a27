import { useCallback, useRef } from 'react'
import { useWords } from '../../kit/words-context.tsx'
import styles from './search-field.module.css'
import { useFindKey } from './use-find-key.ts'

interface SearchFieldProps {
  text: string
  onText: (text: string) => void
}

/** Looks through every transaction of every bill; Ctrl+F leads here, Escape empties it. */
export function SearchField({ text, onText }: SearchFieldProps) {
  const { search } = useWords().chargesScreen
  const field = useRef<HTMLInputElement>(null)
  useFindKey(useCallback(() => field.current?.focus(), []))
  return (
    <input
      ref={field}
      type="search"
      className={styles.search}
      aria-label={search.label}
      placeholder={search.short}
      title={search.hint}
      value={text}
      onChange={event => onText(event.target.value)}
      onKeyDown={event => {
        if (event.key === 'Escape') onText('')
      }}
    />
  )
}
