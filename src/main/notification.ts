import { Notification } from 'electron'
import type { AlertText } from '../core/words/zh/alert.ts'
import { plainNotification } from './notification-text.ts'

/** Those on the screen: one that nothing holds any more would be collected, and its click lost. */
const shown = new Set<Notification>()

/** Shows a notification of the system; false where there are none. */
export function showNotification(text: AlertText, onClick: () => void): boolean {
  if (!Notification.isSupported()) return false
  const notification = new Notification({ ...plainNotification(text), silent: true })
  const gone = () => shown.delete(notification)
  notification.on('click', () => {
    gone()
    onClick()
  })
  notification.on('close', gone)
  notification.on('failed', gone)
  shown.add(notification)
  notification.show()
  return true
}
