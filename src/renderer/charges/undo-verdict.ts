import { useToast } from '../parts/toast.tsx'
import { call } from '../shell/bridge.ts'
import { useWords } from '../shell/words-context.tsx'
import { useSetAsides } from './set-aside.tsx'

/** Takes a verdict back, wherever the button for it stands. */
export function useUndoVerdict(): (id: number) => Promise<void> {
  const { window, chargesScreen } = useWords()
  const { remove } = useSetAsides()
  const toast = useToast()
  return async id => {
    const answer = await call('charges.undo', { id })
    if (answer.ok || answer.failure.code === 'not-found') remove(id)
    toast({ text: answer.ok ? chargesScreen.verdict.undone : window.failures[answer.failure.code].title })
  }
}
