import type { Input } from '../../../contract/requests.ts'
import { useAction } from '../../app/use-action.ts'
import { useWords } from '../../kit/words-context.tsx'

/** What the person says of charges, and taking it back, wherever the buttons for it stand. */
export function useDecide() {
  const { decision } = useWords().chargesScreen
  const act = useAction()
  const undo = (id: number) => act('subscriptions.undo', { id }, { done: decision.undone })
  const decide = (said: Input<'subscriptions.decide'>) =>
    act('subscriptions.decide', said, { done: decision.noted[said.kind], undo: ({ id }) => void undo(id) })
  return { decide, undo }
}
