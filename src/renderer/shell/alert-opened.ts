import { useNotice } from '../context/bridge.ts'
import { useRoute } from '../context/route.tsx'

/** A notification that was clicked leads to what it is about. */
export function useAlertOpened(): void {
  const { go } = useRoute()
  useNotice('alert.opened', go)
}
