import { useQuery } from '../../app/bridge.ts'
import { FailurePanel, Loading } from '../../kit/failure.tsx'
import { LimitCard } from './limit-card.tsx'
import styles from './limits.module.css'
import { NoteCard } from './note-card.tsx'

/** 限额和提醒: what a person wants to spend at most, and what they want to be told before a charge. */
export function Limits() {
  const asked = useQuery('reminders.limits', {})
  if (asked.state === 'loading') return <Loading />
  if (asked.state === 'failed') return <FailurePanel failure={asked.failure} retry={asked.retry} />
  return (
    <div className={styles.cards}>
      <LimitCard list={asked.value} />
      <NoteCard list={asked.value} />
    </div>
  )
}
