import { useQuery } from '../../app/bridge.ts'
import { useRoute } from '../../app/route.tsx'
import { FailurePanel, Loading } from '../../kit/failure.tsx'
import { Page } from '../../kit/page.tsx'
import { useAppState, useWords } from '../../kit/words-context.tsx'
import { CaseList } from './case-list.tsx'
import { CasePage } from './case-page.tsx'
import { presentCase } from './present-case.ts'

/** 要回: the cases begun and where to begin one, or the case that is open. */
export function ClaimPage() {
  const { route } = useRoute()
  const id = Number(route.subject)
  return Number.isInteger(id) && id > 0 ? <OpenCase key={id} id={id} /> : <CaseList />
}

function OpenCase({ id }: { id: number }) {
  const { window } = useWords()
  const { language } = useAppState()
  const asked = useQuery('claims.open', { id })
  if (asked.state === 'ready') return <CasePage view={presentCase(asked.value, language)} />
  return (
    <Page title={window.pages.claim}>
      {asked.state === 'loading' ? <Loading /> : <FailurePanel failure={asked.failure} retry={asked.retry} />}
    </Page>
  )
}
