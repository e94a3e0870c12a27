import data from '../../../../resources/law/situations/early.json' with { type: 'json' }
import { type CaseCharge, dayOfCharge, earlyCharges, endBefore } from '../charge-facts.ts'
import { claimWhole, fittingCharges } from '../claim.ts'
import type { SituationLaw } from '../law.ts'
import { dayText } from '../paper-text.ts'
import { answeredDay, answerOf } from '../questionnaire.ts'
import { statement } from '../statement.ts'
import type { Situation } from './situation.ts'

/** Charged early, and switched off before the period paid last had truly ended. */
export const early: Situation = {
  id: 'early',
  law: data as SituationLaw,
  evidence: ['reminder-search', 'cancellation-proof', 'period-end'],
  records: ['关于提前扣费的约定和告知记录'],
  isExcess: true,
  singly: '提前扣的',
  turnsOn: 'early',
  isUnsure: material => answerOf(material, 'early') === 'unsure',
  request: (count, sum) => `核实有疑问的${count}笔，确属提前多收的，退还${sum}`,

  entitlements(material) {
    const answer = answerOf(material, 'early')
    const cancelledOn = answeredDay(material, 'cancelled-on')
    if (!cancelledOn || (answer !== 'not-told' && answer !== 'unsure')) return []
    return earlyCharges(material.charges, cancelledOn)
      .filter(charge => {
        const end = endBefore(charge)
        return end !== null && dayOfCharge(charge) <= cancelledOn && cancelledOn < end
      })
      .map(charge => claimWhole('early', charge, answer === 'not-told' ? 'arguable' : 'weak'))
  },

  statements: material =>
    answerOf(material, 'early') === 'not-told'
      ? [statement('fact', 'early', ({ self }) => `会提前扣费这一点，没有醒目地告诉过${self}。`)]
      : [],

  billFacts: claim => fittingCharges(claim).flatMap(earlyOf),
}

function earlyOf(charge: CaseCharge): string[] {
  const end = endBefore(charge)
  return end ? [`按周期推算，上一期到${dayText(end)}为止，${dayText(dayOfCharge(charge))}又扣下一期。`] : []
}
