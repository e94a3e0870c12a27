import { type Day, daysBetween } from '../../../core/base/calendar.ts'
import type { TradeKey } from '../../../core/bills/transaction.ts'
import { yuan } from '../../kit/figures.ts'
import { today } from '../../kit/today.ts'
import { unbroken } from '../../kit/unbroken.tsx'
import { useWords } from '../../kit/words-context.tsx'
import { ClaimButton } from '../claims/claim-button.tsx'
import styles from './charged-anyway.module.css'
import type { Plan } from './plan.ts'

/** Charges that came after it was switched off: both times side by side, and the way to ask for them back. */
export function ChargedAnyway({ plan }: { plan: Plan }) {
  const { cancelScreen } = useWords()
  if (plan.chargedAnyway.length === 0) return null
  const charges: TradeKey[] = plan.chargedAnyway.map(({ tradeNo }) => ({ wallet: plan.wallet, tradeNo }))
  return (
    <section className={styles.late}>
      <h3>{cancelScreen.chargedAnyway}</h3>
      <ul>
        {plan.chargedAnyway.map(late => (
          <LateCharge key={late.tradeNo} late={late} />
        ))}
      </ul>
      <ClaimButton kind="plain" charges={charges}>
        {cancelScreen.claimThese}
      </ClaimButton>
    </section>
  )
}

/** One charge that came anyway: when it was switched off and when it was charged, side by side. */
function LateCharge({ late }: { late: Plan['chargedAnyway'][number] }) {
  const { cancelScreen, cancel, chargesScreen } = useWords()
  const words = cancelScreen.late
  const { closedAt, paidAt, fen, tradeNo, sentence, source } = late
  const days = daysBetween(closedAt.slice(0, 10) as Day, paidAt.slice(0, 10) as Day)
  const moment = (at: string) => cancel.moment(clock(at), today())
  return (
    <li className={styles.charge}>
      <p>{unbroken(sentence)}</p>
      <dl className={styles.facts}>
        <Fact name={words.closed} value={moment(closedAt)} />
        <Fact name={words.paid} value={moment(paidAt)} />
        <Fact name={words.between} value={words.days(days)} />
        <Fact name={words.amount} value={yuan(fen)} />
        <Fact name={words.number} value={tradeNo} />
      </dl>
      <p className={styles.place}>{chargesScreen.table.place(source.name, source.line)}</p>
    </li>
  )
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

/** A day alone stands for its end, which is written as the day. */
function clock(at: string): string {
  return at.length === 10 ? `${at}T23:59:59` : at.slice(0, 19)
}
