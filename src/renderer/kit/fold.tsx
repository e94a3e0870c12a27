import { Collapsible } from '@base-ui/react/collapsible'
import type { ReactNode } from 'react'
import styles from './fold.module.css'
import { ChevronIcon } from './icons.tsx'
import { unbroken } from './unbroken.tsx'

interface FoldProps {
  title: ReactNode
  /** What is inside, in a few words beside the title. */
  note?: ReactNode
  /** Where it is opened and closed from elsewhere as well. */
  open?: boolean
  /** How it stands at first, where nobody else opens it. */
  defaultOpen?: boolean
  onOpenChange?: (open: boolean) => void
  children: ReactNode
}

/** What most people need not see, one click away. */
export function Fold({ title, note, children, ...control }: FoldProps) {
  return (
    <Collapsible.Root className={styles.fold} {...control}>
      <Collapsible.Trigger className={styles.title}>
        <ChevronIcon />
        <span>
          {unbroken(title)}
          {note && <span className={styles.note}>{unbroken(note)}</span>}
        </span>
      </Collapsible.Trigger>
      <Collapsible.Panel>{children}</Collapsible.Panel>
    </Collapsible.Root>
  )
}
