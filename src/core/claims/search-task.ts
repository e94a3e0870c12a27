import { addDays, type Day } from '../base/calendar.ts'
import { type Fen, fen, zeroFen } from '../base/money.ts'
import { merchantNameOf } from '../catalogue/merchant.ts'
import type { CaseMaterial } from './case-material.ts'
import { type CaseCharge, dayOfCharge, merchantsOf, reminderDays } from './charge-facts.ts'
import { claimsOf } from './claims.ts'
import { isExcessBilled } from './excess.ts'
import type { QuestionId } from './question-ids.ts'
import { answerOf, isAsked, isOpen, missingReminders, searchQuestions } from './questionnaire.ts'

/** What somebody who is not sure does before they say anything: where to look, for what, in which days. */
export interface SearchTask {
  /** A question for each place. */
  places: QuestionId[]
  /** What to type into the search of a place: always Chinese, as the messages are. */
  words: string[]
  /** Of the last charges, the days before each in which a reminder would have come. */
  windows: { from: Day; to: Day; fen: Fen }[]
}

const searchWords = ['续费', '扣费', '自动续费']
/** So many charges are enough to see whether reminders come. */
const searchedCharges = 3

/** Null where the person knows, has looked everywhere, or asks for nothing that turns on reminders. */
export function searchTask(material: CaseMaterial): SearchTask | null {
  if (answerOf(material, 'payer') === 'stolen' || missingReminders(material)) return null
  if (!isAsked(material, 'reminder') || !isOpen(answerOf(material, 'reminder'))) return null
  const latest = material.charges.slice(-searchedCharges).toReversed()
  const names = merchantsOf(material.charges).flatMap(id => merchantNameOf(id)?.zh ?? [])
  return { places: [...searchQuestions], words: [...searchWords, ...names], windows: latest.map(windowOf) }
}

function windowOf(charge: CaseCharge): SearchTask['windows'][number] {
  const on = dayOfCharge(charge)
  return { from: addDays(on, -reminderDays), to: on, fen: charge.stored.charge.fen }
}

/** What an answer that is open would be where it helps most: not being sure costs nothing until it is known. */
const atBest: [QuestionId, string][] = [
  ['payer', 'self'],
  ['would-cancel', 'yes'],
  ['first-charge', 'renewal'],
]

/** What of it was charged in excess, as long as nobody said whether more is wanted; zero where bills show none. */
export function openExcessFen(material: CaseMaterial): Fen {
  if (!isAsked(material, 'demand') || !isExcessBilled(material) || material.answers.has('demand'))
    return zeroFen
  const answers = new Map(answersAtBest(material)).set('demand', 'excess')
  return claimsOf({ ...material, answers }).refundFen
}

function answersAtBest(material: CaseMaterial): CaseMaterial['answers'] {
  const answers = new Map(material.answers)
  for (const [question, best] of atBest) {
    if (isOpen(answerOf(material, question))) answers.set(question, best)
  }
  return answers
}

/** The most that the case can come to, by what is open or not sure yet; never less than what is asked for. */
export function mostFen(material: CaseMaterial): Fen {
  const answers = answersAtBest(material)
  const now = claimsOf(material).refundFen
  return fen(Math.max(now, claimsOf({ ...material, answers }).refundFen))
}
