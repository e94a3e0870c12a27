import { addFen, type Fen, fen } from '../base/money.ts'
import type { CaseMaterial } from './case-material.ts'
import type { CaseCharge } from './charge-facts.ts'
import type { Basis } from './claim.ts'
import { articleOf } from './law.ts'
import type { QuestionId } from './question-ids.ts'
import { answerOf } from './questionnaire.ts'

/** 消费者权益保护法 art. 55(1): three times the fees, at least 500 yuan; claimed once, whatever the number of charges. */
const times = 3
const minFen = 50_000 as Fen

const required: readonly QuestionId[] = ['fraud-what', 'fraud-when', 'fraud-where', 'fraud-why']

/** Damages beyond the refund, asked for once however many charges were fraudulent. */
export interface Damages {
  charges: CaseCharge[]
  /** Sum of the charges before refunds. */
  fees: Fen
  fen: Fen
  /** The legal minimum was more than three times the fees. */
  byMinimum: boolean
  bases: Basis[]
}

/**
 * Of the charges that followed an offer. Only where the person says which statement was false, when, where it stood
 * and why it was believed.
 */
export function tripleDamages(material: CaseMaterial, charges: CaseCharge[]): Damages | null {
  if (answerOf(material, 'fraud') !== 'yes') return null
  if (required.some(id => !answerOf(material, id)?.trim())) return null
  if (charges.length === 0) return null
  const fees = addFen(...charges.map(({ stored }) => stored.charge.fen))
  const tripled = fees * times
  return {
    charges,
    fees,
    fen: fen(Math.max(tripled, minFen)),
    byMinimum: tripled < minFen,
    bases: [{ article: articleOf('xiaofa-55'), charges }],
  }
}
