import { request } from '../../app/bridge.ts'
import { useToast } from '../../app/toast.tsx'
import { useWords } from '../../kit/words-context.tsx'

/** Takes a verdict back, wherever the button for it stands. */
export function useUndoVerdict(): (id: number) => Promise<void> {
  const { window, chargesScreen } = useWords()
  const toast = useToast()
  return async id => {
    const answer = await request('subscriptions.undo', { id })
    toast({ text: answer.ok ? chargesScreen.verdict.undone : window.failures[answer.failure.code].title })
  }
}
