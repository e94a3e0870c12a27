import { useAction } from '../../app/use-action.ts'
import { useWords } from '../../kit/words-context.tsx'

/** Takes a verdict back, wherever the button for it stands. */
export function useUndoVerdict(): (id: number) => Promise<void> {
  const { chargesScreen } = useWords()
  const act = useAction()
  return async id => {
    await act('subscriptions.undo', { id }, { done: chargesScreen.verdict.undone })
  }
}
