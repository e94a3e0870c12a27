import type { ReactNode } from 'react'
import type { Failure } from '../../contract/reply.ts'
import { Button } from './button.tsx'
import { EmptyState } from './empty-state.tsx'
import styles from './failure.module.css'
import { WarningIcon } from './icons.tsx'
import { useWords } from './words-context.tsx'

interface FailureProps {
  failure: Failure
  retry?: () => void
  /** Where the way on lies, besides trying again. */
  way?: ReactNode
}

/** A whole page or panel that could not be had: what happened and what to do next. */
export function FailurePanel({ failure, retry, way }: FailureProps) {
  const { window } = useWords()
  const { title, next } = window.failures[failure.code]
  return (
    <div role="alert">
      <EmptyState
        icon={<WarningIcon size={32} />}
        tone="care"
        title={title}
        actions={
          <>
            {way}
            {retry && <Button onClick={retry}>{window.retry}</Button>}
          </>
        }
      >
        <p>{next}</p>
      </EmptyState>
    </div>
  )
}

/** One line, under what was tried. */
export function FailureNote({ failure, retry }: Omit<FailureProps, 'way'>) {
  const { window } = useWords()
  const { title, next } = window.failures[failure.code]
  return (
    <p className={styles.note} role="alert">
      <strong>{title}</strong>
      {/* What failures name is a file of the person's. */}
      {failure.detail !== undefined && <bdi>「{failure.detail}」</bdi>} {next}{' '}
      {retry && (
        <Button kind="link" onClick={retry}>
          {window.retry}
        </Button>
      )}
    </p>
  )
}

/** While a first answer is awaited; it keeps quiet for a moment so that nothing flickers. */
export function Loading() {
  const { window } = useWords()
  return (
    <div className={styles.loading} role="status">
      {window.loading}
      <span className={styles.waiting} aria-hidden="true" />
    </div>
  )
}
