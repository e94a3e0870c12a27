import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'

/** A subscription that the person said is none: it left the list, so the way back is kept here. */
interface SetAside {
  /** Id of the verdict. */
  id: number
  title: string
}

interface SetAsides {
  all: readonly SetAside[]
  add(one: SetAside): void
  remove(id: number): void
}

const SetAsideContext = createContext<SetAsides | null>(null)

/** Lives as long as the window, on whatever page. */
export function SetAsideProvider({ children }: { children: ReactNode }) {
  const [all, setAll] = useState<readonly SetAside[]>([])
  const setAsides = useMemo<SetAsides>(
    () => ({
      all,
      add: one => setAll(before => [...before, one]),
      remove: id => setAll(before => before.filter(other => other.id !== id)),
    }),
    [all],
  )
  return <SetAsideContext value={setAsides}>{children}</SetAsideContext>
}

export function useSetAsides(): SetAsides {
  const setAsides = useContext(SetAsideContext)
  if (!setAsides) throw new Error('useSetAsides outside of SetAsideProvider')
  return setAsides
}
