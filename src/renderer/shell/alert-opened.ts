import { useCallback } from 'react'
import type { Notice } from '../../contract/notices.ts'
import { useNotice } from '../context/bridge.ts'
import { useRoute } from '../context/route.tsx'

/** A notification that was clicked leads to what it is about. */
export function useAlertOpened(): void {
  const { go } = useRoute()
  useNotice(
    'alert.opened',
    useCallback(
      ({ view, subscriptionId }: Notice<'alert.opened'>) =>
        go({ page: 'cancel', view, ...(subscriptionId !== null && { subject: subscriptionId }) }),
      [go],
    ),
  )
}
