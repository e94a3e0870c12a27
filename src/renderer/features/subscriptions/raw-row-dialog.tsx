import { useQuery } from '../../app/bridge.ts'
import { useAction } from '../../app/use-action.ts'
import { Button } from '../../kit/button.tsx'
import { DataTable } from '../../kit/data-table.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { FailureNote, Loading } from '../../kit/failure.tsx'
import { useWords } from '../../kit/words-context.tsx'
import type { Place } from './charge-cells.tsx'
import styles from './raw-row-dialog.module.css'

/** A row as it stands in the file, and as it was understood. */
export function RawRowDialog({ place, onClose }: { place: Place | null; onClose: () => void }) {
  const { row } = useWords().chargesScreen
  return (
    <Dialog
      wide
      open={place !== null}
      onClose={onClose}
      title={place ? row.title(place.name, place.line) : ''}
    >
      {place && <RawRow place={place} />}
    </Dialog>
  )
}

function RawRow({ place }: { place: Place }) {
  const { chargesScreen, table } = useWords()
  const { row } = chargesScreen
  const act = useAction()
  const asked = useQuery('bills.row', { sourceName: place.name, line: place.line })
  if (asked.state === 'loading') return <Loading />
  if (asked.state === 'failed') return <FailureNote failure={asked.failure} retry={asked.retry} />
  const { cells, inSheet, text } = asked.value
  const copy = () => act('app.copyText', { text }, { done: row.copied })
  return (
    <div className={styles.row}>
      {inSheet && <p>{row.inSheet(inSheet.name, inSheet.row)}</p>}
      <DataTable
        caption={row.caption}
        rows={cells.filter(({ value }) => value !== '')}
        rowKey={({ column }) => column}
        columns={[
          { id: 'column', header: row.column, cell: ({ column }) => column, width: '120px' },
          { id: 'value', header: row.value, cell: ({ value }) => value },
        ]}
      />
      <div className={styles.head}>
        <h3>{row.text}</h3>
        <Button size="small" onClick={copy}>
          {table.copy}
        </Button>
      </div>
      <pre className={styles.text}>{text}</pre>
    </div>
  )
}
