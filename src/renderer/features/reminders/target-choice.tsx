import type { NamedTarget } from '../../../contract/reminders.ts'
import { SelectField } from '../../kit/select-field.tsx'
import { useWords } from '../../kit/words-context.tsx'

interface TargetChoiceProps {
  targets: readonly NamedTarget[]
  chosen: number
  onChoose: (index: number) => void
}

/** Which renewal, service or everything, chosen by its place in the list. */
export function TargetChoice({ targets, chosen, onChoose }: TargetChoiceProps) {
  const words = useWords()
  return (
    <SelectField
      label={words.limits.about}
      value={chosen}
      onChange={event => onChoose(Number(event.target.value))}
    >
      {targets.map((target, index) => (
        <option key={JSON.stringify(target.target)} value={index}>
          {nameOf(target, words)}
        </option>
      ))}
    </SelectField>
  )
}

/** As a person knows it; the wallet tells two of one name apart. */
export function nameOf(
  { target, name, wallet }: NamedTarget,
  { limits, cancel, detector }: ReturnType<typeof useWords>,
): string {
  if (target.kind === 'all') return limits.all
  if (target.kind === 'service') return detector.service(target.service)
  return name && wallet ? `${cancel.title(name)} · ${cancel.wallets[wallet]}` : limits.gone
}
