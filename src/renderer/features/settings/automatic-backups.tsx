import { backupsToKeep } from '../../../contract/choices.ts'
import type { DataOverview } from '../../../contract/data.ts'
import { Button } from '../../kit/button.tsx'
import { FailureNote } from '../../kit/failure.tsx'
import { fileSize } from '../../kit/figures.ts'
import { Fold } from '../../kit/fold.tsx'
import { SegmentedControl } from '../../kit/segmented-control.tsx'
import texts from '../../kit/text.module.css'
import { useWords } from '../../kit/words-context.tsx'
import styles from './settings.module.css'
import type { DataWork } from './use-data.ts'

interface AutomaticBackupsProps {
  backups: DataOverview['backups']
  work: DataWork
  /** Looks into one of them by its name, to restore it. */
  onRestore: (name: string) => void
}

/** How many backups the app makes by itself, where they lie, and which there are. */
export function AutomaticBackups({ backups, work: { busy, run }, onRestore }: AutomaticBackupsProps) {
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
