import { CSPProvider } from '@base-ui/react/csp-provider'
import { Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import type { AppState } from '../../contract/app.ts'
import { languageTags } from '../../i18n/language.ts'
import { request, useNotice } from '../app/bridge.ts'
import { type Route, RouteProvider, useRoute } from '../app/route.tsx'
import { ToastProvider } from '../app/toast.tsx'
import { DropTarget } from '../features/bills/drop-target.tsx'
import { ImportProvider } from '../features/bills/import-context.tsx'
import { DueProvider } from '../features/reminders/due-line.tsx'
import { DatabaseProblem } from '../features/settings/database-problem.tsx'
import { Loading } from '../kit/failure.tsx'
import { Page } from '../kit/page.tsx'
import { AppStateProvider, useAppState, useWords } from '../kit/words-context.tsx'
import styles from './app.module.css'
import { useFocusKeeper } from './focus-keeper.ts'
import { HealthBar, RestartBar } from './notice-bars.tsx'
import { fetchScreensWhenIdle, screenOf } from './screens.ts'
import { Shortcuts } from './shortcuts.tsx'
import { Sidebar } from './sidebar.tsx'

/** Where the engine died while starting, it is back within a second or so. */
const retryMs = 500

export function App({ start }: { start?: Route }) {
  const [state, setState] = useState<AppState | null>(null)
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt asks again
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    void request('app.state', {}).then(answer => {
      if (answer.ok) setState(answer.value)
      else timer = setTimeout(() => setAttempt(count => count + 1), retryMs)
    })
    return () => clearTimeout(timer)
  }, [attempt])
  useNotice(
    'app.changed',
    useCallback(next => setState(next), []),
  )
  useEffect(() => {
    if (state) document.documentElement.lang = languageTags[state.language]
  }, [state])
  // The window's paper shows until main has answered, which takes a few milliseconds.
  if (!state) return null
  return (
    <CSPProvider disableStyleElements>
      <AppStateProvider state={state}>
        <RouteProvider start={start}>
          <ToastProvider>
            <ImportProvider>
              <DueProvider>
                <Frame />
              </DueProvider>
            </ImportProvider>
          </ToastProvider>
        </RouteProvider>
      </AppStateProvider>
    </CSPProvider>
  )
}

function Frame() {
  const { window } = useWords()
  const { databaseProblem } = useAppState()
  const { route, go } = useRoute()
  useFocusKeeper()
  // A notification that was clicked leads to what it is about.
  useNotice('alert.opened', go)
  // One that came while it was waited for must not begin anew.
  const Screen = useMemo(() => screenOf(route.page), [route.page])
  useEffect(fetchScreensWhenIdle, [])
  return (
    <div className={styles.frame}>
      <Sidebar />
      <DropTarget />
      <Shortcuts />
      <div className={styles.side}>
        <RestartBar />
        <HealthBar />
        <main className={styles.main} key={route.page}>
          {databaseProblem && route.page !== 'settings' ? (
            <Page title={window.pages[route.page]}>
              <DatabaseProblem problem={databaseProblem} />
            </Page>
          ) : (
            <Suspense fallback={<Loading />}>
              <Screen />
            </Suspense>
          )}
        </main>
      </div>
    </div>
  )
}
