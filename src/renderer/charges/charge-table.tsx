import { useMemo, useState } from 'react'
import type { SubscriptionView } from '../../contract/charges.ts'
import { fen } from '../../core/money.ts'
import { textCell } from '../../core/table.ts'
import { Badge } from '../parts/badge.tsx'
import { Button } from '../parts/button.tsx'
import { yuan } from '../parts/figures.ts'
import { type RecordColumn, RecordTable } from '../parts/record-table.tsx'
import { useToast } from '../parts/toast.tsx'
import { call } from '../shell/bridge.ts'
import { useWords } from '../shell/words-context.tsx'
import styles from './charge-table.module.css'
import { markedCharges } from './marked-charges.ts'
import { RawRowDialog } from './raw-row-dialog.tsx'
import { clockTime } from './subscription-words.ts'

type Charge = SubscriptionView['charges'][number]
export type Place = Charge['source']

/** So many rows are seen at a glance. */
const fewRows = 8

/** Every charge, the latest first, with its order number and the line of the file it stands on. */
export function ChargeTable({ subscription }: { subscription: SubscriptionView }) {
  const { chargesScreen, detector } = useWords()
  const { table, detail } = chargesScreen
  const [place, setPlace] = useState<Place | null>(null)
  const marks = markedCharges(subscription)
  const newestFirst = useMemo(() => [...subscription.charges].reverse(), [subscription])
  const findingColumn: RecordColumn<Charge> = {
    id: 'finding',
    header: table.finding,
    align: 'right',
    value: ({ tradeNo }) => {
      const mark = marks.get(tradeNo)
      return textCell(mark ? detector.findingKinds[mark.kind] : '')
    },
    cell: ({ tradeNo }) => {
      const mark = marks.get(tradeNo)
      return mark && <Badge tone="bad">{detector.findingKinds[mark.kind]}</Badge>
    },
  }
  return (
    <>
      <RecordTable
        caption={detail.charges}
        name={subscription.title}
        filtered={subscription.charges.length > fewRows}
        rows={newestFirst}
        rowKey={({ tradeNo, source }) => `${tradeNo} ${source.name} ${source.line}`}
        tone={({ tradeNo }) => (marks.has(tradeNo) ? 'bad' : undefined)}
        columns={[
          {
            id: 'time',
            header: table.time,
            value: ({ paidAt }) => textCell(clockTime(paidAt)),
            cell: ({ paidAt }) => <ChargeTime paidAt={paidAt} />,
          },
          {
            id: 'amount',
            header: table.amount,
            align: 'right',
            value: charge => ({ kind: 'fen', fen: fen(charge.fen) }),
            cell: charge => <Amount charge={charge} />,
          },
          {
            id: 'refunded',
            header: table.refundedColumn,
            unseen: true,
            value: charge => ({ kind: 'fen', fen: fen(charge.refundedFen) }),
            cell: () => null,
          },
          {
            id: 'tradeNo',
            header: table.tradeNo,
            value: ({ tradeNo }) => textCell(tradeNo),
            cell: ({ tradeNo }) => <OrderNumber tradeNo={tradeNo} />,
          },
          {
            id: 'source',
            header: table.source,
            value: ({ source }) => textCell(table.place(source.name, source.line)),
            cell: ({ source }) => <SourceLink place={source} onOpen={setPlace} />,
          },
          ...(marks.size > 0 ? [findingColumn] : []),
        ]}
      />
      <RawRowDialog place={place} onClose={() => setPlace(null)} />
    </>
  )
}

export function ChargeTime({ paidAt }: { paidAt: string }) {
  return (
    <time className={styles.time} dateTime={paidAt}>
      {clockTime(paidAt)}
    </time>
  )
}

export function Amount({ charge: { fen, refundedFen } }: { charge: Pick<Charge, 'fen' | 'refundedFen'> }) {
  const { table } = useWords().chargesScreen
  return (
    <>
      {yuan(fen)}
      {refundedFen > 0 && <span className={styles.refunded}>{table.refunded(yuan(refundedFen))}</span>}
    </>
  )
}

/** Shortened in the middle where room is scarce; a click copies the whole number. */
export function OrderNumber({ tradeNo }: { tradeNo: string }) {
  const { table } = useWords().chargesScreen
  const toast = useToast()
  if (tradeNo === '') return <>–</>
  const copy = async () => {
    const answer = await call('clipboard.write', { text: tradeNo })
    if (answer.ok) toast({ text: table.copied })
  }
  // What is read out has to hold what is seen; the whole number is the title.
  const shown = tradeNo.length > 19 ? `${tradeNo.slice(0, 12)}…${tradeNo.slice(-4)}` : tradeNo
  return (
    <Button kind="text" title={tradeNo} aria-label={table.copy(shown)} onClick={copy}>
      {shown}
    </Button>
  )
}

export function SourceLink({ place, onOpen }: { place: Place; onOpen: (place: Place) => void }) {
  const { table } = useWords().chargesScreen
  const { name, line } = place
  return (
    <Button kind="text" title={name} aria-label={table.openRow(name, line)} onClick={() => onOpen(place)}>
      <span className={styles.file}>{name}</span> <span className={styles.line}>{table.line(line)}</span>
    </Button>
  )
}
