import { type ReactNode, useMemo } from 'react'
import type { SubscriptionView } from '../../../contract/subscriptions.ts'
import { type RecordColumn, RecordTable } from '../../app/record-table.tsx'
import { Button } from '../../kit/button.tsx'
import { yuan } from '../../kit/figures.ts'
import { TickBox } from '../../kit/tick-box.tsx'
import { useWords } from '../../kit/words-context.tsx'
import styles from './charge-picker.module.css'
import { clockTime } from './subscription-words.ts'

type Charge = SubscriptionView['charges'][number]

interface ChargePickerProps<C extends Charge> {
  caption: string
  /** Oldest first; those without an order number can't be chosen. */
  charges: readonly C[]
  /** Order numbers. */
  picked: ReadonlySet<string>
  onPick: (picked: ReadonlySet<string>) => void
  columns: readonly RecordColumn<C>[]
  /** Under the table. */
  children?: ReactNode
}

/** Charges to choose from, the latest first, one by one or all of a price. */
export function ChargePicker<C extends Charge>({
  caption,
  charges,
  picked,
  onPick,
  columns,
  children,
}: ChargePickerProps<C>) {
  const { decision } = useWords().chargesScreen
  const pick = (numbers: readonly string[], wanted: boolean) =>
    onPick(wanted ? picked.union(new Set(numbers)) : picked.difference(new Set(numbers)))
  const column: RecordColumn<C> = {
    id: 'pick',
    header: decision.pickColumn,
    width: '56px',
    cell: ({ tradeNo, paidAt, fen }) =>
      tradeNo !== '' && (
        <TickBox
          label={decision.pick(clockTime(paidAt), yuan(fen))}
          checked={picked.has(tradeNo)}
          onChange={checked => pick([tradeNo], checked)}
        />
      ),
  }
  const prices = pricesOf(charges)
  const newestFirst = useMemo(() => [...charges].reverse(), [charges])
  return (
    <>
      {prices.length > 1 && (
        <p className={styles.prices}>
          {decision.pickPrices}
          {prices.map(([fen, numbers]) => {
            const all = numbers.every(number => picked.has(number))
            return (
              <Button key={fen} size="small" aria-pressed={all} onClick={() => pick(numbers, !all)}>
                {decision.pickPrice(yuan(fen), numbers.length)}
              </Button>
            )
          })}
        </p>
      )}
      <RecordTable
        caption={caption}
        name={caption}
        rows={newestFirst}
        rowKey={({ tradeNo, source }) => `${tradeNo} ${source.name} ${source.line}`}
        columns={[column, ...columns]}
        maxHeight="46vh"
      />
      {children}
    </>
  )
}

/** More prices than this are no help in choosing. */
const mostPrices = 6

function pricesOf(charges: readonly Charge[]): [fen: number, tradeNos: string[]][] {
  const prices = new Map<number, string[]>()
  for (const { fen, tradeNo } of charges)
    if (tradeNo !== '') prices.set(fen, [...(prices.get(fen) ?? []), tradeNo])
  return prices.size > mostPrices ? [] : [...prices].sort(([a], [b]) => a - b)
}
