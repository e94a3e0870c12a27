import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import type { Page } from '../../contract/menu.ts'

/** The parts of the page 停掉: a plan for each renewal, what changed since the last look, limits of one's own. */
export type CancelView = 'plans' | 'check-up' | 'limits'

/** Where the window is. `subject` is the id of a subscription (charges, cancel) or of a case (claim). */
export interface Route {
  page: Page
  subject?: string
  /** Of the page `cancel`; the plans by default. */
  view?: CancelView
}

interface Routing {
  route: Route
  go: (route: Route) => void
}

const RouteContext = createContext<Routing | null>(null)

export function RouteProvider({ start, children }: { start?: Route | undefined; children: ReactNode }) {
  const [route, go] = useState<Route>(start ?? { page: 'bills' })
  const routing = useMemo(() => ({ route, go }), [route])
  return <RouteContext value={routing}>{children}</RouteContext>
}

export function useRoute(): Routing {
  const routing = useContext(RouteContext)
  if (!routing) throw new Error('useRoute outside of RouteProvider')
  return routing
}
