import type { ReactNode } from 'react'
import styles from './drop-zone.module.css'
import { BillDropIcon } from './icons.tsx'
import texts from './text.module.css'

interface DropZoneProps {
  title: string
  /** What may be dropped. */
  text: ReactNode
  /** Other ways to the same end, since dropping needs a mouse. */
  actions: ReactNode
}

/** The invitation to drop files; the window itself takes them, wherever they fall. */
export function DropZone({ title, text, actions }: DropZoneProps) {
  return (
    <div className={styles.zone}>
      <span className={styles.icon}>
        <BillDropIcon />
      </span>
      <h2 className={styles.title}>{title}</h2>
      <p className={texts.quiet}>{text}</p>
      <div className={styles.actions}>{actions}</div>
    </div>
  )
}

/** Over the whole window while files hover; only a frame where parts of the page take files of their own. */
export function DropOver({ frame, children }: { frame: boolean; children: ReactNode }) {
  return (
    <div className={styles.over} role="status" data-frame={frame || undefined}>
      <BillDropIcon />
      <p>{children}</p>
    </div>
  )
}
