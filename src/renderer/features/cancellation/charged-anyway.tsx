import type { TradeKey } from '../../../core/bills/transaction.ts'
import { useWords } from '../../kit/words-context.tsx'
import { ClaimButton } from '../claims/claim-button.tsx'
import styles from './charged-anyway.module.css'
import { LateChargeItem } from './late-charge.tsx'
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
          <LateChargeItem key={late.tradeNo} late={late} />
        ))}
      </ul>
      <ClaimButton kind="plain" charges={charges}>
        {cancelScreen.claimThese}
      </ClaimButton>
    </section>
  )
}
