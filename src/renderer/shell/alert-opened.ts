import { useNotice } from '../app/bridge.ts'
import { useRoute } from '../app/route.tsx'

/** A notification that was clicked leads to what it is about. */
export function useAlertOpened(): void {
  const { go } = useRoute()
  useNotice('alert.opened', go)
}
