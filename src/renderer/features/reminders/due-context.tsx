import { createContext, type ReactNode, useContext } from 'react'
import type { PressingCase } from '../../../contract/claims.ts'
import { useQuery } from '../../app/bridge.ts'

const none: readonly PressingCase[] = []
const DueContext = createContext(none)

/** Asked once for the sidebar and the pages, and after what is in it has asked for its own: the bills are there first. */
export function DueProvider({ children }: { children: ReactNode }) {
  const asked = useQuery('claims.deadlines', {})
  return <DueContext value={asked.state === 'ready' ? asked.value : none}>{children}</DueContext>
}

/** Cases with a last day that is near or past; none while it is not known. */
export function useDue(): readonly PressingCase[] {
  return useContext(DueContext)
}
