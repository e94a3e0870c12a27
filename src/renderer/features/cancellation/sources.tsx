import type { NamedSource } from '../../../i18n/present/cancellation.ts'
import { Fold } from '../../kit/fold.tsx'
import texts from '../../kit/text.module.css'
import { useWords } from '../../kit/words-context.tsx'
import styles from './sources.module.css'

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
