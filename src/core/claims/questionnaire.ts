import { type Day, parseDay } from '../base/calendar.ts'
import type { CaseMaterial } from './case-material.ts'
import { doubledCharges, earlyCharges, findingsOn, firstCharges } from './charge-facts.ts'
import type { Answers } from './progress.ts'
import { type QuestionId, questionIds } from './question-ids.ts'

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
const isAny =
  (id: QuestionId, ...values: string[]) =>
  ({ answers }: { answers: Answers }) =>
    values.some(value => answers.get(id) === value)
/** What was neither the person's own doing nor agreed to is asked of the wallet, not of the merchant. */
const ownCase = ({ answers }: CaseMaterial) => answers.get('payer') !== 'stolen'
const hadCancelled = (material: CaseMaterial) => ownCase(material) && isAny('cancelled', 'yes')(material)
const fraudAsked = (material: CaseMaterial) => ownCase(material) && isAny('fraud', 'yes')(material)

const rules: Record<QuestionId, Rule> = {
  payer: { kind: 'choice', options: ['self', 'minor', 'stolen', 'unsure'] },
  'minor-age': { kind: 'choice', options: ['under-8', '8-13', '14-17'], asked: isAny('payer', 'minor') },
  'minor-refused': { kind: 'choice', options: yesNo, asked: isAny('payer', 'minor') },
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
    asked: material => ownCase(material) && isAny('reminder', 'earlier')(material),
  },
  early: {
    kind: 'choice',
    options: ['not-told', 'told', 'unsure'],
    asked: material =>
      ownCase(material) &&
      earlyCharges(material.charges, dayOf(material.answers.get('cancelled-on'))).length > 0,
  },
  fraud: {
    kind: 'choice',
    options: ['no', 'yes'],
    optional: true,
    asked: material =>
      ownCase(material) &&
      isAny('trial', 'yes')(material) &&
      isAny('signup', 'hidden', 'hidden-proof')(material),
  },
  'fraud-what': { kind: 'text', asked: fraudAsked },
  'fraud-when': { kind: 'date', asked: fraudAsked },
  'fraud-where': { kind: 'text', asked: fraudAsked },
  'fraud-why': { kind: 'text', asked: fraudAsked },
  demanded: { kind: 'choice', options: ['no', 'waiting', 'agreed', 'refused', 'silent'] },
  'demanded-on': { kind: 'date', asked: isAny('demanded', 'waiting', 'agreed', 'refused', 'silent') },
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
export function isValidAnswer(question: Pick<Question, 'kind' | 'options'>, answer: string): boolean {
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

function hasAnswered(material: CaseMaterial, id: QuestionId, ...values: string[]): boolean {
  const answer = answerOf(material, id)
  return answer !== null && values.includes(answer)
}

/** Whether the page on which the person signed up hid what renewing costs. */
export function isSignupHidden(material: CaseMaterial): boolean {
  return hasAnswered(material, 'signup', 'hidden', 'hidden-proof')
}

/** A free text as it stands inside a sentence: on one line, without the full stop or comma at its end. */
export function phraseOf(material: CaseMaterial, id: QuestionId): string | null {
  const phrase = answerOf(material, id)
    ?.replace(/\s+/gu, ' ')
    .replace(/[\s。．.；;，,、]+$/u, '')
    .trim()
  return phrase || null
}

function dayOf(answer: string | null | undefined): Day | null {
  return answer ? parseDay(answer) : null
}

export function answeredDay(material: CaseMaterial, id: QuestionId): Day | null {
  return dayOf(answerOf(material, id))
}
