import { createContext, type ReactNode, useContext } from 'react'
import type { PressingCase } from '../../../contract/claims.ts'
import { pressingCaseText } from '../../../i18n/present/claims.ts'
import { useQuery } from '../../app/bridge.ts'
import { useRoute } from '../../app/route.tsx'
import { Banner } from '../../kit/banner.tsx'
import { Button } from '../../kit/button.tsx'
import { today } from '../../kit/today.ts'
import { useAppState, useWords } from '../../kit/words-context.tsx'

/** One line about last days of cases that are near or past: one leads to its case, several to the list. */
export function DueLine() {
  const { due } = useWords()
  const { language } = useAppState()
  const { go } = useRoute()
  const cases = useDue()
  const [first, second] = cases
  if (!first) return null
  return (
    <Banner
      tone="care"
      actions={
        <Button onClick={() => go({ page: 'claim', subject: second ? undefined : String(first.id) })}>
          {due.toCase}
        </Button>
      }
    >
      {second ? due.several(cases.length) : pressingCaseText(first, today(), language)}
    </Banner>
  )
}

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
