import { useCallback } from 'react'
import type { Notice } from '../../contract/notices.ts'
import { useNotice } from './bridge.ts'
import { useRoute } from './route.tsx'

/** A notification that was clicked leads to the plan it is about. */
export function useAlertOpened(): void {
  const { go } = useRoute()
  useNotice(
    'alert.opened',
    useCallback(
      ({ subscriptionId }: Notice<'alert.opened'>) =>
        go({ page: 'cancel', ...(subscriptionId !== null && { subject: subscriptionId }) }),
      [go],
    ),
  )
}
