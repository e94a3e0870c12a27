import type { Database } from 'better-sqlite3'
import type { WallTime } from '../../core/base/calendar.ts'
import type { CompanyAnswer } from '../../core/claims/company-answer.ts'
import { subjectOf } from '../../core/log/entry.ts'
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
