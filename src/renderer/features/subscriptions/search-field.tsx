import { useEffect, useRef } from 'react'
import { useWords } from '../../kit/words-context.tsx'
import styles from './search-field.module.css'

interface SearchFieldProps {
  text: string
  onText: (text: string) => void
}

/** Looks through every transaction of every bill; Ctrl+F, or ⌘F on a Mac, leads here, Escape empties it. */
export function SearchField({ text, onText }: SearchFieldProps) {
  const { search } = useWords().chargesScreen
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, shiftKey } = event
      if (key.toLowerCase() !== 'f' || !(ctrlKey || metaKey) || altKey || shiftKey) return
      event.preventDefault()
      field.current?.focus()
    }
    addEventListener('keydown', pressed)
    return () => removeEventListener('keydown', pressed)
  }, [])
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
