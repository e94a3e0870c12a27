import type { NamedSource } from '../../../i18n/present/cancellation.ts'
import { useWords } from '../../kit/words-context.tsx'
import styles from './sources.module.css'

/** Where something comes from, folded away; addresses are text, since the app opens no pages. */
export function Sources({
  sources,
  className = '',
}: {
  sources: readonly NamedSource[]
  className?: string
}) {
  const { cancelScreen } = useWords()
  if (sources.length === 0) return null
  return (
    <details className={`${styles.sources} ${className}`}>
      <summary>{cancelScreen.sources}</summary>
      <ul>
        {sources.map(({ name, url }) => (
          <li key={name}>
            {name}
            {url && <span className={styles.url}>{url}</span>}
          </li>
        ))}
      </ul>
    </details>
  )
}
