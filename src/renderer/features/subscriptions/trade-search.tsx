import { useEffect, useMemo, useRef, useState } from 'react'
import type { FoundTrade } from '../../../contract/bills.ts'
import type { SubscriptionView } from '../../../contract/subscriptions.ts'
import { tradeKeyText } from '../../../core/bills/transaction.ts'
import { textCell } from '../../../core/print/table.ts'
import { useQuery } from '../../app/bridge.ts'
import { type RecordColumn, RecordTable } from '../../app/record-table.tsx'
import { Button } from '../../kit/button.tsx'
import { FailureNote, Loading } from '../../kit/failure.tsx'
import { groupDigits, yuan } from '../../kit/figures.ts'
import { SearchBox } from '../../kit/search-box.tsx'
import { TickBox } from '../../kit/tick-box.tsx'
import { useWords } from '../../kit/words-context.tsx'
import type { Place } from './charge-cells.tsx'
import { orderColumn, sourceColumn, sumColumn, timeColumn } from './charge-columns.tsx'
import { RawRowDialog } from './raw-row-dialog.tsx'
import { clockTime } from './subscription-words.ts'
import styles from './trade-search.module.css'
import { useDecide } from './use-decide.ts'

/** Time to finish a word before it is looked for. */
const pauseMs = 200

interface TradeSearchProps {
  text: string
  /** Their charges are no renewal of their own. */
  renewals: readonly SubscriptionView[]
}

/** Every trade of every bill, found by any words that its row holds; those that renew can be chosen. */
export function TradeSearch({ text, renewals }: TradeSearchProps) {
  const [wanted, setWanted] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setWanted(text), pauseMs)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <div className={styles.search}>
      <Found text={wanted} renewals={renewals} />
    </div>
  )
}

function Found({ text, renewals }: TradeSearchProps) {
  const { chargesScreen, row } = useWords()
  const { search, table, decision } = chargesScreen
  const asked = useQuery('bills.search', { text })
  const [place, setPlace] = useState<Place | null>(null)
  const [picked, pick] = useState<ReadonlySet<string>>(new Set())
  const held = useMemo(() => heldBy(renewals), [renewals])
  if (asked.state === 'loading') return <Loading />
  if (asked.state === 'failed') return <FailureNote failure={asked.failure} retry={asked.retry} />
  const { trades, total } = asked.value
  if (total === 0) return <p role="status">{search.none}</p>
  const chosen = trades.filter(trade => picked.has(keyOf(trade)))
  const columns: RecordColumn<FoundTrade>[] = [
    {
      id: 'pick',
      header: decision.pickColumn,
      width: '56px',
      cell: trade =>
        mayRenew(trade, held) && (
          <TickBox
            label={decision.pick(clockTime(trade.paidAt), yuan(trade.fen))}
            checked={picked.has(keyOf(trade))}
            onChange={() => pick(picked.symmetricDifference(new Set([keyOf(trade)])))}
          />
        ),
    },
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
      <RenewalOf chosen={chosen} onDone={() => pick(new Set())} />
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

/** Says of the chosen charges, whoever the merchant, that they are one renewal. */
function RenewalOf({ chosen, onDone }: { chosen: readonly FoundTrade[]; onDone: () => void }) {
  const { search, apart } = useWords().chargesScreen
  const { decide } = useDecide()
  const isOfTwo = new Set(chosen.map(({ wallet }) => wallet)).size > 1
  const keep = async () => {
    const said = await decide({ kind: 'recurring', charges: chosen.map(({ key }) => key) })
    if (said.ok) onDone()
  }
  return (
    <p className={styles.renews}>
      {isOfTwo ? <span role="alert">{apart.oneWallet}</span> : search.pick}
      {chosen.length > 0 && (
        <Button size="small" disabled={isOfTwo} onClick={keep}>
          {apart.renews(chosen.length)}
        </Button>
      )}
    </p>
  )
}

function heldBy(renewals: readonly SubscriptionView[]): ReadonlySet<string> {
  return new Set(renewals.flatMap(one => one.charges.map(({ tradeNo }) => `${one.wallet} ${tradeNo}`)))
}

/** Money that went out, of which no renewal holds it already. */
function mayRenew({ wallet, direction, tradeNo }: FoundTrade, held: ReadonlySet<string>): boolean {
  return direction !== 'income' && tradeNo !== '' && !held.has(`${wallet} ${tradeNo}`)
}

function keyOf({ key }: FoundTrade): string {
  return tradeKeyText(key)
}

interface SearchFieldProps {
  text: string
  onText: (text: string) => void
}

/** Looks through every transaction of every bill; Ctrl+F, or ⌘F on a Mac, leads here, Escape empties it. */
export function SearchField({ text, onText }: SearchFieldProps) {
  const { search } = useWords().chargesScreen
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, shiftKey } = event
      if (key.toLowerCase() !== 'f' || !(ctrlKey || metaKey) || altKey || shiftKey) return
      event.preventDefault()
      field.current?.focus()
    }
    addEventListener('keydown', pressed)
    return () => removeEventListener('keydown', pressed)
  }, [])
  return (
    <div className={styles.field}>
      <SearchBox
        ref={field}
        label={search.label}
        placeholder={search.short}
        title={search.hint}
        text={text}
        onText={onText}
      />
    </div>
  )
}
