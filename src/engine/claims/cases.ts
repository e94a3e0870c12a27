import type { CaseSummary, CaseView } from '../../contract/claims.ts'
import { fail, ok, type Reply } from '../../contract/reply.ts'
import type { Handlers } from '../../contract/requests.ts'
import { type Day, dayOfTime } from '../../core/base/calendar.ts'
import type { Person } from '../../core/bills/accounts/person.ts'
import { type TradeKey, tradeKey, tradeKeyText } from '../../core/bills/transaction.ts'
import { channelProgress } from '../../core/claims/channel.ts'
import type { CaseCharge } from '../../core/claims/charge-facts.ts'
import type { CompanyQuestion } from '../../core/claims/company-answer.ts'
import { buildDispute, type Dispute, titleOf } from '../../core/claims/dispute.ts'
import { letterInfo, lettersOf } from '../../core/claims/letters/all.ts'
import { isEmptied, withoutHiddenSigns } from '../../core/claims/letters/override.ts'
import type { ChannelId } from '../../core/claims/progress.ts'
import { questionsOf } from '../../core/claims/questionnaire.ts'
import { companyKeyOf } from '../../core/claims/respondent.ts'
import type { StoredTransaction } from '../../core/subscriptions/subscription.ts'
import { carryProofs } from '../cancellation/step-proofs.ts'
import { answersFromCancellation, switchedOffBefore } from '../cancellation/switched-off.ts'
import type { EngineContext } from '../context.ts'
import { attachmentsOf } from '../store/attachments.ts'
import {
  allCases,
  caseById,
  deleteCase,
  insertCase,
  putCharges,
  putOverride,
  putProgress,
  putSent,
  type StoredCase,
  splitCase,
} from '../store/cases.ts'
import { companyAnswers, keepCompanyAnswer, keepPersonName, personName } from '../store/said.ts'
import { deleteUnreferenced } from '../store/store-attachments.ts'
import type { Snapshot } from '../subscriptions/snapshot.ts'
import type { GetSnapshot } from '../subscriptions/snapshots.ts'
import {
  type ChargeRequests,
  certifiedCharges,
  chargeHandlers,
  laterThan,
  leftOutOf,
} from './case-charges.ts'
import { caseSummary, caseView, complaintView } from './case-view.ts'
import { accountOf, byPayer, byRespondent, claimableOf, loadCase } from './load-case.ts'
import { type ProgressRequests, progressHandlers } from './progress.ts'

type CaseRequests =
  | 'claims.list'
  | 'claims.start'
  | 'claims.open'
  | 'claims.split'
  | 'claims.complaint'
  | 'claims.editLetter'
  | 'claims.remove'

export function caseHandlers(
  ctx: EngineContext,
  getSnapshot: GetSnapshot,
): Handlers<CaseRequests | ProgressRequests | ChargeRequests> {
  const view = (stored: StoredCase, snapshot: Snapshot, alsoStarted: number[] = []): CaseView => {
    const dispute = loadDispute(ctx, stored, snapshot)
    const related = {
      alsoStarted,
      overlaps: overlapsOf(ctx, stored, snapshot),
      payers: payersOf(dispute, snapshot),
      laterCharges: laterThan(stored, dispute, snapshot).map(({ charge }) => ({
        ...tradeKey(charge),
        on: dayOfTime(charge.paidAt),
        fen: charge.fen,
      })),
    }
    return caseView(stored, dispute, dayOfTime(ctx.now()), related, ctx.dataFolder)
  }

  const open = (id: number): Reply<CaseView> => {
    const stored = caseById(ctx.db, id)
    return stored ? ok(view(stored, getSnapshot())) : fail('not-found')
  }
  const laterIn = (id: number) => {
    const snapshot = getSnapshot()
    const stored = caseById(ctx.db, id)
    return stored && laterThan(stored, loadDispute(ctx, stored, snapshot), snapshot)
  }
  const questionsIn = (id: number) => {
    const dispute = disputeById(ctx, getSnapshot(), id)
    return dispute ? questionsOf(dispute.material) : []
  }

  const remember = (id: number, question: string, answer: string) => {
    const dispute = question === 'name' ? disputeById(ctx, getSnapshot(), id) : null
    const person = dispute && personOf(dispute.material.charges, getSnapshot())
    if (person) keepPersonName(ctx.db, person, answer, ctx.now())
  }

  const merchantIn = (id: number) => {
    const dispute = disputeById(ctx, getSnapshot(), id)
    return dispute && companyKeyOf(dispute.material.charges)
  }
  const keepOfCompany = (id: number, question: CompanyQuestion, answer: string | null): boolean => {
    const merchant = merchantIn(id)
    if (merchant === null) return false
    keepCompanyAnswer(ctx.db, { merchant, question, answer: answer ?? '' }, ctx.now())
    return true
  }

  // A day that is corrected, or said again after it was taken back, is of the letters that were sent then.
  const keepSent = (id: number, channel: ChannelId, on: Day) => {
    const [stored, dispute] = [caseById(ctx.db, id), disputeById(ctx, getSnapshot(), id)]
    if (!stored || !dispute || channelProgress(dispute.material, channel).filed !== null) return
    for (const { id: letter, channel: way, text } of lettersOf(dispute)) {
      const isThere = stored.sent.some(one => one.letter === letter && one.on === on)
      if (way === channel && !isThere && !isEmptied(text))
        putSent(ctx.db, { caseId: id, letter, text, on }, ctx.now())
    }
  }

  return {
    ...progressHandlers(ctx, { questionsOf: questionsIn, open, remember, keepSent, keepOfCompany }),
    ...chargeHandlers(ctx, { open, laterIn }),

    'claims.list': () => {
      const snapshot = getSnapshot()
      return ok(
        allCases(ctx.db)
          .map(stored => {
            const dispute = loadDispute(ctx, stored, snapshot)
            return caseSummary(stored, dispute, dayOfTime(ctx.now()), payersOf(dispute, snapshot))
          })
          .toSorted(byUrgency),
      )
    },

    'claims.start': ({ charges }) => {
      const snapshot = getSnapshot()
      const claimable = claimableOf(charges, snapshot)
      if (claimable.length === 0) return fail('nothing-to-claim')
      const [first, ...others] = byRespondent(claimable, snapshot).map(keys => startOnce(ctx, snapshot, keys))
      if (!first) return fail('not-found')
      ctx.notify('store.changed', { concerns: ['cases'] })
      return ok(
        view(
          first,
          snapshot,
          others.map(({ id }) => id),
        ),
      )
    },

    'claims.open': ({ id }) => open(id),

    'claims.split': ({ id }) => {
      const [stored, dispute] = [caseById(ctx.db, id), disputeById(ctx, getSnapshot(), id)]
      if (!stored || !dispute) return fail('not-found')
      const parts = partsOf(dispute, getSnapshot()).toSorted((a, b) => b.length - a.length)
      const typed = new Set(questionsOf(dispute.material).flatMap(one => (one.kind === 'text' ? one.id : [])))
      splitCase(
        ctx.db,
        stored,
        parts.slice(1).map(part => part.map(({ stored: { charge } }) => tradeKey(charge))),
        entry => entry.kind === 'answer' && typed.has(entry.question as never),
      )
      ctx.notify('store.changed', { concerns: ['cases'] })
      return open(id)
    },

    'claims.complaint': ({ id, limit }) => {
      const dispute = disputeById(ctx, getSnapshot(), id)
      const letter = dispute && complaintView(dispute, limit)
      return letter ? ok(letter) : fail('not-found')
    },

    'claims.editLetter': ({ id, letter, override }) => {
      if (!caseById(ctx.db, id) || letterInfo(letter) === null) return fail('not-found')
      const text = override && withoutHiddenSigns(override.text)
      // What was changed back is the app's wording again, and goes on with the facts.
      const isOwn = override && text !== null && text !== withoutHiddenSigns(override.baseText)
      const { baseText } = override ?? { baseText: '' }
      putOverride(ctx.db, id, letter, isOwn ? { text, baseText, writtenAt: ctx.now() } : null)
      ctx.notify('store.changed', { concerns: ['cases'] })
      return ok(null)
    },

    'claims.remove': ({ id }) => {
      const attached = attachmentsOf(ctx.db, id)
      if (!deleteCase(ctx.db, id)) return fail('not-found')
      deleteUnreferenced(ctx, attached)
      ctx.notify('store.changed', { concerns: ['cases'] })
      return ok(null)
    },
  }
}

/** The charges of a case, person by person. */
function partsOf({ material }: Dispute, snapshot: Snapshot) {
  return byPayer(material.charges, ({ stored }) => accountOf(stored.charge, snapshot))
}

/** Who paid, where that was said; one payer alone is one whose name a paper can bear. */
function personOf(charges: readonly CaseCharge[], snapshot: Snapshot): Person | null {
  const [first] = charges
  return (first && accountOf(first.stored.charge, snapshot)?.person) ?? null
}

function payersOf(dispute: Dispute, snapshot: Snapshot): CaseView['payers'] {
  return partsOf(dispute, snapshot).map(charges => {
    const [first] = charges
    const account = first ? accountOf(first.stored.charge, snapshot) : null
    const { key, wallet, name, person } = account ?? {}
    return {
      account: key && wallet ? { key, wallet, name: name ?? null, person: person ?? null } : null,
      charges: charges.length,
    }
  })
}

/** What is overdue longest comes first, then what is due soonest; the newest of the rest, what is done last. */
function byUrgency(one: CaseSummary, other: CaseSummary): number {
  const isDone = (of: CaseSummary) => Number(of.next.kind === 'done')
  if (isDone(one) !== isDone(other)) return isDone(one) - isDone(other)
  const onOf = ({ next }: CaseSummary) => next.deadline?.on ?? null
  const [a, b] = [onOf(one), onOf(other)]
  if (a === b) return other.id - one.id
  if (a === null) return 1
  return b === null || a < b ? -1 : 1
}

/** The case worked out with today's bills, for its documents; null where there is none of that id. */
export function disputeById(ctx: EngineContext, snapshot: Snapshot, id: number): Dispute | null {
  const stored = caseById(ctx.db, id)
  return stored && loadDispute(ctx, stored, snapshot)
}

/** A case as the bills tell it today. */
export function loadDispute(ctx: EngineContext, stored: StoredCase, snapshot: Snapshot): Dispute {
  const about = stored.charges.flatMap(key => snapshot.known.get(tradeKeyText(key))?.subscription ?? [])
  const off = switchedOffBefore(ctx.db, [...new Set(about)], stored.charges)
  const certified = (charges: readonly StoredTransaction[]) =>
    certifiedCharges(ctx, snapshot.sources, charges)
  const companyOf = (merchant: string) => companyAnswers(ctx.db, merchant)
  return buildDispute(loadCase(stored, snapshot, attachmentsOf(ctx.db, stored.id), off, certified, companyOf))
}

/** The cases that ask for some of the same charges. */
function overlapsOf(ctx: EngineContext, stored: StoredCase, snapshot: Snapshot): CaseView['overlaps'] {
  const own = new Set(stored.charges.map(tradeKeyText))
  return allCases(ctx.db).flatMap(other => {
    const charges = other.charges.filter(key => own.has(tradeKeyText(key))).length
    if (other.id === stored.id || charges === 0) return []
    return [
      {
        id: other.id,
        title: titleOf(loadDispute(ctx, other, snapshot)),
        charges,
      },
    ]
  })
}

/** A second case about the same charges would be the same complaint twice, so the one that is there opens. */
function startOnce(ctx: EngineContext, snapshot: Snapshot, charges: readonly TradeKey[]): StoredCase {
  const wanted = new Set(charges.map(tradeKeyText))
  const same = allCases(ctx.db).find(
    stored =>
      stored.charges.length === wanted.size && stored.charges.every(key => wanted.has(tradeKeyText(key))),
  )
  if (same) return same
  const id = insertCase(ctx.db, charges, ctx.now())
  const leftOut = leftOutOf(charges, snapshot)
  if (leftOut.length > 0) putCharges(ctx.db, id, leftOut, false, ctx.now())
  carryProofs(ctx, snapshot.all, (_proof, caseId) => caseId === id)
  for (const [question, answer] of answersFromCancellation(ctx, snapshot, charges))
    putProgress(ctx.db, id, { kind: 'answer', question, answer }, ctx.now())
  const begun = caseById(ctx.db, id)
  const person = begun && personOf(loadDispute(ctx, begun, snapshot).material.charges, snapshot)
  const name = person && personName(ctx.db, person)
  if (name) putProgress(ctx.db, id, { kind: 'answer', question: 'name', answer: name }, ctx.now(), true)
  const stored = caseById(ctx.db, id)
  if (!stored) throw new Error(`case ${id} was written and is not there`)
  return stored
}
