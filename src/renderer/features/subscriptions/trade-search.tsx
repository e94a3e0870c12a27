import { useEffect, useState } from 'react'
import type { FoundTrade } from '../../../contract/bills.ts'
import { textCell } from '../../../core/print/table.ts'
import { useQuery } from '../../app/bridge.ts'
import { type RecordColumn, RecordTable } from '../../app/record-table.tsx'
import { FailureNote, Loading } from '../../kit/failure.tsx'
import { groupDigits } from '../../kit/figures.ts'
import { useWords } from '../../kit/words-context.tsx'
import type { Place } from './charge-cells.tsx'
import { orderColumn, sourceColumn, sumColumn, timeColumn } from './charge-columns.tsx'
import { RawRowDialog } from './raw-row-dialog.tsx'
import styles from './trade-search.module.css'

/** Time to finish a word before it is looked for. */
const pauseMs = 200

/** Every trade of every bill, found by any words that its row holds. */
export function TradeSearch({ text }: { text: string }) {
  const [wanted, setWanted] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setWanted(text), pauseMs)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <div className={styles.search}>
      <Found text={wanted} />
    </div>
  )
}

function Found({ text }: { text: string }) {
  const { chargesScreen, row } = useWords()
  const { search, table } = chargesScreen
  const asked = useQuery('bills.search', { text })
  const [place, setPlace] = useState<Place | null>(null)
  if (asked.state === 'loading') return <Loading />
  if (asked.state === 'failed') return <FailureNote failure={asked.failure} retry={asked.retry} />
  const { trades, total } = asked.value
  if (total === 0) return <p role="status">{search.none}</p>
  const columns: RecordColumn<FoundTrade>[] = [
    { ...timeColumn(table), width: '170px' },
    {
      id: 'counterparty',
      header: row.columns.counterparty,
      value: ({ counterparty }) => textCell(counterparty),
      cell: ({ counterparty }) => <span className={styles.text}>{counterparty}</span>,
    },
    {
      id: 'goods',
      header: row.columns.goods,
      value: ({ goods }) => textCell(goods),
      cell: ({ goods }) => (
        <span className={styles.text} title={goods}>
          {goods}
        </span>
      ),
    },
    {
      id: 'direction',
      header: search.direction,
      width: '72px',
      value: ({ direction }) => textCell(search.directions[direction]),
      cell: ({ direction }) => search.directions[direction],
    },
    { ...sumColumn(table), width: '110px' },
    {
      id: 'status',
      header: row.columns.status,
      width: '110px',
      value: ({ status }) => textCell(status || row.notStated),
      cell: ({ status }) => <span className={styles.text}>{status || row.notStated}</span>,
    },
    { ...orderColumn(table), width: '170px' },
    { ...sourceColumn(table, setPlace), width: '150px' },
  ]
  return (
    <>
      <RecordTable
        caption={search.title}
        name={text === '' ? search.title : `${search.title} ${text}`}
        columns={columns}
        rows={trades}
        rowKey={({ source, tradeNo }) => `${source.name} ${source.line} ${tradeNo}`}
        filtered={false}
        maxHeight="calc(100vh - 220px)"
        note={
          total > trades.length
            ? search.found(groupDigits(total)) + search.newest(groupDigits(trades.length))
            : search.found(groupDigits(total))
        }
      />
      <RawRowDialog place={place} onClose={() => setPlace(null)} />
    </>
  )
}
