import { useQuery } from '../../app/bridge.ts'
import { useRoute } from '../../app/route.tsx'
import { Banner } from '../../kit/banner.tsx'
import { Button } from '../../kit/button.tsx'
import { useWords } from '../../kit/words-context.tsx'

/** Says that a limit is passed in the newest period that bills show; nothing otherwise. */
export function LimitBanner() {
  const { limits } = useWords()
  const { go } = useRoute()
  const asked = useQuery('reminders.limits', {})
  const over = asked.state === 'ready' ? asked.value.limits.filter(({ spentFen, fen }) => spentFen > fen) : []
  if (over.length === 0) return null
  return (
    <Banner
      tone="care"
      actions={<Button onClick={() => go({ page: 'cancel', view: 'limits' })}>{limits.toLimits}</Button>}
    >
      {limits.banner(over.length)}
    </Banner>
  )
}
