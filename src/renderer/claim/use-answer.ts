import { useToast } from '../parts/toast.tsx'
import { call } from '../shell/bridge.ts'
import { useWords } from '../shell/words-context.tsx'

/** Keeps an answer of the case, or takes it back with null; tells whether it was kept. */
export function useAnswer(id: number): (question: string, answer: string | null) => Promise<boolean> {
  const { window } = useWords()
  const toast = useToast()
  return async (question, answer) => {
    const kept = await call('cases.answer', { id, question, answer })
    if (!kept.ok) toast({ text: window.failures[kept.failure.code].title })
    return kept.ok
  }
}
