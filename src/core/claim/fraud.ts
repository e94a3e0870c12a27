import { addFen, type Fen, fen } from '../money.ts'
import type { CaseMaterial } from './case-material.ts'
import type { Claim, Damages } from './claim.ts'
import { articleOf } from './law.ts'
import { answerOf, type QuestionId } from './question.ts'

/** 消费者权益保护法 art. 55(1): three times the fees, at least 500 yuan; claimed once, whatever the number of charges. */
const times = 3
const least = 50_000 as Fen

const required: readonly QuestionId[] = ['fraud-what', 'fraud-when', 'fraud-where', 'fraud-why']

/** Only where the person says which statement was false, when, where it stood and why it was believed. */
export function tripleDamages(material: CaseMaterial, claims: readonly Claim[]): Damages | null {
  if (answerOf(material, 'fraud') !== 'yes') return null
  if (required.some(id => (answerOf(material, id) ?? '').trim() === '')) return null
  const trial = claims.find(({ situation }) => situation === 'S4')
  const charges = [...(trial?.charges ?? []), ...(trial?.others ?? [])]
  if (charges.length === 0) return null
  const fees = addFen(...charges.map(({ stored }) => stored.charge.fen))
  const tripled = fees * times
  return {
    charges,
    fees,
    fen: fen(Math.max(tripled, least)),
    byMinimum: tripled < least,
    bases: [{ article: articleOf('xiaofa-55'), charges }],
  }
}
