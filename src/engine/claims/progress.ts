import type { CaseView } from '../../contract/claims.ts'
import { fail, type Reply } from '../../contract/reply.ts'
import type { Handlers } from '../../contract/requests.ts'
import { type Day, dayOfTime, parseDay } from '../../core/base/calendar.ts'
import { type CompanyQuestion, isCompanyQuestion } from '../../core/claims/company-answer.ts'
import { evidenceItems } from '../../core/claims/law.ts'
import {
  type ChannelId,
  outcomesOf,
  type ProgressEntry,
  type ProgressSubject,
} from '../../core/claims/progress.ts'
import { type CaseQuestion, isValidAnswer } from '../../core/claims/questionnaire.ts'
import type { EngineContext } from '../context.ts'
import { caseById, putProgress, withdrawProgress } from '../store/cases.ts'

export type ProgressRequests =
  | 'claims.answer'
  | 'claims.noteStep'
  | 'claims.noteTicket'
  | 'claims.noteOutcome'
  | 'claims.tickEvidence'

/** How a case is asked for its questions, and shown once something of it was noted. */
interface CaseAccess {
  questionsOf(id: number): readonly CaseQuestion[]
  open(id: number): Reply<CaseView>
  /** Keeps what one case was told for others of the same person. */
  remember(id: number, question: string, answer: string): void
  /** Keeps the letters of a way as they are, before it is said that they were sent. */
  keepSent(id: number, channel: ChannelId, on: Day): void
  /** Keeps what is known of the company for every case against its merchant, null for nothing; false where it has several. */
  keepOfCompany(id: number, question: CompanyQuestion, answer: string | null): boolean
}

/** What the person says of a case: answers, steps taken and what came of them, evidence at hand. */
export function progressHandlers(ctx: EngineContext, cases: CaseAccess): Handlers<ProgressRequests> {
  const keep = (id: number, entries: readonly ProgressEntry[], alsoKeep = () => {}) => {
    const typed = cases.questionsOf(id).filter(({ kind }) => kind === 'text')
    ctx.db.transaction(() => {
      alsoKeep()
      for (const entry of entries) {
        const isTyped =
          entry.kind === 'ticket' ||
          (entry.kind === 'answer' && typed.some(question => question.id === entry.question))
        putProgress(ctx.db, id, entry, ctx.now(), isTyped)
      }
    })()
    return noted(id)
  }
  const takeBack = (id: number, subject: ProgressSubject) => {
    withdrawProgress(ctx.db, id, subject, ctx.now())
    return noted(id)
  }
  const noted = (id: number) => {
    ctx.notify('store.changed', { concerns: ['cases'] })
    return cases.open(id)
  }
  const isToCome = (on: string) => on > dayOfTime(ctx.now())

  return {
    'claims.answer': ({ id, question, answer }) => {
      const asked = caseById(ctx.db, id) && cases.questionsOf(id).find(one => one.id === question)
      const text = answer?.trim() || null
      if (!asked || (text !== null && !isValidAnswer(asked, text))) return fail('not-found', question)
      if (isCompanyQuestion(question)) {
        const isKept = ctx.db.transaction(() => {
          const kept = cases.keepOfCompany(id, question, text)
          // What was said in this case alone no longer counts.
          if (kept) withdrawProgress(ctx.db, id, { kind: 'answer', question }, ctx.now())
          return kept
        })()
        if (isKept) return noted(id)
      }
      if (text === null) return takeBack(id, { kind: 'answer', question })
      if (asked.kind === 'date' && isToCome(text)) return fail('not-found', question)
      return keep(id, [{ kind: 'answer', question, answer: text }], () => cases.remember(id, question, text))
    },

    'claims.noteStep': ({ id, channel, step, on: text }) => {
      const on = text === null ? null : parseDay(text)
      if (!caseById(ctx.db, id) || (text !== null && (on === null || isToCome(text))))
        return fail('not-found')
      if (step === 'filed' && on !== null) cases.keepSent(id, channel, on)
      // The request to the merchant is one of the questions, so that both say the same.
      if (channel === 'merchant' && step !== 'answered') {
        if (step === 'accepted') return fail('not-found')
        if (on === null) return takeBack(id, { kind: 'answer', question: 'demanded-on' })
        const isAsked = cases.questionsOf(id).some(question => question.id === 'demanded-on')
        return keep(id, [
          ...(isAsked ? [] : [{ kind: 'answer', question: 'demanded', answer: 'waiting' } as const]),
          { kind: 'answer', question: 'demanded-on', answer: on },
        ])
      }
      if (on === null) return takeBack(id, { kind: 'step', channel, step })
      return keep(id, [{ kind: 'step', channel, step, on }])
    },

    'claims.noteTicket': ({ id, channel, ticket: text }) => {
      if (!caseById(ctx.db, id)) return fail('not-found')
      const ticket = text?.trim() || null
      if (channel === 'merchant') {
        if (ticket === null) return takeBack(id, { kind: 'answer', question: 'ticket' })
        return keep(id, [{ kind: 'answer', question: 'ticket', answer: ticket }])
      }
      if (ticket === null) return takeBack(id, { kind: 'ticket', channel })
      return keep(id, [{ kind: 'ticket', channel, ticket }])
    },

    'claims.noteOutcome': ({ id, channel, outcome }) => {
      const isPossible = outcome === null || outcomesOf(channel).includes(outcome)
      if (!caseById(ctx.db, id) || !isPossible) return fail('not-found')
      if (channel === 'merchant')
        return keep(id, [{ kind: 'answer', question: 'demanded', answer: outcome ?? 'waiting' }])
      if (outcome === null) return takeBack(id, { kind: 'outcome', channel })
      return keep(id, [{ kind: 'outcome', channel, outcome }])
    },

    'claims.tickEvidence': ({ id, evidence, atHand }) => {
      const isGathered = evidenceItems.some(item => item.id === evidence && !item.byApp)
      if (!caseById(ctx.db, id) || !isGathered) return fail('not-found')
      return atHand
        ? keep(id, [{ kind: 'evidence', evidence }])
        : takeBack(id, { kind: 'evidence', evidence })
    },
  }
}
