import { Dialog as Base } from '@base-ui/react/dialog'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import styles from './dialog.module.css'
import { CloseIcon } from './icons.tsx'
import { ScrollArea } from './scroll-area.tsx'
import { unbroken } from './unbroken.tsx'
import { useWords } from './words-context.tsx'

interface DialogProps {
  open: boolean
  /** Called when the person closes it, by Escape, a click outside or the cross. */
  onClose: () => void
  title: ReactNode
  /** One or two sentences under the title, read out with it. */
  description?: ReactNode
  /** The button that goes on; one that calls it off stands beside it. */
  answer?: ReactNode
  /** Buttons in their place, the answer that goes on last. */
  actions?: ReactNode
  wide?: boolean
  children?: ReactNode
}

export function Dialog({ open, onClose, title, description, answer, actions, wide, children }: DialogProps) {
  const { window } = useWords()
  return (
    <Base.Root open={open} onOpenChange={next => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Popup className={styles.popup} data-wide={wide || undefined}>
          <Base.Title className={styles.title}>{unbroken(title)}</Base.Title>
          {description && <Base.Description className={styles.description}>{description}</Base.Description>}
          {children && (
            <ScrollArea label={window.scrolled} className={styles.body}>
              {children}
            </ScrollArea>
          )}
          {(answer || actions) && (
            <div className={styles.actions}>
              {answer && <Button onClick={onClose}>{window.cancel}</Button>}
              {answer ?? actions}
            </div>
          )}
          <Base.Close className={styles.close} aria-label={window.close}>
            <CloseIcon />
          </Base.Close>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
