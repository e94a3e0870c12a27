import type { Input } from '../../../contract/requests.ts'
import { request } from '../../app/bridge.ts'
import { useToast } from '../../app/toast.tsx'
import { useWords } from '../../kit/words-context.tsx'

type Added = 'reminders.addLimit' | 'reminders.addNote'

interface LimitCalls {
  /** True where it was kept. */
  add: <N extends Added>(name: N, input: Input<N>, said: string) => Promise<boolean>
  /** `input` adds it again where the person takes that back. */
  remove: <N extends Added>(name: N, id: number, input: Input<N>) => Promise<void>
}

/** Adds and removes limits and notes, each with a word about it and a way back. */
export function useLimitCalls(): LimitCalls {
  const { limits, window } = useWords()
  const toast = useToast()
  const add: LimitCalls['add'] = async (name, input, said) => {
    const answer = await request(name, input)
    toast({ text: answer.ok ? said : window.failures[answer.failure.code].title })
    return answer.ok
  }
  const remove: LimitCalls['remove'] = async (name, id, input) => {
    const answer =
      name === 'reminders.addLimit'
        ? await request('reminders.removeLimit', { id })
        : await request('reminders.removeNote', { id })
    if (!answer.ok) return toast({ text: window.failures[answer.failure.code].title })
    toast({
      text: limits.removed,
      action: { label: window.undo, run: () => void request(name, input) },
    })
  }
  return { add, remove }
}
