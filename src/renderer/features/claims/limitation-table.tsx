import type { LimitationView } from '../../../contract/claims.ts'
import { textCell } from '../../../core/print/table.ts'
import { type RecordColumn, RecordTable } from '../../app/record-table.tsx'
import { yuan } from '../../kit/figures.ts'
import { Fold } from '../../kit/fold.tsx'
import texts from '../../kit/text.module.css'
import { today } from '../../kit/today.ts'
import { useWords } from '../../kit/words-context.tsx'
import styles from './limitation-table.module.css'
import type { Case } from './present-case.ts'

/** The last day of each period of each charge; what is over says so. */
export function LimitationTable({ view }: { view: Case }) {
  const { caseSteps, window } = useWords()
  const { limitation: words } = caseSteps
  const { periods, rescission } = view.limitation
  const now = today()
  const until = (on: string, restarted = false) => (
    <span className={on < now ? texts.care : undefined}>
      {window.day(on)}
      {on < now && <span className={styles.mark}>{words.past}</span>}
      {restarted && <span className={styles.mark}>{words.restarted}</span>}
    </span>
  )
  const columns: RecordColumn<LimitationView>[] = [
    {
      id: 'paid',
      header: words.paid,
      value: ({ chargedOn }) => textCell(chargedOn),
      cell: ({ chargedOn, fen }) => (
        <>
          {window.day(chargedOn)} <span className={styles.sum}>{yuan(fen)}</span>
        </>
      ),
    },
    {
      id: 'limitation',
      header: words.limitation,
      value: one => textCell(one.until),
      cell: one => until(one.until, one.restarted),
    },
    {
      id: 'complaint',
      header: words.complaint,
      value: ({ complaint }) => textCell(complaint),
      cell: ({ complaint }) => until(complaint),
    },
    {
      id: 'records',
      header: words.records,
      value: ({ records }) => textCell(records),
      cell: ({ records }) => until(records),
    },
  ]
  return (
    <Fold title={words.title}>
      <p className={styles.lead}>{words.lead}</p>
      {rescission !== null && (
        <p className={styles.lead}>
          {words.rescission(window.day(rescission.fraud), window.day(rescission.mistake))}
        </p>
      )}
      <RecordTable
        caption={words.title}
        name={words.title}
        columns={columns}
        rows={periods}
        rowKey={({ trade }) => trade}
        maxHeight="320px"
        filtered={false}
      />
    </Fold>
  )
}
