import type { NamedTarget } from '../../../contract/reminders.ts'
import type { Input } from '../../../contract/requests.ts'
import { useAction } from '../../app/use-action.ts'
import { Labelled } from '../../kit/field.tsx'
import { ChoiceMenu } from '../../kit/menu.tsx'
import { useWords } from '../../kit/words-context.tsx'

interface TargetChoiceProps {
  targets: readonly NamedTarget[]
  /** What all of them are called here. */
  all: string
  chosen: number
  onChoose: (index: number) => void
}

/** Which renewal, service or everything, chosen by its place in the list. */
export function TargetChoice({ targets, all, chosen, onChoose }: TargetChoiceProps) {
  const words = useWords()
  return (
    <Labelled label={words.limits.about}>
      <ChoiceMenu
        label={words.limits.about}
        value={String(chosen)}
        onChange={index => onChoose(Number(index))}
        options={targets.map((target, index) => ({
          value: String(index),
          label: nameOf(target, words, all),
        }))}
      />
    </Labelled>
  )
}

/** As a person knows it; the wallet tells two of one name apart. */
export function nameOf(
  { target, name, wallet }: NamedTarget,
  { limits, cancel, detector }: ReturnType<typeof useWords>,
  all: string,
): string {
  if (target.kind === 'all') return all
  if (target.kind === 'service') return detector.service(target.service)
  return name && wallet ? `${cancel.title(name)} · ${cancel.wallets[wallet]}` : limits.gone
}

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
