import data from '../../../../resources/law/situations/refused.json' with { type: 'json' }
import { dayOfTime, daysBetween } from '../../base/calendar.ts'
import type { SituationLaw } from '../law.ts'
import { answeredDay, answerOf } from '../questionnaire.ts'
import type { Situation } from './situation.ts'

/** Silence counts after more than this many days (named in the measures on infringements of consumers' rights). */
const silentDays = 15

/** The refund was asked for and not given: it asks for no money of its own. */
export const refused: Situation = {
  id: 'refused',
  law: data as SituationLaw,
  evidence: ['demand-delivered'],

  entitlements: () => [],

  isSaid(material) {
    const answer = answerOf(material, 'demanded')
    const on = answeredDay(material, 'demanded-on')
    if (!on || (answer !== 'refused' && answer !== 'silent')) return false
    return answer === 'refused' || daysBetween(on, dayOfTime(material.time)) > silentDays
  },
}
