import type { Day } from '../base/calendar.ts'
import { isCount, isDay, isRecord, isText } from '../base/json-value.ts'
import { isTradeKey, type TradeKey } from '../bills/transaction.ts'

/** What the person answered to a question of a case; days of its steps and evidence at hand are answers too. */
export interface CaseAnswer {
  caseId: number
  question: string
  answer: string
}

/** A letter of a case as the person worded it. */
export interface CaseLetter {
  caseId: number
  letter: string
  text: string
  /** The app's wording that the person had before them. */
  baseText: string
}

/** A letter as it was when the person said that it was sent, and the day that they gave. */
export interface SentLetter {
  caseId: number
  letter: string
  text: string
  on: Day
}

/** Charges that the person took into a case that was open, or said are none of it. */
export interface CaseCharges {
  caseId: number
  charges: TradeKey[]
  isIn: boolean
}

/** Whether what came out of JSON is an answer. */
export function isCaseAnswer(value: unknown): value is CaseAnswer {
  return isRecord(value) && isCount(value.caseId) && isText(value.question) && isText(value.answer)
}

/** Whether what came out of JSON is a letter. */
export function isCaseLetter(value: unknown): value is CaseLetter {
  return (
    isRecord(value) &&
    isCount(value.caseId) &&
    isText(value.letter) &&
    isText(value.text) &&
    isText(value.baseText)
  )
}

/** Whether what came out of JSON is a letter that was sent. */
export function isSentLetter(value: unknown): value is SentLetter {
  return (
    isRecord(value) && isCount(value.caseId) && isText(value.letter) && isText(value.text) && isDay(value.on)
  )
}

/** Whether what came out of JSON says which charges are in a case. */
export function isCaseCharges(value: unknown): value is CaseCharges {
  return (
    isRecord(value) &&
    isCount(value.caseId) &&
    Array.isArray(value.charges) &&
    value.charges.length > 0 &&
    value.charges.every(isTradeKey) &&
    typeof value.isIn === 'boolean'
  )
}
