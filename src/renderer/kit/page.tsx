import type { ReactNode } from 'react'
import styles from './page.module.css'

interface PageProps {
  title: string
  /** One line beside the title: what this page is about right now. */
  lead?: ReactNode
  /** Controls at the right of the title. */
  tools?: ReactNode
  /** True where the page fills the window and its parts scroll by themselves. */
  fixed?: boolean
  children: ReactNode
}

/** The head every page shares, and its margins. */
export function Page({ title, lead, tools, fixed, children }: PageProps) {
  return (
    <div className={styles.page} data-fixed={fixed || undefined}>
      <header className={styles.head}>
        <h1 className={styles.title} tabIndex={-1}>
          {title}
        </h1>
        {lead && <p className={styles.lead}>{lead}</p>}
        {tools && <div className={styles.tools}>{tools}</div>}
      </header>
      {children}
    </div>
  )
}
