import { useAction } from '../../app/use-action.ts'
import { useWords } from '../../kit/words-context.tsx'

/** Keeps an answer, or takes it back with null; tells whether it was kept. `before` offers to undo the change. */
export type Answering = (question: string, answer: string | null, before?: string | null) => Promise<boolean>

export function useAnswer(id: number): Answering {
  const { caseSteps } = useWords()
  const act = useAction()
  return async (question, answer, before) => {
    const isChanged = before !== undefined && before !== answer
    const kept = await act(
      'claims.answer',
      { id, question, answer },
      isChanged
        ? { done: caseSteps.noted, undo: () => void act('claims.answer', { id, question, answer: before }) }
        : {},
    )
    return kept.ok
  }
}
