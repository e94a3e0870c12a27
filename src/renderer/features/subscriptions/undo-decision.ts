import { useAction } from '../../app/use-action.ts'
import { useWords } from '../../kit/words-context.tsx'

/** Takes a decision back, wherever the button for it stands. */
export function useUndoDecision(): (id: number) => Promise<void> {
  const { chargesScreen } = useWords()
  const act = useAction()
  return async id => {
    await act('subscriptions.undo', { id }, { done: chargesScreen.decision.undone })
  }
}
