import type { SubscriptionView } from '../../../contract/subscriptions.ts'
import { useAction } from '../../app/use-action.ts'
import { Button } from '../../kit/button.tsx'
import { yuan } from '../../kit/figures.ts'
import { useWords } from '../../kit/words-context.tsx'
import styles from './charge-cells.module.css'
import { clockTime } from './subscription-words.ts'

type Charge = SubscriptionView['charges'][number]
export type Place = Charge['source']

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
  const act = useAction()
  if (tradeNo === '') return <>–</>
  const copy = () => act('app.copyText', { text: tradeNo }, { done: table.copied })
  // What is read out has to hold what is seen; the whole number is the title.
  const shown = tradeNo.length > 19 ? `${tradeNo.slice(0, 12)}…${tradeNo.slice(-4)}` : tradeNo
  return (
    <Button kind="text" title={tradeNo} aria-label={table.copy(shown)} onClick={copy}>
      {shown}
    </Button>
  )
}

/** Wallets name their bills by the days that they hold: `支付宝交易明细(20251101-20261031).csv`. */
const daysInName = /\d{8}-\d{8}/

export function SourceLink({ place, onOpen }: { place: Place; onOpen: (place: Place) => void }) {
  const { table } = useWords().chargesScreen
  const { name, line } = place
  // What is read out has to hold what is seen; the whole name is the title.
  const shown = daysInName.exec(name)?.[0] ?? name
  return (
    <Button kind="text" title={name} aria-label={table.openRow(shown, line)} onClick={() => onOpen(place)}>
      <span className={styles.file}>{shown}</span>{' '}
      <span className={styles.line}>{table.line(name, line)}</span>
    </Button>
  )
}
