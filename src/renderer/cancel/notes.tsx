import type { PlanView } from '../../contract/cancel.ts'
import { useWords } from '../shell/words-context.tsx'
import styles from './notes.module.css'
import { Sources } from './sources.tsx'

interface NotesProps {
  title: string
  notes: PlanView['before']
}

/** Sentences to know; a hint that nobody checked says so, and the sources are below. */
export function Notes({ title, notes }: NotesProps) {
  const { cancelScreen } = useWords()
  if (notes.length === 0) return null
  const sources = new Map(notes.flatMap(note => note.sources).map(source => [source.name, source]))
  // The oldest day holds for all of them.
  const checkedOn = notes.map(note => note.checkedOn).sort()[0] ?? ''
  return (
    <section className={styles.notes}>
      <h3>{title}</h3>
      <ul>
        {notes.map(({ id, text, verified }) => (
          <li key={id}>
            {text}
            {!verified && <span className={styles.hint}>{cancelScreen.unchecked}</span>}
          </li>
        ))}
      </ul>
      <div className={styles.origin}>
        <span>{cancelScreen.checkedOn(checkedOn)}</span>
        <Sources sources={[...sources.values()]} className={styles.sources} />
      </div>
    </section>
  )
}
