import { isRecord, isText } from '../base/json-value.ts'

/** What the licence page of a company says; the same in every case against its merchant. */
export const companyQuestions = ['respondent-name', 'respondent-address', 'respondent-code'] as const
export type CompanyQuestion = (typeof companyQuestions)[number]

/** What the person copied for a merchant once. */
export interface CompanyAnswer {
  /** `companyKeyOf` its charges. */
  merchant: string
  question: CompanyQuestion
  answer: string
}

export function isCompanyQuestion(question: string): question is CompanyQuestion {
  return companyQuestions.some(id => id === question)
}

export function isCompanyAnswer(value: unknown): value is CompanyAnswer {
  return (
    isRecord(value) &&
    isText(value.merchant) &&
    typeof value.question === 'string' &&
    isCompanyQuestion(value.question) &&
    isText(value.answer)
  )
}
