import type { SituationId } from '../law.ts'
import { afterCancellation } from './after-cancellation.ts'
import { duplicate } from './duplicate.ts'
import { early } from './early.ts'
import { goodwill } from './goodwill.ts'
import { minor } from './minor.ts'
import { noReminder } from './no-reminder.ts'
import { priceRise } from './price-rise.ts'
import { refused } from './refused.ts'
import type { Situation } from './situation.ts'
import { trial } from './trial.ts'
import { unauthorised } from './unauthorised.ts'

const byId: Record<SituationId, Situation> = {
  unauthorised,
  'after-cancellation': afterCancellation,
  duplicate,
  minor,
  early,
  trial,
  'price-rise': priceRise,
  'no-reminder': noReminder,
  goodwill,
  refused,
}

/** The more particular first: where two give the same for a charge, the first leads. */
export const situations: readonly Situation[] = Object.values(byId)

export function situationOf(id: SituationId): Situation {
  return byId[id]
}
