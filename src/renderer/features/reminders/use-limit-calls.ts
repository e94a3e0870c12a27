import type { Input } from '../../../contract/requests.ts'
import { useAction } from '../../app/use-action.ts'
import { useWords } from '../../kit/words-context.tsx'

type Added = 'reminders.addLimit' | 'reminders.addNote'

interface LimitCalls {
  /** True where it was kept. */
  add: <N extends Added>(name: N, input: Input<N>, done: string) => Promise<boolean>
  /** `input` adds it again where the person takes that back. */
  remove: <N extends Added>(name: N, id: number, input: Input<N>) => Promise<void>
}

/** Adds and removes limits and notes, each with a word about it and a way back. */
export function useLimitCalls(): LimitCalls {
  const { limits } = useWords()
  const act = useAction()
  const add: LimitCalls['add'] = async (name, input, done) => (await act(name, input, { done })).ok
  const remove: LimitCalls['remove'] = async (name, id, input) => {
    const outcome = { done: limits.removed, undo: () => void act(name, input) }
    if (name === 'reminders.addLimit') await act('reminders.removeLimit', { id }, outcome)
    else await act('reminders.removeNote', { id }, outcome)
  }
  return { add, remove }
}
