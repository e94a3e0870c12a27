import type { AlertText } from '../../i18n/present/alert.ts'
import type { ProblemLog } from '../boot/problem-log.ts'
import { showNotification } from './notification.ts'

/** Shows alerts and remembers whether the system lets the app show any. */
export interface AlertNotifier {
  /** False where it was not shown. */
  show(text: AlertText, onClick: () => void): Promise<boolean>
  /** The system did not let the last one be shown. */
  isRefused(): boolean
}

/** `tell` is called when there is something else to tell than before. */
export function alertNotifier(problems: ProblemLog, tell: () => void): AlertNotifier {
  let isRefused = false
  return {
    isRefused: () => isRefused,
    async show(text, onClick) {
      const isShown = await showNotification(text, onClick)
      if (isRefused === isShown) {
        isRefused = !isShown
        if (isRefused) problems.add('alerts', 'not-shown')
        tell()
      }
      return isShown
    },
  }
}
