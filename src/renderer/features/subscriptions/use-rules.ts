import type { Input } from '../../../contract/requests.ts'
import type { RuleView } from '../../../contract/subscriptions.ts'
import { request, useQuery } from '../../app/bridge.ts'
import { useToast } from '../../app/toast.tsx'
import { useWords } from '../../kit/words-context.tsx'

interface Rules {
  /** Newest first; empty until they are read. */
  all: readonly RuleView[]
  add: (rule: Input<'subscriptions.addRule'>) => Promise<void>
  remove: (id: number) => Promise<void>
}

/** The person's own rules about merchants; each change says so and can be taken back at once. */
export function useRules(): Rules {
  const { window, rulesScreen } = useWords()
  const toast = useToast()
  const asked = useQuery('subscriptions.rules', {})
  const remove = async (id: number) => {
    const answer = await request('subscriptions.removeRule', { id })
    toast({ text: answer.ok ? rulesScreen.removed : window.failures[answer.failure.code].title })
  }
  const add = async (rule: Input<'subscriptions.addRule'>) => {
    const answer = await request('subscriptions.addRule', rule)
    if (!answer.ok) return toast({ text: window.failures[answer.failure.code].title })
    const { id } = answer.value
    toast({ text: rulesScreen.added, action: { label: window.undo, run: () => void remove(id) } })
  }
  return { all: asked.state === 'ready' ? asked.value : [], add, remove }
}
