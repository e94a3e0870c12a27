import type { AppState } from '../../../contract/app.ts'
import { request } from '../../app/bridge.ts'
import { useRoute } from '../../app/route.tsx'
import { Button } from '../../kit/button.tsx'
import { FailureNote, FailurePanel } from '../../kit/failure.tsx'
import { useWords } from '../../kit/words-context.tsx'

type Problem = NonNullable<AppState['databaseProblem']>

/** What trying again does nothing about; a person can do away with everything else. */
const lasting: readonly Problem[] = ['newer', 'damaged']

/** In the place of every page that needs the database: why it can't be used, and the way out. */
export function DatabaseProblem({ problem }: { problem: Problem }) {
  const { window } = useWords()
  const { go } = useRoute()
  // What can't be tried again has no other way out.
  const kind = lasting.includes(problem) ? 'primary' : 'plain'
  const toSettings = (
    <Button kind={kind} onClick={() => go({ page: 'settings' })}>
      {window.toSettings}
    </Button>
  )
  return <FailurePanel failure={{ code: `database-${problem}` }} way={toSettings} {...retryOf(problem)} />
}

/** The same in one line, above what can be done about it. */
export function DatabaseProblemNote({ problem }: { problem: Problem }) {
  return <FailureNote failure={{ code: `database-${problem}` }} {...retryOf(problem)} />
}

function retryOf(problem: Problem) {
  return lasting.includes(problem) ? {} : { retry: () => void request('data.open', {}) }
}
