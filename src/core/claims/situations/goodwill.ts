import data from '../../../../resources/law/situations/goodwill.json' with { type: 'json' }
import { dayOfTime } from '../../base/calendar.ts'
import { fen } from '../../base/money.ts'
import { restOfPeriod } from '../charge-facts.ts'
import { claimShare } from '../claim.ts'
import type { SituationLaw } from '../law.ts'
import { answeredDay, answerOf } from '../questionnaire.ts'
import type { Situation } from './situation.ts'

/** The unused rest of a period that is still running on the day the request reaches them, asked as a favour. */
export const goodwill: Situation = {
  id: 'goodwill',
  law: data as SituationLaw,
  evidence: ['little-use'],
  isFavour: true,

  entitlements(material, covered) {
    // Who goes on using it asks for nothing of it back.
    if (answerOf(material, 'future') === 'keep') return []
    const from = answeredDay(material, 'demanded-on') ?? dayOfTime(material.time)
    return material.charges.flatMap(charge => {
      const rest = covered.has(charge) ? null : restOfPeriod(charge, from)
      if (!rest) return []
      // Whole products of small integers, rounded down so that never more is asked than the formula gives.
      const gross = fen(Math.floor((charge.stored.charge.fen * rest.left) / rest.of))
      return [claimShare('goodwill', charge, 'weak', { kind: 'rest', ...rest }, gross)]
    })
  },
}
