import type { ReactNode } from 'react'
import { type Page, pages } from '../../contract/menu.ts'
import { useRoute } from '../app/route.tsx'
import { useDue } from '../features/reminders/due-line.tsx'
import { BillIcon, ChargeIcon, GearIcon, PowerIcon, ReturnIcon } from '../kit/icons.tsx'
import { useWords } from '../kit/words-context.tsx'
import styles from './sidebar.module.css'

const icons: Record<Page, ReactNode> = {
  bills: <BillIcon />,
  charges: <ChargeIcon />,
  cancel: <PowerIcon />,
  claim: <ReturnIcon />,
  settings: <GearIcon />,
}

/** The five pages, always in reach; the page shown is marked for eyes and screen readers. */
export function Sidebar() {
  const { window, menu, due } = useWords()
  const { route, go } = useRoute()
  const cases = useDue().length
  return (
    <nav className={styles.sidebar} aria-label={window.sidebar}>
      <span className={styles.mark} title={menu.appName} aria-hidden="true">
        续
      </span>
      {pages.map(page => (
        <button
          key={page}
          type="button"
          className={styles.page}
          data-page={page}
          aria-current={route.page === page ? 'page' : undefined}
          aria-label={page === 'claim' && cases > 0 ? due.sidebar(window.pages.claim, cases) : undefined}
          data-count={page === 'claim' && cases > 0 ? cases : undefined}
          onClick={() => go({ page })}
        >
          {icons[page]}
          <span>{window.pages[page]}</span>
        </button>
      ))}
    </nav>
  )
}
