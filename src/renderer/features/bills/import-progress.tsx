import { Button } from '../../kit/button.tsx'
import { Card } from '../../kit/card.tsx'
import { groupDigits } from '../../kit/figures.ts'
import { useWords } from '../../kit/words-context.tsx'
import { type Progress, useImport } from './import-context.tsx'
import styles from './import-progress.module.css'

/** What is read right now, how far it is, and the way to stop. */
export function ImportProgress() {
  const { billsScreen } = useWords()
  const { busy, progress, cancel } = useImport()
  if (!busy) return null
  return (
    <Card aria-label={billsScreen.readingSome}>
      <div className={styles.line} role="status">
        <p className={styles.name}>
          {progress ? billsScreen.reading(progress.name) : billsScreen.readingSome}
        </p>
        <Button onClick={cancel}>{billsScreen.stop}</Button>
      </div>
      <progress
        className={styles.bar}
        aria-label={billsScreen.readingSome}
        max={1}
        value={progress ? share(progress) : undefined}
      />
      <p className={styles.counts}>
        {progress && (
          <>
            <span>{rowsText(progress, billsScreen)}</span>
            {progress.secondsLeft !== null && <span>{billsScreen.timeLeft(progress.secondsLeft)}</span>}
            {progress.files > 1 && (
              <span>{billsScreen.fileOf(Math.min(progress.file + 1, progress.files), progress.files)}</span>
            )}
          </>
        )}
      </p>
    </Card>
  )
}

/** Files done and the part of the file at hand; undefined while nothing can be told. */
function share({ file, files, rows, totalRows }: Progress): number | undefined {
  if (files === 0) return undefined
  const within = totalRows ? Math.min(1, rows / totalRows) : 0
  return file + within > 0 ? Math.min(1, (file + within) / files) : undefined
}

function rowsText({ rows, totalRows }: Progress, words: ReturnType<typeof useWords>['billsScreen']): string {
  if (totalRows !== null) return words.rowsOf(groupDigits(rows), groupDigits(totalRows))
  return rows > 0 ? words.rowsSoFar(groupDigits(rows)) : ''
}
