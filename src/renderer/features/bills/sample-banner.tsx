import type { SourceView } from '../../../contract/bills.ts'
import { useAction } from '../../app/use-action.ts'
import { Banner } from '../../kit/banner.tsx'
import { Button } from '../../kit/button.tsx'
import { useWords } from '../../kit/words-context.tsx'

/** Says that sample bills are in, alone or among one's own, and takes them out with one click. */
export function SampleBanner({ sources }: { sources: readonly Pick<SourceView, 'sample'>[] }) {
  const { billsScreen } = useWords()
  const act = useAction()
  const samples = sources.filter(({ sample }) => sample)
  if (samples.length === 0) return null
  const remove = () => act('bills.removeSamples', {}, { done: billsScreen.samplesRemoved })
  return (
    <Banner
      tone="care"
      actions={
        <Button size="small" onClick={remove}>
          {billsScreen.removeSamples}
        </Button>
      }
    >
      {samples.length === sources.length ? billsScreen.sampleBanner : billsScreen.sampleWithOwn}
    </Banner>
  )
}
