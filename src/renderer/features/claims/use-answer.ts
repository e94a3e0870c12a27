import { request } from '../../app/bridge.ts'
import { useToast } from '../../app/toast.tsx'
import { useWords } from '../../kit/words-context.tsx'

/** Keeps an answer, or takes it back with null; tells whether it was kept. `before` offers to undo the change. */
export type Answering = (question: string, answer: string | null, before?: string | null) => Promise<boolean>

export function useAnswer(id: number): Answering {
  const { window, caseSteps } = useWords()
  const toast = useToast()
  const keep = async (question: string, answer: string | null): Promise<boolean> => {
    const kept = await request('claims.answer', { id, question, answer })
    if (!kept.ok) toast({ text: window.failures[kept.failure.code].title })
    return kept.ok
  }
  return async (question, answer, before) => {
    const kept = await keep(question, answer)
    if (kept && before !== undefined && before !== answer) {
      toast({
        text: caseSteps.noted,
        action: { label: caseSteps.undo, run: () => void keep(question, before) },
      })
    }
    return kept
  }
}
