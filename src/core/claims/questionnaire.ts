import { addDays, type Day, parseDay } from '../base/calendar.ts'
import type { FindingKind } from '../subscriptions/subscription.ts'
import type { CaseMaterial } from './case-material.ts'
import {
  doubledCharges,
  earlyCharges,
  findingsOn,
  firstCharges,
  reminderDays,
  twinOf,
} from './charge-facts.ts'
import { type Contradiction, contradictionOf } from './contradictions.ts'
import { hasExcess, isExcessBilled, isExcessOnly } from './excess.ts'
import { walletNames } from './paper-text.ts'
import type { Answers } from './progress.ts'
import { type QuestionId, questionIds } from './question-ids.ts'

export const questionKinds = ['choice', 'date', 'text'] as const
export type QuestionKind = (typeof questionKinds)[number]

/** What an answer goes into: the claim, who the two sides are, the papers alone, or the note of a step. */
export const questionUses = ['claim', 'people', 'papers', 'step'] as const
export type QuestionUse = (typeof questionUses)[number]

/** A question of this very case; its words are looked up by id and option. */
export interface CaseQuestion {
  id: QuestionId
  kind: QuestionKind
  /** Values of the options; empty for a day or a text. */
  options: string[]
  optional: boolean
  use: QuestionUse
  /** A day that is today where nothing else is said. */
  isToday: boolean
  /** Contradicts an answer given before, and so counts as not given. */
  contradicts: Contradiction | null
}

interface Rule {
  /** Left out: a choice among the options. */
  kind?: QuestionKind
  options?: readonly string[]
  /** Left out: it stands before the letter. */
  optional?: true | ((material: CaseMaterial) => boolean)
  /** Left out: the claim. */
  use?: QuestionUse
  /** A day that is today where nothing else is said. */
  isToday?: true
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
const hasDemanded = isAny('demanded', 'waiting', 'agreed', 'refused', 'silent')
/** Fraud is about an offer whose page hid what followed: without that nothing is asked or said of it. */
const mayBeFraud = (material: CaseMaterial) =>
  aboutRenewal(material) &&
  isAny('trial', 'yes')(material) &&
  isAny('signup', 'hidden', 'hidden-proof')(material)
const fraudAsked = (material: CaseMaterial) => mayBeFraud(material) && isAny('fraud', 'yes')(material)

/** Only further charges of periods already paid are asked back: whether reminders came and use was made bears on nothing. */
const isDoubleOnly = ({ charges, answers }: CaseMaterial) =>
  charges.length > 0 &&
  answers.get('double') !== 'different' &&
  doubledCharges(charges).length === charges.length &&
  charges.every(charge => twinOf(charge) !== null)
/** The renewal as such may be in dispute, not only a charge too many. */
const aboutRenewal = (material: CaseMaterial) => ownCase(material) && !isDoubleOnly(material)
/** Whether the bills show what a case turns on, so that its question stands before the letter. */
const isShown = (kind: FindingKind) => (material: CaseMaterial) =>
  findingsOn(material.charges, kind).length > 0
/** The case was begun from these charges alone. */
const isWholly = (kind: FindingKind) => (material: CaseMaterial) =>
  material.charges.every(charge => findingsOn([charge], kind).length > 0)

const isChild = isAny('payer', 'minor')
/** Whether reminders have a bearing on what is asked for. */
const onReminders = (material: CaseMaterial) => aboutRenewal(material) && !isExcessOnly(material)
/** Whether a reminder may have been missing, as long as nobody said that all came: only then it is looked for. */
const mayLack = (material: CaseMaterial) => onReminders(material) && !isAny('reminder', 'all')(material)
const looked: Rule = { options: ['none', 'found', 'skipped'], optional: true, asked: mayLack }
const person: Rule = { kind: 'text', optional: true, use: 'people' }
const hasCertificate = ({ certificates, attachments }: CaseMaterial) =>
  certificates.length > 0 || attachments.some(({ evidence }) => evidence === 'sealed-statement')

/**
 * Five questions of the plain case stand before the letter: who signed up (who may ask, and whom), whether a reminder
 * would have ended it (民法典 art. 577 and 584 give back what was lost by a breach), use (what the other side sets against
 * it), what is to become of the renewal, and, where bills show an excess, whether only that is wanted. Where a child or
 * another adult signed up, what turns on that is asked too, and what a double charge, a trial or a cancellation that the
 * bills show turns on, or a rise where only its charges are disputed. All others add to a claim and gate nothing.
 */
const rules: Record<QuestionId, Rule> = {
  payer: { options: ['self', 'adult', 'minor', 'stolen', 'unsure'] },
  'writes-for': { options: ['own', 'family'], asked: isAny('payer', 'adult') },
  principal: {
    ...person,
    asked: material => isAny('payer', 'adult')(material) && isAny('writes-for', 'family')(material),
  },
  'minor-age': { options: ['under-8', '8-13', '14-17'], asked: isChild },
  guardian: { options: ['mother', 'father', 'other'], asked: isChild },
  'minor-refused': { options: yesNo, asked: isChild },
  'child-name': { ...person, asked: isChild },
  'child-born': { ...person, kind: 'date', asked: isChild },
  cancelled: {
    options: yesNo,
    optional: material => !isShown('charge-after-cancellation')(material),
    asked: ownCase,
  },
  'cancelled-on': {
    kind: 'date',
    optional: material => !isShown('charge-after-cancellation')(material),
    asked: hadCancelled,
  },
  'cancelled-proof': { options: ['yes', 'no'], optional: true, asked: hadCancelled },
  double: {
    options: ['same', 'different', 'unsure'],
    asked: material => ownCase(material) && doubledCharges(material.charges).length > 0,
  },
  trial: {
    options: yesNo,
    optional: material => !isShown('trial-conversion')(material),
    asked: aboutRenewal,
  },
  signup: { options: ['hidden-proof', 'hidden', 'clear', 'unsure'], optional: true, asked: aboutRenewal },
  price: {
    options: ['not-told', 'told', 'agreed', 'unsure'],
    optional: material => !isWholly('price-increase')(material),
    asked: material => ownCase(material) && findingsOn(material.charges, 'price-increase').length > 0,
  },
  'first-charge': {
    options: ['signup', 'renewal', 'unsure'],
    optional: true,
    asked: material => aboutRenewal(material) && firstCharges(material.charges).length > 0,
  },
  reminder: { options: ['none', 'earlier', 'all', 'unsure'], optional: true, asked: onReminders },
  'reminded-until': {
    kind: 'date',
    optional: true,
    asked: material => onReminders(material) && isAny('reminder', 'earlier')(material),
  },
  'looked-sms': looked,
  'looked-wallet': looked,
  'looked-mail': looked,
  'looked-app': looked,
  'looked-push': { ...looked, options: ['none', 'found'] },
  'would-cancel': { options: yesNo, asked: mayLack },
  used: { options: ['used', 'little', 'not', 'unsure'], asked: aboutRenewal },
  early: {
    options: ['not-told', 'told', 'unsure'],
    optional: true,
    asked: material =>
      ownCase(material) &&
      earlyCharges(material.charges, dayOf(material.answers.get('cancelled-on'))).length > 0,
  },
  'found-on': { kind: 'date', optional: true, isToday: true },
  future: { options: ['keep', 'stop', 'closed'], optional: isDoubleOnly },
  demand: {
    options: ['all', 'excess'],
    optional: material => !isExcessBilled(material),
    asked: material => aboutRenewal(material) && hasExcess(material),
  },
  fraud: { options: ['no', 'yes'], optional: true, asked: mayBeFraud },
  'fraud-what': { kind: 'text', optional: true, asked: fraudAsked },
  'fraud-when': { kind: 'date', optional: true, asked: fraudAsked },
  'fraud-where': { kind: 'text', optional: true, asked: fraudAsked },
  'fraud-why': { kind: 'text', optional: true, asked: fraudAsked },
  demanded: { options: ['no', 'waiting', 'agreed', 'refused', 'silent'], optional: true, use: 'step' },
  'demanded-on': { kind: 'date', optional: true, use: 'step', asked: hasDemanded },
  ticket: { kind: 'text', optional: true, use: 'step', asked: hasDemanded },
  fallback: { options: ['recent', 'none'], optional: true, use: 'papers', asked: mayLack },
  name: person,
  phone: person,
  address: person,
  'mi-account': person,
  'respondent-name': person,
  'respondent-address': person,
  'respondent-code': person,
  'for-living': { options: ['yes', 'no'], optional: true, use: 'papers' },
  elsewhere: { options: ['no', 'yes'], optional: true, use: 'papers' },
  originals: { options: ['whole', 'rows'], optional: true, use: 'papers' },
  // Its first page bears name and identity number: it goes nowhere without a word.
  certificate: { options: ['with', 'without'], optional: true, use: 'papers', asked: hasCertificate },
}

/** What is asked in this case, given what has been answered so far. */
export function questionsOf(material: CaseMaterial): CaseQuestion[] {
  return questionIds.flatMap(id => {
    const rule = rules[id]
    if (rule.asked && !rule.asked(material)) return []
    return [
      {
        id,
        kind: rule.kind ?? 'choice',
        options: [...(rule.options ?? [])],
        optional: typeof rule.optional === 'function' ? rule.optional(material) : (rule.optional ?? false),
        use: rule.use ?? 'claim',
        isToday: rule.isToday ?? false,
        contradicts: contradictionOf(material, id),
      },
    ]
  })
}

export function isAnswered(material: CaseMaterial): boolean {
  return questionsOf(material).every(
    ({ id, optional, contradicts }) => optional || (material.answers.has(id) && contradicts === null),
  )
}

/** Whether an answer is one that the question can have; a free text only has to say something. */
export function isValidAnswer(question: Pick<CaseQuestion, 'kind' | 'options'>, answer: string): boolean {
  if (question.kind === 'date') return parseDay(answer) !== null
  if (question.kind === 'text') return answer.trim() !== ''
  return question.options.includes(answer)
}

/**
 * The answer to a question that is asked in this case. One of a question no longer asked counts as none, and so does
 * one that contradicts an earlier answer: nothing is claimed or stated on it until the person settles which is right.
 */
export function answerOf(material: CaseMaterial, id: QuestionId): string | null {
  const rule = rules[id]
  if (rule.asked && !rule.asked(material)) return null
  if (contradictionOf(material, id)) return null
  return material.answers.get(id) ?? null
}

/** Whether a question bears on this case. */
export function isAsked(material: CaseMaterial, id: QuestionId): boolean {
  return rules[id].asked?.(material) ?? true
}

function hasAnswered(material: CaseMaterial, id: QuestionId, ...values: string[]): boolean {
  const answer = answerOf(material, id)
  return answer !== null && values.includes(answer)
}

/** Where the person looked for a reminder that is kept, and found none, in the words of papers. */
export function searchedPlaces(material: CaseMaterial): string[] {
  const wallets = [...new Set(material.charges.map(({ stored }) => walletNames[stored.charge.wallet]))]
  const names: [QuestionId, string][] = [
    ['looked-sms', '短信'],
    ['looked-wallet', `${wallets.join('和')}的消息`],
    ['looked-mail', '邮件'],
    ['looked-app', '服务 App 里的消息'],
  ]
  return names.flatMap(([id, name]) => (answerOf(material, id) === 'none' ? [name] : []))
}

/** Where a reminder is looked for, a question each. */
export const searchQuestions = ['looked-sms', 'looked-wallet', 'looked-mail', 'looked-app'] as const

/**
 * After which day charges came without a reminder: all of them, or those that the last one was too early for. Somebody who said nothing or was not sure
 * counts once every place that keeps messages was looked through and none was found. Null where one came, or nobody
 * knows.
 */
export function missingReminders(material: CaseMaterial): { after: Day | null } | null {
  const reminder = answerOf(material, 'reminder')
  if (reminder === 'none') return { after: null }
  const until = answeredDay(material, 'reminded-until')
  if (reminder === 'earlier') return until && { after: addDays(until, reminderDays) }
  return isOpen(reminder) && isSearchedInVain(material) ? { after: null } : null
}

/** Nobody knows yet whether reminders came, and none was found so far: the other side is asked to show them. */
export function areRemindersOpen(material: CaseMaterial): boolean {
  if (!mayAsk(material) || isExcessOnly(material) || answerOf(material, 'would-cancel') === null) return false
  if (!isOpen(answerOf(material, 'reminder')) || isSearchedInVain(material)) return false
  return ![...searchQuestions, 'looked-push' as const].some(id => answerOf(material, id) === 'found')
}

/** Whether the other side may be asked to show what the person doesn't know: it is said that the contract is theirs. */
export function mayAsk(material: CaseMaterial): boolean {
  return material.answers.has('payer') && ownCase(material)
}

/** Not said, or not sure: nothing is stated on it, and the other side may be asked. */
export function isOpen(answer: string | null): boolean {
  return answer === null || answer === 'unsure'
}

/** Every place was looked through or is gone, at least one could be, and no reminder was found. */
function isSearchedInVain(material: CaseMaterial): boolean {
  const found = searchQuestions.map(id => answerOf(material, id))
  return found.every(answer => answer === 'none' || answer === 'skipped') && found.includes('none')
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
