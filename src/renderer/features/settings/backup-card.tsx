import { useState } from 'react'
import { backupsToKeep } from '../../../contract/choices.ts'
import type { CheckedBackup, DataOverview } from '../../../contract/data.ts'
import { request } from '../../app/bridge.ts'
import { useToast } from '../../app/toast.tsx'
import { Button } from '../../kit/button.tsx'
import { Card } from '../../kit/card.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { FailureNote } from '../../kit/failure.tsx'
import { fileSize } from '../../kit/figures.ts'
import { Fold } from '../../kit/fold.tsx'
import { SegmentedControl } from '../../kit/segmented-control.tsx'
import texts from '../../kit/text.module.css'
import { useWords } from '../../kit/words-context.tsx'
import styles from './settings.module.css'
import { type DataWork, useDataWork } from './use-data.ts'

/** Backups made on request and by the app itself, and the way back from one. */
export function BackupCard({ overview }: { overview: DataOverview }) {
  const { dataScreen: words } = useWords()
  const work = useDataWork()
  const { busy, run } = work
  const toast = useToast()
  const [checked, setChecked] = useState<CheckedBackup | null>(null)

  const backUp = async () => {
    const made = await run(words.backingUp, 'data.backUp', {})
    const reveal = (token: string) => ({
      label: words.reveal,
      run: () => void request('packs.reveal', { token }),
    })
    if (made.ok) toast({ text: words.backedUp(made.value.name), action: reveal(made.value.token) })
  }
  const check = async (automatic?: string) => {
    const whole = await run(words.checking, 'data.checkBackup', { automatic })
    if (whole.ok) setChecked(whole.value)
  }
  const restore = async ({ token }: CheckedBackup) => {
    setChecked(null)
    await run(words.restoring, 'data.restore', { token }, { done: words.restored })
  }

  return (
    <Card aria-label={words.backup}>
      <h2>{words.backup}</h2>
      <p>{words.backupText}</p>
      <div className={styles.actions}>
        <Button busy={busy !== null} disabled={overview.counts === null} onClick={backUp}>
          {words.backUp}
        </Button>
        <Button busy={busy !== null} onClick={() => void check()}>
          {words.restore}
        </Button>
        {busy && <span role="status">{busy}</span>}
      </div>
      <AutomaticBackups backups={overview.backups} work={work} onRestore={name => void check(name)} />
      {checked && (
        <ConfirmRestore
          checked={checked}
          overview={overview}
          onClose={() => setChecked(null)}
          onConfirm={() => void restore(checked)}
        />
      )}
    </Card>
  )
}

interface ConfirmRestoreProps {
  checked: CheckedBackup
  overview: DataOverview
  onClose: () => void
  onConfirm: () => void
}

/** What a checked backup holds and what it would replace, before it does. */
function ConfirmRestore({ checked, overview, onClose, onConfirm }: ConfirmRestoreProps) {
  const { window, dataScreen: words } = useWords()
  const holds = words.holds(checked.counts)
  const present = overview.counts ? words.holds(overview.counts) : ''
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.restoreTitle(`${window.day(checked.createdAt)} ${checked.createdAt.slice(11, 16)}`)}
      description={holds === '' ? words.restoreEmpty : words.restoreHolds(holds)}
      answer={
        <Button kind="primary" onClick={onConfirm}>
          {words.restoreNow}
        </Button>
      }
    >
      {present !== '' && (
        <>
          <p>{words.restoreReplaces(present)}</p>
          <p className={texts.faint}>
            {overview.backups.keep === 0 ? words.restoreNoSafety : words.restoreSafety}
          </p>
        </>
      )}
    </Dialog>
  )
}

interface AutomaticBackupsProps {
  backups: DataOverview['backups']
  work: DataWork
  /** Looks into one of them by its name, to restore it. */
  onRestore: (name: string) => void
}

/** How many backups the app makes by itself, where they lie, and which there are. */
function AutomaticBackups({ backups, work: { busy, run }, onRestore }: AutomaticBackupsProps) {
  const { dataScreen: words } = useWords()
  const { folder, keep, list, failure } = backups
  const chooseFolder = () => run('', 'data.chooseBackupFolder', {}, { done: words.folderChanged })
  return (
    <>
      <div className={styles.choice}>
        <h3>{words.automatic}</h3>
        <SegmentedControl
          label={words.automatic}
          value={String(keep)}
          onChange={value => {
            const next = backupsToKeep.find(one => String(one) === value)
            if (next !== undefined) void run('', 'data.keepBackups', { keep: next })
          }}
          options={backupsToKeep.map(value => ({ value: String(value), label: words.keep[value] }))}
        />
      </div>
      <p className={texts.faint}>{words.automaticText(keep)}</p>
      {failure && keep > 0 && (
        <>
          <p className={texts.care}>{words.automaticFailed}</p>
          <FailureNote failure={{ code: failure }} />
        </>
      )}
      <p className={styles.folder}>
        <span className={texts.faint}>{words.backupFolder}</span> <code>{folder}</code>
      </p>
      <div className={styles.actions}>
        <Button onClick={chooseFolder}>{words.chooseFolder}</Button>
        {list.length > 0 && (
          <Button onClick={() => void run('', 'data.show', { what: 'backups' })}>{words.show}</Button>
        )}
      </div>
      <BackupList list={list} busy={busy !== null} onRestore={onRestore} />
    </>
  )
}

interface BackupListProps extends Pick<AutomaticBackupsProps, 'onRestore'> {
  list: DataOverview['backups']['list']
  busy: boolean
}

function BackupList({ list, busy, onRestore }: BackupListProps) {
  const { dataScreen: words } = useWords()
  if (list.length === 0) return <p className={texts.faint}>{words.noneYet}</p>
  return (
    <Fold title={words.list(list.length)}>
      <ul className={styles.list}>
        {list.map(({ name, bytes }) => (
          <li key={name}>
            <span>{name}</span>
            <span className={texts.faint}>{fileSize(bytes)}</span>
            <Button
              size="small"
              busy={busy}
              aria-label={`${words.restoreThis} ${name}`}
              onClick={() => onRestore(name)}
            >
              {words.restoreThis}
            </Button>
          </li>
        ))}
      </ul>
    </Fold>
  )
}
