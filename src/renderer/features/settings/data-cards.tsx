import { useState } from 'react'
import type { AppState } from '../../../contract/app.ts'
import type { DataOverview } from '../../../contract/data.ts'
import { useQuery } from '../../app/bridge.ts'
import { useAction } from '../../app/use-action.ts'
import { Button } from '../../kit/button.tsx'
import { Card } from '../../kit/card.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { FailureNote, Loading } from '../../kit/failure.tsx'
import texts from '../../kit/text.module.css'
import { TickBox } from '../../kit/tick-box.tsx'
import { useAppState, useWords } from '../../kit/words-context.tsx'
import { BackupCard } from './backup-card.tsx'
import { DatabaseProblemNote } from './database-problem.tsx'
import styles from './settings.module.css'
import { useDataWork } from './use-data.ts'

/** Where the data lies, its backups, and how to be rid of it. */
export function DataCards() {
  const asked = useQuery('data.overview', {})
  if (asked.state === 'loading') return <Loading />
  if (asked.state === 'failed') return <FailureNote failure={asked.failure} retry={asked.retry} />
  return (
    <>
      <FolderCard overview={asked.value} />
      <BackupCard overview={asked.value} />
      <EraseCard overview={asked.value} />
    </>
  )
}

/** Where the kept bills are all that is left. */
const unreadable: readonly NonNullable<AppState['databaseProblem']>[] = [
  'damaged',
  'disk-failed',
  'unopenable',
]

function FolderCard({ overview }: { overview: DataOverview }) {
  const { settingsScreen, dataScreen: words } = useWords()
  const { databaseProblem } = useAppState()
  const act = useAction()
  const { busy, run } = useDataWork()
  // Null where the data can't be read.
  const holds = overview.counts && words.holds(overview.counts)
  const copy = () => act('app.copyText', { text: overview.folder }, { done: settingsScreen.copied })
  const move = () => run(words.moving, 'data.move', {}, { done: ({ folder }) => words.moved(folder) })
  const checkIntegrity = () =>
    run(
      words.checkingIntegrity,
      'data.checkIntegrity',
      {},
      { done: ({ changedFiles }) => (changedFiles === 0 ? words.integrityChecked : null) },
    )
  return (
    <Card aria-label={words.folder}>
      <h2>{words.folder}</h2>
      {databaseProblem && <DatabaseProblemNote problem={databaseProblem} />}
      {databaseProblem && unreadable.includes(databaseProblem) && <Rebuild />}
      <p className={styles.folder}>
        <code>{overview.folder}</code>
        <Button size="small" onClick={copy}>
          {settingsScreen.copy}
        </Button>
      </p>
      {overview.counts && <p>{holds || words.nothing}</p>}
      {holds !== '' && <IntegrityLine {...overview.integrity} />}
      <p className={texts.faint}>{words.folderText}</p>
      <p className={texts.care}>{words.notEncrypted}</p>
      <div className={styles.actions}>
        <Button onClick={() => void run('', 'data.show', { what: 'data' })}>{words.show}</Button>
        <Button busy={busy !== null} disabled={overview.counts === null} onClick={move}>
          {words.move}
        </Button>
        <Button busy={busy !== null} disabled={overview.counts === null} onClick={checkIntegrity}>
          {words.checkIntegrity}
        </Button>
        {busy && <span role="status">{busy}</span>}
      </div>
      <p className={texts.faint}>{words.moveText}</p>
    </Card>
  )
}

/** When everything was last read from end to end, and what was found. */
function IntegrityLine({ on, changedFiles }: DataOverview['integrity']) {
  const { window, dataScreen: words } = useWords()
  if (on === null) return null
  if (changedFiles === 0) return <p className={texts.faint}>{words.integrityCheckedOn(window.day(on))}</p>
  return (
    <p className={texts.care} role="alert">
      {words.changedOn(window.day(on), changedFiles)}
    </p>
  )
}

/** For a database that can't be read, where there is no backup: what the kept bills still tell. */
function Rebuild() {
  const { dataScreen: words } = useWords()
  const { busy, run } = useDataWork()
  const [asking, setAsking] = useState(false)
  const rebuild = async () => {
    setAsking(false)
    await run(words.rebuilding, 'data.rebuild', {}, { done: ({ bills }) => words.rebuilt(bills) })
  }
  return (
    <div className={styles.actions}>
      <Button busy={busy !== null} onClick={() => setAsking(true)}>
        {words.rebuild}
      </Button>
      {busy && <span role="status">{busy}</span>}
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={words.rebuildTitle}
        description={words.rebuildText}
        answer={
          <Button kind="primary" onClick={rebuild}>
            {words.rebuildNow}
          </Button>
        }
      >
        <p className={texts.faint}>{words.rebuildKeeps}</p>
      </Dialog>
    </div>
  )
}

/** Says what goes, and asks once. */
function EraseCard({ overview }: { overview: DataOverview }) {
  const { dataScreen: words } = useWords()
  const { busy, run } = useDataWork()
  const [asking, setAsking] = useState(false)
  const [backups, setBackups] = useState(true)
  const holds = overview.counts ? words.holds(overview.counts) : ''
  const count = overview.backups.list.length
  const erase = () => {
    setAsking(false)
    void run(words.erasing, 'data.erase', { backups: backups && count > 0 })
  }
  return (
    <Card aria-label={words.erase}>
      <h2>{words.erase}</h2>
      <p className={texts.faint}>{words.eraseText}</p>
      <div className={styles.actions}>
        <Button kind="danger" busy={busy !== null} onClick={() => setAsking(true)}>
          {words.eraseButton}
        </Button>
        {busy && <span role="status">{busy}</span>}
      </div>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={words.eraseTitle}
        description={holds === '' ? words.eraseText : words.eraseHolds(holds)}
        answer={
          <Button kind="danger" onClick={erase}>
            {words.eraseNow}
          </Button>
        }
      >
        {count > 0 && (
          <div className={styles.check}>
            <TickBox checked={backups} onChange={setBackups}>
              {words.eraseBackups(count)}
            </TickBox>
          </div>
        )}
        <p className={texts.faint}>{words.eraseFinal}</p>
      </Dialog>
    </Card>
  )
}
