import { useRoute } from '../../app/route.tsx'
import { Button } from '../../kit/button.tsx'
import { EmptyState } from '../../kit/empty-state.tsx'
import { CheckIcon } from '../../kit/icons.tsx'
import { useWords } from '../../kit/words-context.tsx'

/** Bills were read and hold no renewal: the way to where one can be found by hand. */
export function NoneFound() {
  const { billsScreen, chargesScreen } = useWords()
  const { go } = useRoute()
  return (
    <EmptyState
      icon={<CheckIcon size={40} />}
      title={chargesScreen.none.title}
      actions={
        <Button kind="primary" onClick={() => go({ page: 'charges' })}>
          {billsScreen.seeCharges}
        </Button>
      }
    >
      <p>{chargesScreen.none.missedElsewhere}</p>
    </EmptyState>
  )
}
