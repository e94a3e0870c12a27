import type { SubscriptionView } from '../../../contract/subscriptions.ts'
import { chargeKeys } from '../../app/charge-keys.ts'
import { useRoute } from '../../app/route.tsx'
import { Button } from '../../kit/button.tsx'
import { yuan } from '../../kit/figures.ts'
import { useWords } from '../../kit/words-context.tsx'
import { ClaimButton } from '../claims/claim-button.tsx'

/** Leads to the open case with its own figure, else begins one; the amount is what bills alone show. */
export function ClaimAction({ renewal }: { renewal: SubscriptionView }) {
  const { chargesScreen, detector } = useWords()
  const { go } = useRoute()
  const { caseId, claimableFen, name } = renewal
  const { list } = chargesScreen
  const text = claimableFen === 0 ? list.claim : (caseId ? list.claimMost : list.claimOf)(yuan(claimableFen))
  const label = list.claimThis(detector.title(name), text)
  if (caseId !== null)
    return (
      <Button kind="money" aria-label={label} onClick={() => go({ page: 'claim', subject: String(caseId) })}>
        {text}
      </Button>
    )
  return (
    <ClaimButton kind="money" charges={chargeKeys(renewal)} label={label}>
      {text}
    </ClaimButton>
  )
}
