import type { ReactNode } from 'react'
import type { ImportResult, SourceView } from '../../../contract/bills.ts'
import { sumOf } from '../../../core/base/lists.ts'
import { useAction } from '../../app/use-action.ts'
import { Banner } from '../../kit/banner.tsx'
import { Button } from '../../kit/button.tsx'
import { Card } from '../../kit/card.tsx'
import { FailureNote } from '../../kit/failure.tsx'
import { groupDigits } from '../../kit/figures.ts'
import { CheckIcon, CloseIcon } from '../../kit/icons.tsx'
import texts from '../../kit/text.module.css'
import { unbroken } from '../../kit/unbroken.tsx'
import { useWords } from '../../kit/words-context.tsx'
import { CheckUpNotice } from '../reminders/check-up-notice.tsx'
import { type Progress, useImport } from './import-context.tsx'
import styles from './import-results.module.css'

interface ImportResultsProps {
  sources: readonly SourceView[]
  /** Opens the password dialog for a locked file that was skipped. */
  onUnlock: (token: string) => void
  /** What the bills come to. */
  result: ReactNode
}

/** What became of the files just given: what was read in one line, and a line for each that was not. */
export function ImportResults({ sources, onUnlock, result }: ImportResultsProps) {
  const { billsScreen } = useWords()
  const { results, failure, busy, isNew } = useImport()
  const isOutcome = (outcome: ImportResult['outcome']) => results.filter(result => result.outcome === outcome)
  const read = new Set(isOutcome('imported').flatMap(({ sourceIds }) => sourceIds))
  const readSources = sources.filter(({ id }) => read.has(id))
  const added = sumOf(readSources, ({ imported }) => imported)
  const areWhole = readSources.every(one => one.rejectedCount === 0 && one.reconciled !== false)
  const isAgreed = areWhole && readSources.some(({ reconciled }) => reconciled)
  const replacedSamples = results.some(result => result.replacedSamples)
  const known = isOutcome('already-imported')
  const problems = [...isOutcome('password-needed'), ...isOutcome('refused')]
  return (
    <>
      {failure && <FailureNote failure={failure} />}
      {!busy && readSources.length > 0 && (
        <section className={styles.read} aria-label={billsScreen.imported(readSources.length)}>
          <p className={styles.line} role="status">
            <CheckIcon />
            <span>
              {billsScreen.imported(readSources.length)}
              {billsScreen.added(groupDigits(added))}
              {isAgreed && billsScreen.agree}
              {replacedSamples && billsScreen.samplesReplaced}
            </span>
            <UndoImport ids={readSources.map(({ id }) => id)} replacedSamples={replacedSamples} />
          </p>
          {isNew && result}
        </section>
      )}
      {!busy && isNew && readSources.length > 0 && <CheckUpNotice />}
      {isOutcome('cancelled').length > 0 && <Banner live>{billsScreen.stopped}</Banner>}
      {known.map(({ token, name }) => (
        <Banner key={token} live actions={<Dismiss token={token} name={name} />}>
          {billsScreen.known(name)}
        </Banner>
      ))}
      {problems.length > 0 && (
        <section>
          <h2 id="not-read" className={styles.heading}>
            {billsScreen.notRead}
          </h2>
          <ul className={styles.problems} aria-labelledby="not-read">
            {problems.map(result => (
              <Problem key={result.token} result={result} onUnlock={onUnlock} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function UndoImport({ ids, replacedSamples }: { ids: number[]; replacedSamples: boolean }) {
  const { billsScreen } = useWords()
  const act = useAction()
  const undo = async () => {
    const answer = await act('bills.remove', { ids }, { done: billsScreen.undone })
    if (answer.ok && replacedSamples) await act('bills.importSamples', {})
  }
  return (
    <Button kind="quiet" onClick={undo}>
      {billsScreen.undoImport}
    </Button>
  )
}

function Problem({ result, onUnlock }: { result: ImportResult; onUnlock: (token: string) => void }) {
  const { billsScreen } = useWords()
  const { token, name, outcome, error, sourceIds } = result
  return (
    <li className={styles.problem}>
      <div className={styles.text}>
        {outcome === 'password-needed' && <p>{billsScreen.locked(name)}</p>}
        {outcome === 'refused' && (
          <>
            <p className={texts.strong}>{name}</p>
            {error && <Advice issue={error} kept={sourceIds.length} />}
          </>
        )}
      </div>
      {outcome === 'password-needed' && (
        <Button size="small" onClick={() => onUnlock(token)}>
          {billsScreen.enterPassword}
        </Button>
      )}
      <Dismiss token={token} name={name} />
    </li>
  )
}

/** What happened, what was kept all the same, and what to do. */
function Advice({ issue, kept }: { issue: NonNullable<ImportResult['error']>; kept: number }) {
  const { billsScreen, errors } = useWords()
  const { title, next } = errors.adviceOn(issue)
  return (
    <>
      <p>{title}</p>
      <p className={texts.quiet}>{unbroken(next)}</p>
      {kept > 0 && <p>{billsScreen.keptBills(kept)}</p>}
    </>
  )
}

function Dismiss({ token, name }: { token: string; name: string }) {
  const { billsScreen } = useWords()
  const { dismiss } = useImport()
  return (
    <Button kind="quiet" size="small" aria-label={billsScreen.dismiss(name)} onClick={() => dismiss(token)}>
      <CloseIcon />
    </Button>
  )
}

/** What is read right now, how far it is, and the way to stop. */
export function ImportProgress() {
  const { billsScreen } = useWords()
  const { busy, progress, cancel } = useImport()
  if (!busy) return null
  return (
    <Card aria-label={billsScreen.readingSome}>
      <div className={styles.progressLine} role="status">
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
