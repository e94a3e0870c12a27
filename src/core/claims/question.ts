import { debitWindow } from '../base/cadence.ts'
import { type Day, daysBetween, parseDay } from '../base/calendar.ts'
import {
  type Answers,
  type CaseCharge,
  type CaseMaterial,
  dayOfCharge,
  findingsOn,
  keyOf,
  keyOfStored,
  periodEnd,
} from './case-material.ts'

/** The questions only the person can answer, in the order in which they are asked. */
export const questionIds = [
  'payer',
  'minor-age',
  'minor-refused',
  'cancelled',
  'cancelled-on',
  'cancelled-proof',
  'double',
  'trial',
  'signup',
  'price',
  'first-charge',
  'reminder',
  'reminded-until',
  'early',
  'fraud',
  'fraud-what',
  'fraud-when',
  'fraud-where',
  'fraud-why',
  'demanded',
  'demanded-on',
  'name',
  'phone',
  'address',
  'mi-account',
  'respondent-name',
  'respondent-address',
  'respondent-code',
  'declare',
  'originals',
] as const
export type QuestionId = (typeof questionIds)[number]

export const questionKinds = ['choice', 'date', 'text'] as const
export type QuestionKind = (typeof questionKinds)[number]

/** A question of this very case; its words are looked up by id and option. */
export interface Question {
  id: QuestionId
  kind: QuestionKind
  /** Values of the options; empty for a day or a text. */
  options: string[]
  optional: boolean
}

interface Rule {
  kind: QuestionKind
  options?: readonly string[]
  optional?: true
  /** Left out: always asked. */
  asked?: (material: CaseMaterial) => boolean
}

const yesNo = ['yes', 'no', 'unsure'] as const
const said =
  (id: QuestionId, ...values: string[]) =>
  ({ answers }: { answers: Answers }) =>
    values.includes(answers.get(id) ?? '')
/** What was neither the person's own doing nor agreed to is asked of the wallet, not of the merchant. */
const ownCase = ({ answers }: CaseMaterial) => answers.get('payer') !== 'stolen'
const hadCancelled = (material: CaseMaterial) => ownCase(material) && said('cancelled', 'yes')(material)
const fraudAsked = (material: CaseMaterial) => ownCase(material) && said('fraud', 'yes')(material)

const rules: Record<QuestionId, Rule> = {
  payer: { kind: 'choice', options: ['self', 'minor', 'stolen', 'unsure'] },
  'minor-age': { kind: 'choice', options: ['under-8', '8-13', '14-17'], asked: said('payer', 'minor') },
  'minor-refused': { kind: 'choice', options: yesNo, asked: said('payer', 'minor') },
  cancelled: { kind: 'choice', options: yesNo, asked: ownCase },
  'cancelled-on': { kind: 'date', asked: hadCancelled },
  'cancelled-proof': { kind: 'choice', options: ['yes', 'no'], asked: hadCancelled },
  double: {
    kind: 'choice',
    options: ['same', 'different', 'unsure'],
    asked: material => ownCase(material) && doubledCharges(material.charges).length > 0,
  },
  trial: { kind: 'choice', options: yesNo, asked: ownCase },
  signup: { kind: 'choice', options: ['hidden-proof', 'hidden', 'clear', 'unsure'], asked: ownCase },
  price: {
    kind: 'choice',
    options: ['not-told', 'told', 'agreed', 'unsure'],
    asked: material => ownCase(material) && findingsOn(material.charges, 'price-increase').length > 0,
  },
  'first-charge': {
    kind: 'choice',
    options: ['signup', 'renewal', 'unsure'],
    asked: material => ownCase(material) && firstCharges(material.charges).length > 0,
  },
  reminder: { kind: 'choice', options: ['none', 'earlier', 'all', 'unsure'], asked: ownCase },
  'reminded-until': {
    kind: 'date',
    asked: material => ownCase(material) && said('reminder', 'earlier')(material),
  },
  early: {
    kind: 'choice',
    options: ['not-told', 'told', 'unsure'],
    asked: material => ownCase(material) && earlyCharges(material).length > 0,
  },
  fraud: {
    kind: 'choice',
    options: ['no', 'yes'],
    optional: true,
    asked: material =>
      ownCase(material) &&
      said('trial', 'yes')(material) &&
      said('signup', 'hidden', 'hidden-proof')(material),
  },
  'fraud-what': { kind: 'text', asked: fraudAsked },
  'fraud-when': { kind: 'date', asked: fraudAsked },
  'fraud-where': { kind: 'text', asked: fraudAsked },
  'fraud-why': { kind: 'text', asked: fraudAsked },
  demanded: { kind: 'choice', options: ['no', 'waiting', 'agreed', 'refused', 'silent'] },
  'demanded-on': { kind: 'date', asked: said('demanded', 'waiting', 'agreed', 'refused', 'silent') },
  name: { kind: 'text', optional: true },
  phone: { kind: 'text', optional: true },
  address: { kind: 'text', optional: true },
  'mi-account': { kind: 'text', optional: true },
  'respondent-name': { kind: 'text', optional: true },
  'respondent-address': { kind: 'text', optional: true },
  'respondent-code': { kind: 'text', optional: true },
  declare: { kind: 'choice', options: ['yes', 'no'], optional: true },
  originals: { kind: 'choice', options: ['whole', 'rows'], optional: true },
}

/** What is asked in this case, given what has been answered so far. */
export function questionsOf(material: CaseMaterial): Question[] {
  return questionIds.flatMap(id => {
    const rule = rules[id]
    if (rule.asked && !rule.asked(material)) return []
    return [{ id, kind: rule.kind, options: [...(rule.options ?? [])], optional: rule.optional ?? false }]
  })
}

export function isAnswered(material: CaseMaterial): boolean {
  return questionsOf(material).every(({ id, optional }) => optional || material.answers.has(id))
}

/** Whether an answer is one that the question can have; a free text only has to say something. */
export function isFitting(question: Pick<Question, 'kind' | 'options'>, answer: string): boolean {
  if (question.kind === 'date') return parseDay(answer) !== null
  if (question.kind === 'text') return answer.trim() !== ''
  return question.options.includes(answer)
}

/** The answer to a question that is asked in this case; a leftover of a question no longer asked counts as none. */
export function answerOf(material: CaseMaterial, id: QuestionId): string | null {
  const rule = rules[id]
  if (rule.asked && !rule.asked(material)) return null
  return material.answers.get(id) ?? null
}

/** A free text as it stands inside a sentence: on one line, without the full stop or comma at its end. */
export function phraseOf(material: CaseMaterial, id: QuestionId): string | null {
  const phrase = answerOf(material, id)
    ?.replace(/\s+/gu, ' ')
    .replace(/[\s。．.；;，,、]+$/u, '')
    .trim()
  return phrase || null
}

export function answeredDay(material: CaseMaterial, id: QuestionId): Day | null {
  return parseDay(answerOf(material, id) ?? '')
}

/** Charges that the bills show as further ones of a period, or as a second plan beside another. */
export function doubledCharges(charges: readonly CaseCharge[]): CaseCharge[] {
  const findings = [...findingsOn(charges, 'duplicate-charge'), ...findingsOn(charges, 'overlapping-plan')]
  const keys = new Set(findings.flatMap(finding => finding.charges.map(keyOfStored)))
  return charges.filter(charge => keys.has(keyOf(charge)))
}

/** The oldest known charge of each stream: it may be the sign-up itself, which needs no reminder. */
export function firstCharges(charges: readonly CaseCharge[]): CaseCharge[] {
  return charges.filter(charge => {
    const oldest = charge.subscription?.charges[0]
    return oldest !== undefined && keyOfStored(oldest) === keyOf(charge)
  })
}

/** Charges that came clearly before the end of the period paid last, or just before a cancellation within it. */
export function earlyCharges(material: CaseMaterial): CaseCharge[] {
  const doubled = new Set(doubledCharges(material.charges))
  const cancelledOn = parseDay(material.answers.get('cancelled-on') ?? '')
  return material.charges.filter(charge => {
    if (doubled.has(charge)) return false
    const end = endBefore(charge)
    const on = dayOfCharge(charge)
    if (!end || on >= end) return false
    const cancelledWithin = cancelledOn !== null && on <= cancelledOn && cancelledOn < end
    return daysBetween(on, end) > debitWindow.early || cancelledWithin
  })
}

/** The end of the period that the charge before it in the stream paid for. */
export function endBefore(charge: CaseCharge): Day | null {
  const { subscription } = charge
  const at = subscription?.charges.findIndex(stored => keyOfStored(stored) === keyOf(charge)) ?? -1
  const before = subscription?.charges[at - 1]
  if (!subscription || !before) return null
  const end = periodEnd({ stored: before, subscription })
  return end && end > dayOfCharge(charge) ? end : null
}
