import { languageTags } from '../../i18n/language.ts'
import '../tokens.css'
import '../base.css'
import { createRoot } from 'react-dom/client'
import styles from './parts-sheet.module.css'
import { PartsSheet } from './parts-sheet.tsx'

/**
 * Every part in each of its states, never a part of the app: `npm run dev`, then /dev/parts.html for both themes side
 * by side, /dev/parts.html?sheet for the theme of the system, with &lang=en for English.
 */
const query = new URLSearchParams(location.search)
const language = query.get('lang') === 'en' ? 'en' : 'zh'
document.documentElement.lang = languageTags[language]

const root = document.getElementById('root')
if (!root) throw new Error('the page has no root')
createRoot(root).render(query.has('sheet') ? <PartsSheet language={language} /> : <SideBySide />)

/** A frame's pages see the colour scheme of the frame as the system's. */
function SideBySide() {
  return (
    <div className={styles.sides}>
      {(['light', 'dark'] as const).map(theme => (
        <iframe
          key={theme}
          title={theme}
          src={`?sheet&lang=${language}`}
          className={styles.side}
          style={{ colorScheme: theme }}
        />
      ))}
    </div>
  )
}
