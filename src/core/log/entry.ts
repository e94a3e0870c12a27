import { assertNever } from '../base/assert-never.ts'
import type { WallTime } from '../base/calendar.ts'
import { isCount, isHash, isRecord, isWallTime, parsedJson } from '../base/json-value.ts'
import { markText } from '../bills/accounts/account-mark.ts'
import { personText } from '../bills/accounts/person.ts'
import {
  type AccountPerson,
  type AccountRelation,
  type BillAccount,
  isAccountPerson,
  isAccountRelation,
  isBillAccount,
  isPersonName,
  type PersonName,
} from '../bills/accounts/sayings.ts'
import { isTradeKey, type TradeKey, tradeKeyText } from '../bills/transaction.ts'
import { type StepId, stepIds } from '../cancellation/step-mark.ts'
import { isMerchantRule, type MerchantRule } from '../catalogue/merchant-rule.ts'
import {
  type CaseAnswer,
  type CaseCharges,
  type CaseLetter,
  isCaseAnswer,
  isCaseCharges,
  isCaseLetter,
  isSentLetter,
  type SentLetter,
} from '../claims/case-statement.ts'
import { type CompanyAnswer, isCompanyAnswer } from '../claims/company-answer.ts'
import { type ChargeNote, isChargeNote } from '../reminders/charge-note.ts'
import { isLimit, type Limit, type LimitTarget } from '../reminders/limit.ts'
import { type Decision, isDecision } from '../subscriptions/decisions.ts'

/** Everything a person can say, by kind. */
export interface Payloads {
  decision: Decision
  'merchant-rule': MerchantRule
  step: StepEntry
  limit: Limit
  'charge-note': ChargeNote
  'check-up': FinishedCheckUp
  'case-answer': CaseAnswer
  'case-letter': CaseLetter
  'sent-letter': SentLetter
  'case-charges': CaseCharges
  'account-person': AccountPerson
  'bill-account': BillAccount
  'account-relation': AccountRelation
  'person-name': PersonName
  'company-answer': CompanyAnswer
  /** Takes an earlier entry back. */
  withdrawal: { entry: number }
}

export type EntryKind = keyof Payloads

/** One thing a person said; ids rise in the order in which things were said. */
export type LogEntry = {
  [K in EntryKind]: { id: number; kind: K; subject: string; payload: Payloads[K]; at: WallTime }
}[EntryKind]

export type EntryOf<K extends EntryKind> = Extract<LogEntry, { kind: K }>

/** An entry before it has its place in the log; a withdrawal is made of the entry it takes back. */
export type NewEntry = { [K in EntryKind]: { kind: K; payload: Payloads[K] } }[Exclude<
  EntryKind,
  'withdrawal'
>]

const guards: { readonly [K in EntryKind]: (value: unknown) => value is Payloads[K] } = {
  decision: isDecision,
  'merchant-rule': isMerchantRule,
  step: isStepEntry,
  limit: isLimit,
  'charge-note': isChargeNote,
  'check-up': isFinishedCheckUp,
  'case-answer': isCaseAnswer,
  'case-letter': isCaseLetter,
  'sent-letter': isSentLetter,
  'case-charges': isCaseCharges,
  'account-person': isAccountPerson,
  'bill-account': isBillAccount,
  'account-relation': isAccountRelation,
  'person-name': isPersonName,
  'company-answer': isCompanyAnswer,
  withdrawal: (value): value is Payloads['withdrawal'] => isRecord(value) && isCount(value.entry),
}

/** An entry as it is stored. */
export interface StoredEntry {
  id: number
  kind: string
  subject: string
  /** JSON. */
  payload: string
  at: string
}

/** Null for what the app never wrote. */
export function parseEntry({ id, kind, subject, payload, at }: StoredEntry): LogEntry | null {
  const value = parsedJson(payload)
  if (!isEntryKind(kind) || !guards[kind](value) || !isCount(id) || !isWallTime(at)) return null
  const entry = { id, kind, subject, payload: value, at } as LogEntry
  return entry.kind === 'withdrawal' || subjectOf(entry) === subject ? entry : null
}

function isEntryKind(kind: string): kind is EntryKind {
  return Object.hasOwn(guards, kind)
}

/**
 * What an entry is about, as one text: `decision/alipay:2024…`, `case/3/answer/payer`. Its first part is the area that
 * counts its changes; entries of a case go with it by theirs.
 */
export function subjectOf(entry: NewEntry): string {
  return subjectText(entry).replaceAll(loneSurrogates, '\uFFFD')
}

/** Half a sign, as a cut text ends in: no database keeps it as it is. */
const loneSurrogates = /\p{Surrogate}/gu

function subjectText({ kind, payload }: NewEntry): string {
  switch (kind) {
    case 'decision': {
      const [charge] = payload.charges
      return `${kind}/${charge ? tradeKeyText(charge) : ''}`
    }
    case 'merchant-rule':
      return `${kind}/${payload.counterparty}`
    case 'step':
      return `${kind}/${payload.step}/${tradeKeyText(payload.charge)}`
    case 'limit':
    case 'charge-note':
      return `${kind}/${targetText(payload.target)}`
    case 'check-up':
      return kind
    case 'case-answer':
      return `${caseSubject(payload.caseId)}answer/${payload.question}`
    case 'case-letter':
      return `${caseSubject(payload.caseId)}letter/${payload.letter}`
    case 'sent-letter':
      return `${caseSubject(payload.caseId)}sent/${payload.letter}`
    case 'case-charges':
      return `${caseSubject(payload.caseId)}charges`
    case 'account-person':
      return `account/person/${markText(payload.account)}`
    case 'bill-account':
      return `account/bill/${payload.bill}`
    case 'account-relation':
      return `account/relation/${payload.accounts.map(markText).sort().join('|')}`
    case 'person-name':
      return `account/name/${personText(payload.person)}`
    case 'company-answer':
      return `company/${payload.question}/${payload.merchant}`
    default:
      return assertNever(kind)
  }
}

/** How every subject of a case begins. */
function caseSubject(caseId: number): string {
  return `case/${caseId}/`
}

function targetText(target: LimitTarget): string {
  switch (target.kind) {
    case 'all':
      return target.kind
    case 'service':
      return target.service
    case 'subscription':
      return tradeKeyText(target.charge)
    default:
      return assertNever(target)
  }
}

/** That the person went through what the bills of then had changed. */
interface FinishedCheckUp {
  /** SHA-256 of every bill there was, in hexadecimal. */
  seen: string[]
}

/** Whether what came out of JSON is a finished check-up. */
function isFinishedCheckUp(value: unknown): value is FinishedCheckUp {
  return isRecord(value) && Array.isArray(value.seen) && value.seen.every(isHash)
}

const markedStates = ['done', 'not-found', 'absent'] as const

/** What the person said of one step of a plan, kept against the subscription's newest charge of that moment. */
interface StepEntry {
  charge: TradeKey
  step: StepId
  state: (typeof markedStates)[number]
  /** When it was done, as the person has it: earlier than it was said, or at the same time. */
  at: WallTime
}

/** Whether what came out of JSON is such an entry. */
function isStepEntry(value: unknown): value is StepEntry {
  return (
    isRecord(value) &&
    isTradeKey(value.charge) &&
    stepIds.some(id => id === value.step) &&
    markedStates.some(state => state === value.state) &&
    isWallTime(value.at)
  )
}
