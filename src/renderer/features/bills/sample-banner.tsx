import type { SourceView } from '../../../contract/bills.ts'
import { request } from '../../app/bridge.ts'
import { useToast } from '../../app/toast.tsx'
import { Banner } from '../../kit/banner.tsx'
import { Button } from '../../kit/button.tsx'
import { useWords } from '../../kit/words-context.tsx'

/** Says that sample bills are in, alone or among one's own, and takes them out with one click. */
export function SampleBanner({ sources }: { sources: readonly Pick<SourceView, 'sample'>[] }) {
  const { billsScreen, window } = useWords()
  const toast = useToast()
  const samples = sources.filter(({ sample }) => sample)
  if (samples.length === 0) return null
  const remove = async () => {
    const answer = await request('bills.removeSamples', {})
    toast({ text: answer.ok ? billsScreen.samplesRemoved : window.failures[answer.failure.code].title })
  }
  return (
    <Banner
      tone="care"
      actions={
        <Button size="small" onClick={() => void remove()}>
          {billsScreen.removeSamples}
        </Button>
      }
    >
      {samples.length === sources.length ? billsScreen.sampleBanner : billsScreen.sampleWithOwn}
    </Banner>
  )
}
