import type { NamedTarget } from '../../../contract/reminders.ts'
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
