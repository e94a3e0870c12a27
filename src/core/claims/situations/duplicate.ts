import data from '../../../../resources/law/situations/duplicate.json' with { type: 'json' }
import { type CaseCharge, dayOfCharge, doubledCharges, twinOf } from '../charge-facts.ts'
import { claimWhole, fittingCharges } from '../claim.ts'
import type { SituationLaw } from '../law.ts'
import { dayText, momentText, yuanText } from '../paper-text.ts'
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
  singly: '重复扣的',
  checkFirst: '先在钱包里看自动扣款有几份：有两份的，可能是两项服务各扣一次，弄清楚了再要。',
  turnsOn: 'double',
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

/** For each double charge, the charge of the same period that came first; by the second where both are of one day. */
function doublesOf(charges: readonly CaseCharge[]): string[] {
  return charges.flatMap(charge => {
    const twin = twinOf(charge)
    if (!twin) return []
    const { paidAt, fen } = charge.stored.charge
    const on = dayOfCharge(charge)
    const first = twin.on === on ? twin.first : null
    const before = first ? momentText(first.charge.paidAt) : dayText(twin.on)
    const then = first ? paidAt.slice(11, 19) : dayText(on)
    return [`同一扣费周期内，${before}已经扣费，${then}又扣${yuanText(fen)}。`]
  })
}
