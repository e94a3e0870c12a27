import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react'
import type { Page } from '../../contract/menu.ts'
import { Button } from '../kit/button.tsx'
import { useAppState } from '../kit/words-context.tsx'
import { useRoute } from './route.tsx'
import styles from './toast.module.css'

/** Long enough to read a sentence, and to reach its button by the keyboard as well. */
const shownMs = { text: 8000, action: 15_000 }

/** Goes to the button of the message, which stands at the end of the page; desktops use it to change panes. */
export const toastKey = 'F6'

interface Message {
  text: string
  action?: { label: string; run: () => void }
  /** The only page it shows on: what takes something back stays where that is in sight. */
  page?: Page
}

const ToastContext = createContext<(message: Message) => void>(() => {})

/**
 * One message at a time at the foot of the window, read out by screen readers; it goes by itself. It has a strip of its
 * own, for which pages and dialogs make room: what is being used stays in sight.
 */
export function ToastProvider({ children }: { children: ReactNode }) {
  const { route } = useRoute()
  const { language } = useAppState()
  const [message, setMessage] = useState<Message | null>(null)
  const isHere = !message?.page || message.page === route.page
  const show = useCallback((next: Message) => setMessage(next), [])
  const close = useCallback(() => setMessage(null), [])
  // Its sentence is of the language before.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each language begins without one
  useEffect(close, [language])
  return (
    <ToastContext value={show}>
      <div className={styles.window}>
        {children}
        {/* Named live besides, or an open dialog would hide it from screen readers. */}
        <div className={styles.place} role="status" aria-live="polite">
          {message && isHere && <Toast message={message} onClose={close} />}
        </div>
      </div>
    </ToastContext>
  )
}

function Toast({ message, onClose }: { message: Message; onClose: () => void }) {
  const { text, action } = message
  const place = useRef<HTMLDivElement>(null)
  const back = useRef<HTMLElement | null>(null)
  const [isHeld, hold] = useState(false)
  const close = useCallback(() => {
    const isInside = place.current?.contains(document.activeElement)
    onClose()
    if (isInside && back.current?.isConnected) back.current.focus()
  }, [onClose])
  // biome-ignore lint/correctness/useExhaustiveDependencies: each message has its own time
  useEffect(() => {
    // Nobody's hand or focus is on it.
    if (isHeld) return
    const timer = setTimeout(close, action ? shownMs.action : shownMs.text)
    return () => clearTimeout(timer)
  }, [message, isHeld, close])
  useEffect(() => {
    const pressed = ({ key }: KeyboardEvent) => {
      const inside = place.current?.contains(document.activeElement)
      if (key === 'Escape' && inside) close()
      const button = place.current?.querySelector('button')
      if (key !== toastKey || inside || !button) return
      back.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
      button.focus()
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [close])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only stays while the pointer or the focus is on it
    <div
      ref={place}
      className={styles.toast}
      onPointerEnter={() => hold(true)}
      onPointerLeave={() => hold(false)}
      onFocus={() => hold(true)}
      onBlur={() => hold(false)}
    >
      <span>{text}</span>
      {action && (
        <Button
          kind="link"
          onClick={() => {
            close()
            action.run()
          }}
        >
          {action.label}
        </Button>
      )}
    </div>
  )
}

/** Shows a sentence, with at most one thing to do about it, such as taking it back. */
export function useToast(): (message: Message) => void {
  return useContext(ToastContext)
}
