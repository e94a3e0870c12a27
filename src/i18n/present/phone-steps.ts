import { clipped, visible } from '../../core/base/text.ts'
import type { CancelPlan } from '../../core/cancellation/plan.ts'
import type { Language } from '../language.ts'
import { words } from '../words.ts'
import type { Plain } from './plain.ts'

/** A code of so many characters still has large modules: 120 Chinese ones are 360 bytes. */
export const mostPhoneCharacters = 120
/** A name long enough to be recognised. */
const longestName = 16
const longestTap = 12

interface PhoneStep {
  place: string
  taps: readonly string[]
}

/**
 * The steps of a plan as plain text for a phone, at most `mostPhoneCharacters` long: what is stopped, what to tap on each
 * side, then as much of the hints as there is room for.
 */
export function phoneSteps(
  plan: Pick<Plain<CancelPlan>, 'name' | 'watch'>,
  steps: readonly PhoneStep[],
  language: Language,
  asOf: string,
): string {
  const { cancel } = words(language)
  const { phone } = cancel
  const lines = [
    phone.head(clipped(visible(cancel.title({ ...plan.name, period: null })), longestName)),
    ...steps.map(({ place, taps }, index) => {
      const own = taps[0] === place ? taps.slice(1) : taps
      return phone.step(
        index + 1,
        clipped(visible(place), longestTap),
        own.map(tap => clipped(visible(tap), longestTap)).join('>'),
      )
    }),
  ]
  const hints = [
    phone.picture,
    ...(plan.watch ? [phone.verify(cancel.date(plan.watch.exportAfter, asOf))] : []),
  ]
  for (const hint of hints) {
    const fits = [...lines, hint].join('\n').length <= mostPhoneCharacters
    if (fits) lines.push(hint)
  }
  return clipped(lines.join('\n'), mostPhoneCharacters)
}
