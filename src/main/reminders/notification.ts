import { Notification } from 'electron'
import type { AlertText } from '../../i18n/present/alert.ts'
import { plainNotification } from './notification-text.ts'

/** Those on the screen: one that nothing holds any more would be collected, and its click lost. */
const shown = new Set<Notification>()

/** A system that asks the person first, as macOS does once, takes as long as they do. */
const answerWithinMs = 60_000

/** Shows a notification of the system; false where there are none, or the system does not let the app show any. */
export async function showNotification(text: AlertText, onClick: () => void): Promise<boolean> {
  if (!Notification.isSupported()) return false
  const notification = new Notification({ ...plainNotification(text), silent: true })
  const gone = () => shown.delete(notification)
  notification.on('click', () => {
    gone()
    onClick()
  })
  notification.on('close', gone)
  const isShown = new Promise<boolean>(answer => {
    const timer = setTimeout(() => answer(false), answerWithinMs)
    const settle = (is: boolean) => {
      clearTimeout(timer)
      if (!is) gone()
      answer(is)
    }
    notification.once('show', () => settle(true))
    notification.once('failed', () => settle(false))
  })
  shown.add(notification)
  notification.show()
  return isShown
}
