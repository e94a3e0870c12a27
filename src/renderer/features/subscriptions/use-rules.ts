import type { Input } from '../../../contract/requests.ts'
import type { RuleView } from '../../../contract/subscriptions.ts'
import { useQuery } from '../../app/bridge.ts'
import { useAction } from '../../app/use-action.ts'
import { useWords } from '../../kit/words-context.tsx'

interface Rules {
  /** Newest first; empty until they are read. */
  all: readonly RuleView[]
  add: (rule: Input<'subscriptions.addRule'>) => Promise<unknown>
  remove: (id: number) => Promise<unknown>
}

/** The person's own rules about merchants; each change says so and can be taken back at once. */
export function useRules(): Rules {
  const { rulesScreen } = useWords()
  const act = useAction()
  const asked = useQuery('subscriptions.rules', {})
  const remove = (id: number) => act('subscriptions.removeRule', { id }, { done: rulesScreen.removed })
  const add = (rule: Input<'subscriptions.addRule'>) =>
    act('subscriptions.addRule', rule, { done: rulesScreen.added, undo: ({ id }) => void remove(id) })
  return { all: asked.state === 'ready' ? asked.value : [], add, remove }
}
