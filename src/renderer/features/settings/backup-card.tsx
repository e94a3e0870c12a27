import { useState } from 'react'
import type { CheckedBackup, DataOverview } from '../../../contract/data.ts'
import { request } from '../../app/bridge.ts'
import { useToast } from '../../app/toast.tsx'
import { Button } from '../../kit/button.tsx'
import { Card } from '../../kit/card.tsx'
import { useWords } from '../../kit/words-context.tsx'
import { AutomaticBackups } from './automatic-backups.tsx'
import { ConfirmRestore } from './confirm-restore.tsx'
import styles from './settings.module.css'
import { useDataWork } from './use-data.ts'

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
