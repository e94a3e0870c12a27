import type { Wallet } from '../../core/bills/transaction.ts'
import type { ChangeFacts } from '../../core/cancellation/check-up.ts'
import type { ServiceId } from '../../core/catalogue/service.ts'
import type { Language } from '../language.ts'
import { words } from '../words.ts'
import { lateSentence } from './cancellation.ts'
import type { Plain } from './plain.ts'
import { sentence } from './sentence.ts'

/** What happened to one renewal and how one knows, in sentences. */
export function presentChange(
  facts: Plain<ChangeFacts>,
  of: { service: ServiceId; wallet: Wallet },
  language: Language,
  asOf: string,
): string[] {
  if (facts.kind === 'charged-anyway')
    return facts.late.map(charge => lateSentence(charge, of, language, asOf))
  const { cancel, checkUp } = words(language)
  return [
    sentence(
      checkUp.reasons(day => cancel.date(day, asOf)),
      'kind',
      facts,
    ),
  ]
}
