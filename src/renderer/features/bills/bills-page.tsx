import { type ReactNode, useEffect, useState } from 'react'
import type { SourceView } from '../../../contract/bills.ts'
import { useQuery } from '../../app/bridge.ts'
import { Button } from '../../kit/button.tsx'
import { FailurePanel, Loading } from '../../kit/failure.tsx'
import { Fold } from '../../kit/fold.tsx'
import { Page } from '../../kit/page.tsx'
import { today } from '../../kit/today.ts'
import { useWords } from '../../kit/words-context.tsx'
import { DueLine } from '../reminders/due-line.tsx'
import { AccountsCard } from './accounts-card.tsx'
import styles from './bills-page.module.css'
import { EmptyBills, HowTo } from './how-to.tsx'
import { useImport } from './import-context.tsx'
import { ImportProgress, ImportResults } from './import-results.tsx'
import { headline, readLine } from './page-head.ts'
import { PasswordDialog } from './password-dialog.tsx'
import { SampleBanner } from './sample-banner.tsx'
import { SourceList } from './source-list.tsx'

/** 账单: bills come in here, and each is accounted for row by row; `result` is what a drop comes to. */
export function BillsPage({ result }: { result: ReactNode }) {
  const words = useWords()
  const { window, billsScreen } = words
  const { busy, results, isNew, leave, chooseFiles } = useImport()
  useEffect(() => leave, [leave])
  const asked = useQuery('bills.list', {})
  const accounts = useQuery('accounts.list', {})
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set())
  const sources: readonly SourceView[] = asked.state === 'ready' ? asked.value.sources : []
  const locked = results.filter(({ outcome, token }) => outcome === 'password-needed' && !skipped.has(token))
  const isEmpty = asked.state === 'ready' && sources.length === 0
  const skip = (token: string) => setSkipped(before => before.union(new Set([token])))
  const unlock = (token: string) => setSkipped(before => before.difference(new Set([token])))
  const isResult = isNew && !busy && !isEmpty && results.some(({ outcome }) => outcome === 'imported')
  const known = accounts.state === 'ready' ? accounts.value.accounts : []
  return (
    <Page
      title={headline(known, today(), words) ?? (isEmpty ? billsScreen.firstStart : window.pages.bills)}
      isQuiet={isResult}
      lead={sources.length > 0 && !isResult && readLine(sources, billsScreen)}
      tools={
        sources.length > 0 && (
          <Button onClick={chooseFiles} disabled={busy}>
            {billsScreen.choose}
          </Button>
        )
      }
    >
      <div className={styles.body}>
        <DueLine />
        <ImportProgress />
        <ImportResults sources={sources} onUnlock={unlock} result={result} />
        {asked.state === 'loading' && <Loading />}
        {asked.state === 'failed' && <FailurePanel failure={asked.failure} retry={asked.retry} />}
        {isEmpty && !busy && <EmptyBills />}
        {asked.state === 'ready' && sources.length > 0 && (
          <>
            <SampleBanner sources={sources} />
            {accounts.state === 'ready' && <AccountsCard {...accounts.value} sources={sources} />}
            <SourceList sources={sources} accounts={known} />
            <Fold title={billsScreen.howTo}>
              <HowTo />
            </Fold>
            <p className={styles.privacy}>{billsScreen.privacy}</p>
          </>
        )}
      </div>
      <PasswordDialog files={locked} onSkip={skip} />
    </Page>
  )
}
