import { useAction } from '../../app/use-action.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { useWords } from '../../kit/words-context.tsx'
import type { Case } from './present-case.ts'

interface RemoveCaseProps {
  one: Pick<Case, 'id' | 'title'>
  onClose: () => void
}

/** Asks once. */
export function RemoveCase({ one, onClose }: RemoveCaseProps) {
  const { claimScreen } = useWords()
  const act = useAction()
  const remove = async () => {
    onClose()
    await act('claims.remove', { id: one.id }, { done: claimScreen.removed })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={claimScreen.removeTitle(one.title)}
      description={claimScreen.removeText}
      answer={
        <Button kind="danger" onClick={remove}>
          {claimScreen.remove}
        </Button>
      }
    />
  )
}
