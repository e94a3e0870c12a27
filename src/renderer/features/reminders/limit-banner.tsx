import { useQuery } from '../../app/bridge.ts'
import { useRoute } from '../../app/route.tsx'
import { Banner } from '../../kit/banner.tsx'
import { Button } from '../../kit/button.tsx'
import { yuan } from '../../kit/figures.ts'
import { useWords } from '../../kit/words-context.tsx'
import { nameOf } from './limits.tsx'

/** Says that a limit is passed in the newest period that bills show; nothing otherwise. */
export function LimitBanner() {
  const words = useWords()
  const { limits } = words
  const { go } = useRoute()
  const asked = useQuery('reminders.limits', {})
  const over = asked.state === 'ready' ? asked.value.limits.filter(({ spentFen, fen }) => spentFen > fen) : []
  const [first, second] = over
  if (!first) return null
  const { period, spentFen, fen } = first
  return (
    <Banner
      tone="care"
      actions={<Button onClick={() => go({ page: 'cancel', view: 'limits' })}>{limits.toLimits}</Button>}
    >
      {second
        ? limits.banner(over.length)
        : limits.bannerOne(
            nameOf(first, words, limits.all),
            limits.limits.over(period, yuan(spentFen), yuan(spentFen - fen)),
          )}
    </Banner>
  )
}
