import type { CaseView } from '../../../contract/claims.ts'
import { request } from '../../app/bridge.ts'
import { useToast } from '../../app/toast.tsx'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { useWords } from '../../kit/words-context.tsx'

interface RemoveCaseProps {
  one: Pick<CaseView, 'id' | 'title'>
  onClose: () => void
}

/** Asks once. */
export function RemoveCase({ one, onClose }: RemoveCaseProps) {
  const { window, claimScreen } = useWords()
  const toast = useToast()
  const remove = async () => {
    onClose()
    const answer = await request('claims.remove', { id: one.id })
    toast({ text: answer.ok ? claimScreen.removed : window.failures[answer.failure.code].title })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={claimScreen.removeTitle(one.title)}
      description={claimScreen.removeText}
      actions={
        <>
          <Button onClick={onClose}>{window.cancel}</Button>
          <Button kind="danger" onClick={() => void remove()}>
            {claimScreen.remove}
          </Button>
        </>
      }
    />
  )
}
