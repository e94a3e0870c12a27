import type { ReactNode } from 'react'
import styles from './page.module.css'
import { unbroken } from './unbroken.tsx'

interface PageProps {
  title: string
  /** One line beside the title, or below where it is too long: what this page is about right now. */
  lead?: ReactNode
  /** True where something on the page is more than the page itself. */
  isQuiet?: boolean
  /** Controls at the right of the title. */
  tools?: ReactNode
  children: ReactNode
}

/** The head every page shares, and its margins. */
export function Page({ title, lead, isQuiet, tools, children }: PageProps) {
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div className={styles.words}>
          <h1 className={styles.title} data-quiet={isQuiet || undefined} tabIndex={-1}>
            {unbroken(title)}
          </h1>
          {lead && <p className={styles.lead}>{unbroken(lead)}</p>}
        </div>
        {tools && <div className={styles.tools}>{tools}</div>}
      </header>
      {children}
    </div>
  )
}
