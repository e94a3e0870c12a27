import type { Database } from 'better-sqlite3'
import type { WallTime } from '../../core/base/calendar.ts'
import { grouped } from '../../core/base/lists.ts'
import { type Person, personText } from '../../core/bills/accounts/person.ts'
import { tradeKeyText } from '../../core/bills/transaction.ts'
import type { StepMark } from '../../core/cancellation/step-mark.ts'
import type { MerchantRule } from '../../core/catalogue/merchant-rule.ts'
import type { CompanyAnswer } from '../../core/claims/company-answer.ts'
import { subjectOf } from '../../core/log/entry.ts'
import type { ChargeNote } from '../../core/reminders/charge-note.ts'
import type { Limit } from '../../core/reminders/limit.ts'
import type { Decision } from '../../core/subscriptions/decisions.ts'
import { withCurrentKeys } from './current-keys.ts'
import { append, currentKeys, inForce } from './log.ts'
import { addText, removeTextOn, textsOf } from './typed-texts.ts'

/** What the person copied of a merchant's company, whatever the case it was asked in, with the time of each. */
export function companyAnswers(db: Database, merchant: string): (CompanyAnswer & { at: WallTime })[] {
  return textsOf(db, 'company-answer')
    .filter(({ payload }) => payload.merchant === merchant)
    .map(({ payload, at }) => ({ ...payload, at }))
}

/** Puts an answer in the place of the one before; an empty one takes that back. */
export function keepCompanyAnswer(db: Database, payload: CompanyAnswer, at: WallTime): void {
  const text = { kind: 'company-answer', payload } as const
  removeTextOn(db, subjectOf(text))
  if (payload.answer !== '') addText(db, text, at)
}

/** The full name of a person as papers need it, asked once: bills mask it. Null while nobody gave it. */
export function personName(db: Database, person: Person): string | null {
  const texts = textsOf(db, 'person-name').filter(
    ({ payload }) => personText(payload.person) === personText(person),
  )
  return texts.at(-1)?.payload.fullName ?? null
}

export function keepPersonName(db: Database, person: Person, fullName: string, at: WallTime): void {
  const text = { kind: 'person-name', payload: { person, fullName } } as const
  removeTextOn(db, subjectOf(text))
  addText(db, text, at)
}

export type StoredDecision = Decision & { id: number }

/** Its charges in the order of their keys, each once. Returns the id. */
export function insertDecision(db: Database, decision: Decision, at: WallTime): number {
  const byKey = new Map(decision.charges.map(charge => [tradeKeyText(charge), charge]))
  const charges = [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, charge]) => charge)
  return append(db, { kind: 'decision', payload: { ...decision, charges } }, at)
}

/** Oldest first: a later word overrules an earlier one. */
export function allDecisions(db: Database): StoredDecision[] {
  return inForce(db, 'decision').map(({ id, payload }) => ({ id, ...payload }))
}

export type StoredRule = MerchantRule & { id: number; saidAt: WallTime }

/** Newest first. */
export function allRules(db: Database): StoredRule[] {
  return inForce(db, 'merchant-rule')
    .map(({ id, payload, at }) => ({ id, ...payload, saidAt: at }))
    .reverse()
}

export type StoredMark = StepMark & { id: number }

/** What stands of the steps, in the order in which it was said, by the text of the key of the charge it is kept against. */
export function marksByCharge(db: Database): Map<string, StoredMark[]> {
  const marks = inForce(db, 'step').map(({ id, payload: { charge, step, state, at } }) => {
    return { id, charge, step, state, at }
  })
  return grouped(marks, ({ charge }) => tradeKeyText(charge))
}

type StoredLimit = Limit & { id: number }
type StoredNote = ChargeNote & { id: number }

/** Oldest first. */
export function allLimits(db: Database): StoredLimit[] {
  return inForce(db, 'limit').map(({ id, payload }) => ({ id, ...payload }))
}

/** Oldest first. */
export function allNotes(db: Database): StoredNote[] {
  const notes = textsOf(db, 'charge-note')
  const current = notes.length === 0 ? null : currentKeys(db)
  return notes.map(({ id, payload }) => ({ id, ...(current ? withCurrentKeys(payload, current) : payload) }))
}

/** That the person went through what had changed, and the bills there were then. */
interface StoredCheckUp {
  id: number
  finishedAt: WallTime
  /** Hashes of the bills. */
  seen: ReadonlySet<string>
}

/** The one finished last; null before the first. */
export function lastCheckUp(db: Database): StoredCheckUp | null {
  const last = inForce(db, 'check-up').at(-1)
  return last ? { id: last.id, finishedAt: last.at, seen: new Set(last.payload.seen) } : null
}
