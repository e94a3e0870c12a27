import type { SourceView } from '../../contract/bills.ts'
import { call } from '../context/bridge.ts'
import { useWords } from '../context/words-context.tsx'
import { Banner } from './banner.tsx'
import { Button } from './button.tsx'
import { useToast } from './toast.tsx'

/** Says that sample bills are in, alone or among one's own, and takes them out with one click. */
export function SampleBanner({ sources }: { sources: readonly Pick<SourceView, 'sample'>[] }) {
  const { billsScreen, window } = useWords()
  const toast = useToast()
  const samples = sources.filter(({ sample }) => sample)
  if (samples.length === 0) return null
  const remove = async () => {
    const answer = await call('bills.removeSamples', {})
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
