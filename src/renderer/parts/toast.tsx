import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react'
import { Button } from './button.tsx'
import styles from './toast.module.css'

/** Long enough to read a sentence and reach the button. */
const shownMs = 8000

interface Message {
  text: string
  action?: { label: string; run: () => void }
}

const ToastContext = createContext<(message: Message) => void>(() => {})

/** One message at a time at the foot of the window, read out by screen readers; it goes by itself. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState<Message | null>(null)
  const show = useCallback((next: Message) => setMessage(next), [])
  useEffect(() => {
    if (!message) return
    const timer = setTimeout(() => setMessage(null), shownMs)
    return () => clearTimeout(timer)
  }, [message])
  const { action } = message ?? {}
  return (
    <ToastContext value={show}>
      {children}
      <div className={styles.place} role="status">
        {message && (
          <div className={styles.toast}>
            <span>{message.text}</span>
            {action && (
              <Button
                kind="link"
                onClick={() => {
                  setMessage(null)
                  action.run()
                }}
              >
                {action.label}
              </Button>
            )}
          </div>
        )}
      </div>
    </ToastContext>
  )
}

/** Shows a sentence, with at most one thing to do about it, such as taking it back. */
export function useToast(): (message: Message) => void {
  return useContext(ToastContext)
}
