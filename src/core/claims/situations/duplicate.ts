import data from '../../../../resources/law/situations/duplicate.json' with { type: 'json' }
import {
  type CaseCharge,
  chargeKey,
  dayOfCharge,
  doubledCharges,
  findingsOn,
  storedKey,
} from '../charge-facts.ts'
import { claimWhole, fittingCharges } from '../claim.ts'
import type { SituationLaw } from '../law.ts'
import { dayText, yuanText } from '../paper-text.ts'
import { answerOf, isOpen, mayAsk } from '../questionnaire.ts'
import { statement } from '../statement.ts'
import type { Situation } from './situation.ts'

/** Charged twice in one period; two services or two accounts are no double charge. */
export const duplicate: Situation = {
  id: 'duplicate',
  law: data as SituationLaw,
  evidence: ['single-period'],
  records: ['每笔扣费对应的账号、商品和服务期'],
  isExcess: true,
  isUnsure: material => isOpen(answerOf(material, 'double')),
  request: (count, sum) => `核实有疑问的${count}笔，确属重复扣费的，退还${sum}`,

  entitlements(material) {
    const answer = answerOf(material, 'double')
    if (answer !== 'same' && !(isOpen(answer) && mayAsk(material))) return []
    return doubledCharges(material.charges).map(charge =>
      claimWhole('duplicate', charge, answer === 'same' ? 'good' : 'arguable'),
    )
  },

  statements(material) {
    const answer = answerOf(material, 'double')
    if (answer === 'same') return [statement('fact', 'double', () => sameService)]
    return answer === 'unsure' ? [statement('check', 'double', () => toCheck)] : []
  },

  billFacts: claim => doublesOf(fittingCharges(claim)),
}

const sameService = '重复的扣费属于同一账号的同一项服务。'
const toCheck = '请核对是否属于同一账号的同一项服务。'

/** For each double charge, the charge of the same period that came first. */
function doublesOf(charges: readonly CaseCharge[]): string[] {
  const firstDay = new Map(
    findingsOn(charges, 'duplicate-charge').flatMap(finding =>
      finding.charges.map(stored => [storedKey(stored), finding.facts.day] as const),
    ),
  )
  return charges.flatMap(charge => {
    const first = firstDay.get(chargeKey(charge))
    if (!first) return []
    const amount = yuanText(charge.stored.charge.fen)
    return [`同一扣费周期内，${dayText(first)}已经扣费，${dayText(dayOfCharge(charge))}又扣${amount}。`]
  })
}
