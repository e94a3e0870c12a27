import type { CaseSummary } from '../../../contract/claims.ts'
import { Badge, type Tone } from '../../kit/badge.tsx'
import { yuan } from '../../kit/figures.ts'
import { useWords } from '../../kit/words-context.tsx'

const tones: Record<CaseSummary['stage'], Tone> = {
  asking: 'care',
  ready: 'good',
  filed: 'plain',
  refunded: 'good',
}

/** The stage of a case, and what came back where that is not yet all of it. */
export function StageBadges({ one }: { one: Pick<CaseSummary, 'stage' | 'refundedFen'> }) {
  const { caseSteps } = useWords()
  return (
    <>
      {one.refundedFen > 0 && one.stage !== 'refunded' && (
        <Badge tone="good">{caseSteps.partly(yuan(one.refundedFen))}</Badge>
      )}
      <Badge tone={tones[one.stage]}>{caseSteps.stages[one.stage]}</Badge>
    </>
  )
}
