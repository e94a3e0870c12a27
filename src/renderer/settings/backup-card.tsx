import { useState } from 'react'
import { backupsToKeep } from '../../contract/choices.ts'
import type { CheckedBackup, DataOverview } from '../../contract/data.ts'
import { call } from '../context/bridge.ts'
import { useWords } from '../context/words-context.tsx'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { FailureNote } from '../parts/failure.tsx'
import { fileSize } from '../parts/file-size.ts'
import { SegmentedControl } from '../parts/segmented-control.tsx'
import { useToast } from '../parts/toast.tsx'
import styles from './settings.module.css'
import { useDataWork } from './use-data.ts'

export function BackupCard({ overview }: { overview: DataOverview }) {
  const { dataScreen: words } = useWords()
  const { busy, run } = useDataWork()
  const toast = useToast()
  const [checked, setChecked] = useState<CheckedBackup | null>(null)
  const { folder, keep, list, failure } = overview.backups

  const backUp = async () => {
    const made = await run(words.backingUp, 'data.backUp', {})
    const reveal = (token: string) => ({
      label: words.reveal,
      run: () => void call('packs.reveal', { token }),
    })
    if (made.ok) toast({ text: words.backedUp(made.value.name), action: reveal(made.value.token) })
  }
  const check = async (automatic?: string) => {
    const whole = await run(words.checking, 'data.checkBackup', { automatic })
    if (whole.ok) setChecked(whole.value)
  }
  const restore = async ({ token }: CheckedBackup) => {
    setChecked(null)
    const restored = await run(words.restoring, 'data.restore', { token })
    if (restored.ok) toast({ text: words.restored })
  }
  const chooseFolder = async () => {
    const chosen = await run('', 'data.chooseBackupFolder', {})
    if (chosen.ok) toast({ text: words.folderChanged })
  }

  return (
    <Card aria-label={words.backup}>
      <h2>{words.backup}</h2>
      <p>{words.backupText}</p>
      <div className={styles.actions}>
        <Button busy={busy !== null} disabled={overview.counts === null} onClick={() => void backUp()}>
          {words.backUp}
        </Button>
        <Button busy={busy !== null} onClick={() => void check()}>
          {words.restore}
        </Button>
        {busy && <span role="status">{busy}</span>}
      </div>

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
      <p className={styles.quiet}>{words.automaticText(keep)}</p>
      {failure && keep > 0 && (
        <>
          <p className={styles.care}>{words.automaticFailed}</p>
          <FailureNote failure={{ code: failure }} />
        </>
      )}
      <p className={styles.folder}>
        <span className={styles.quiet}>{words.backupFolder}</span> <code>{folder}</code>
      </p>
      <div className={styles.actions}>
        <Button size="small" onClick={() => void chooseFolder()}>
          {words.chooseFolder}
        </Button>
        {list.length > 0 && (
          <Button size="small" onClick={() => void run('', 'data.show', { what: 'backups' })}>
            {words.show}
          </Button>
        )}
      </div>
      {list.length === 0 ? (
        <p className={styles.quiet}>{words.noneYet}</p>
      ) : (
        <details className={styles.details}>
          <summary>{words.list(list.length)}</summary>
          <ul className={styles.list}>
            {list.map(({ name, bytes }) => (
              <li key={name}>
                <span>{name}</span>
                <span className={styles.quiet}>{fileSize(bytes)}</span>
                <Button
                  size="small"
                  busy={busy !== null}
                  aria-label={`${words.restoreThis} ${name}`}
                  onClick={() => void check(name)}
                >
                  {words.restoreThis}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
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
      actions={
        <>
          <Button onClick={onClose}>{window.cancel}</Button>
          <Button kind="primary" onClick={onConfirm}>
            {words.restoreNow}
          </Button>
        </>
      }
    >
      {present !== '' && (
        <>
          <p>{words.restoreReplaces(present)}</p>
          <p className={styles.quiet}>
            {overview.backups.keep === 0 ? words.restoreNoSafety : words.restoreSafety}
          </p>
        </>
      )}
    </Dialog>
  )
}
