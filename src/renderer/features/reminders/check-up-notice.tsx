import { useQuery } from '../../app/bridge.ts'
import { useRoute } from '../../app/route.tsx'
import { Banner } from '../../kit/banner.tsx'
import { Button } from '../../kit/button.tsx'
import { useWords } from '../../kit/words-context.tsx'

/** After an import: how many changes the new bills tell, and the way to them. */
export function CheckUpNotice() {
  const { checkUp } = useWords()
  const { go } = useRoute()
  const asked = useQuery('cancellation.checkUp', {})
  if (asked.state !== 'ready' || asked.value.bills.length === 0) return null
  const kinds = asked.value.changes.map(({ facts }) => facts.kind).filter(kind => kind !== 'went-on')
  if (kinds.length === 0) return null
  const isUrgent = kinds.some(kind => kind === 'charged-anyway' || kind === 'came-back' || kind === 'fresh')
  return (
    <Banner
      live
      tone={isUrgent ? 'care' : 'plain'}
      actions={<Button onClick={() => go({ page: 'cancel', view: 'check-up' })}>{checkUp.toCheckUp}</Button>}
    >
      {isUrgent ? checkUp.noticeUrgent(kinds.length) : checkUp.notice(kinds.length)}
    </Banner>
  )
}
