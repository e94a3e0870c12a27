import { Tooltip } from '@base-ui/react/tooltip'
import type { ReactNode } from 'react'
import styles from './hint.module.css'

/** A word whose meaning comes up when it is pointed at or reached by the keyboard. */
export function Hint({ meaning, children }: { meaning: string; children: ReactNode }) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger className={styles.word} delay={200} aria-description={meaning}>
        {children}
      </Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Positioner sideOffset={6}>
          <Tooltip.Popup className={styles.meaning}>{meaning}</Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}
