import type { NamedSource, PresentedNote } from '../../../i18n/present/cancellation.ts'
import { Fold } from '../../kit/fold.tsx'
import texts from '../../kit/text.module.css'
import { useWords } from '../../kit/words-context.tsx'
import styles from './notes.module.css'

interface NotesProps {
  notes: readonly PresentedNote[]
}

/** Sentences to know, then the hints that nobody checked, named as such, and the sources of all. */
export function Notes({ notes }: NotesProps) {
  const { cancelScreen } = useWords()
  if (notes.length === 0) return null
  const sources = new Map(notes.flatMap(note => note.sources).map(source => [source.name, source]))
  const hints = notes.filter(({ verified }) => !verified)
  // The oldest day holds for all of them.
  const checkedOn = notes.map(note => note.checkedOn).sort()[0] ?? ''
  return (
    <div className={texts.quiet}>
      <NoteList notes={notes.filter(({ verified }) => verified)} />
      {hints.length > 0 && <p className={styles.hint}>{cancelScreen.unchecked}</p>}
      <NoteList notes={hints} />
      <div className={styles.origin}>
        <span>{cancelScreen.checkedOn(checkedOn)}</span>
        <Sources sources={[...sources.values()]} />
      </div>
    </div>
  )
}

function NoteList({ notes }: Pick<NotesProps, 'notes'>) {
  if (notes.length === 0) return null
  return (
    <ul className={texts.bullets}>
      {notes.map(({ id, text }) => (
        <li key={id}>{text}</li>
      ))}
    </ul>
  )
}

/** Where something comes from, folded away; addresses are text, since the app opens no pages. */
export function Sources({ sources }: { sources: readonly NamedSource[] }) {
  const { cancelScreen } = useWords()
  if (sources.length === 0) return null
  return (
    <Fold title={cancelScreen.sources}>
      <ul className={texts.bullets}>
        {sources.map(({ name, url }) => (
          <li key={name}>
            {name}
            {url && <span className={styles.url}>{url}</span>}
          </li>
        ))}
      </ul>
    </Fold>
  )
}
