import type { CaseSummary, CaseView, LetterView } from '../../contract/claims.ts'
import { type Day, dayOfTime } from '../../core/base/calendar.ts'
import { addFen } from '../../core/base/money.ts'
import { tradeKey } from '../../core/bills/transaction.ts'
import { caseDays } from '../../core/claims/case-day.ts'
import type { CaseMaterial } from '../../core/claims/case-material.ts'
import { channelProgress, channelStates } from '../../core/claims/channel.ts'
import { chargeKey, dayOfCharge } from '../../core/claims/charge-facts.ts'
import { claimFacts, damagesFacts } from '../../core/claims/claim-facts.ts'
import { claimsOf } from '../../core/claims/claims.ts'
import {
  askedFen,
  chargesAtIssue,
  type Dispute,
  isUnauthorised,
  stageOf,
  titleOf,
} from '../../core/claims/dispute.ts'
import { howToGet } from '../../core/claims/evidence.ts'
import { evidenceLines } from '../../core/claims/evidence-lines.ts'
import { disclaimersIn, keepingRules, lawCheckedOn } from '../../core/claims/law.ts'
import { answersLacking, complaintOf, letterInfo, lettersOf } from '../../core/claims/letters/all.ts'
import { limitOf } from '../../core/claims/letters/complaint.ts'
import { lengthOf } from '../../core/claims/letters/fitting.ts'
import type { Letter } from '../../core/claims/letters/letter.ts'
import { isSecondLetter } from '../../core/claims/letters/merchant.ts'
import { isEmptied, newFacts } from '../../core/claims/letters/override.ts'
import {
  expiredOn,
  limitationPeriods,
  nextLimitation,
  rescissionUntil,
} from '../../core/claims/limitation.ts'
import { nextStep } from '../../core/claims/next-step.ts'
import { answerOf, isAnswered, questionsOf } from '../../core/claims/questionnaire.ts'
import { refundsSeen } from '../../core/claims/refunds.ts'
import { mostFen, openExcessFen, searchTask } from '../../core/claims/search-task.ts'
import { words } from '../../i18n/words.ts'
import { imageType } from '../files/attachment-type.ts'
import { tellsLocation } from '../files/photo-location.ts'
import type { StoredCase } from '../store/cases.ts'

/** A case as facts for the window; its days are seen from `today`. */
export function caseView(
  stored: StoredCase,
  dispute: Dispute,
  today: Day,
  related: Pick<CaseView, 'alsoStarted' | 'overlaps' | 'payers' | 'laterCharges'>,
  dataFolder: string | null,
): CaseView {
  const { material, result } = dispute
  const states = channelStates(material)
  const stage = stageOf(dispute, states)
  const atIssue = chargesAtIssue(dispute)
  const next = nextLimitation(material, today, atIssue)
  const days = caseDays(dispute, stage, nextStep(dispute, states, stage, today), today)
  return {
    ...caseSummary(stored, dispute, today, related.payers),
    respondent: dispute.respondent,
    nameless: isUnauthorised(dispute) ? null : dispute.nameless,
    askedOf: isUnauthorised(dispute) ? dispute.wallets : [],
    charges: material.charges.map(charge => tradeKey(charge.stored.charge)),
    mostFen: mostFen(material),
    openExcessFen: openExcessFen(material),
    sureFen: claimsOf(material, 'sure').refundFen,
    search: searchTask(material),
    lacking: answersLacking(dispute),
    chargedFen: addFen(...material.charges.map(charge => charge.stored.charge.fen)),
    questions: questionsOf(material).map(question => ({
      ...question,
      answer: answerOf(material, question.id),
    })),
    claims: result.claims.map(claim => claimFacts(claim, material)),
    damages: result.damages && damagesFacts(result.damages),
    evidence: dispute.evidence.map(({ item, state, attachments }) => ({
      id: item.id,
      title: item.title,
      why: item.why,
      how: howToGet(item, dispute),
      state,
      rank: item.rank,
      byApp: item.byApp,
      list: evidenceLines(item, dispute),
      attachments: attachments.map(({ evidence: _, ...attachment }) => ({
        ...attachment,
        image: imageType(attachment.name) !== null,
        tellsLocation: tellsLocation(dataFolder, attachment),
      })),
    })),
    letters: letterViews(dispute),
    unusedOverrides: unusedOverrides(dispute),
    keeping: keepingRules,
    disclaimers: {
      zh: disclaimersIn('zh', words('zh').window.day(lawCheckedOn)),
      en: disclaimersIn('en', words('en').window.day(lawCheckedOn)),
    },
    lawCheckedOn,
    daysAhead: days.filter(({ on }) => on >= today).length,
    ...related,
    missingCharges: material.missing.length,
    limitation: {
      next: next && { on: next.limitation, from: next.restarted ? next.from : null },
      isOfOne: atIssue.length === 1,
      expired: expiredOn(material, today)
        .filter(charge => atIssue.includes(charge))
        .map(chargeKey),
      rescission: rescissionUntil(material),
      periods: limitationViews(material),
    },
    channels: states,
    running: runningViews(material),
    refunds: refundViews(material),
    unmatchedRefunds: {
      count: material.unmatchedRefunds.length,
      fen: addFen(...material.unmatchedRefunds.map(({ fen }) => fen)),
    },
  }
}

/** A case in a line: how far it is and what is due next. */
export function caseSummary(
  stored: StoredCase,
  dispute: Dispute,
  today: Day,
  payers: CaseSummary['payers'],
): CaseSummary {
  const { material } = dispute
  const states = channelStates(material)
  const stage = stageOf(dispute, states)
  return {
    id: stored.id,
    title: titleOf(dispute),
    createdAt: stored.createdAt,
    claimedFen: askedFen(dispute),
    answered: isAnswered(material),
    sample: material.sample,
    payers,
    stage,
    next: nextStep(dispute, states, stage, today),
    refundedFen: addFen(...refundsSeen(material).map(({ fen }) => fen)),
  }
}

/** Renewals that neither the bills nor the person know to have ended. */
function runningViews(material: CaseMaterial): CaseView['running'] {
  const streams = new Set(material.charges.map(({ subscription }) => subscription))
  return [...streams].flatMap(stream =>
    stream?.status === 'active'
      ? [{ subscription: stream.id, name: stream.name, next: stream.next?.date ?? null }]
      : [],
  )
}

/** Rows of refunds with where they stand in the bills. */
function refundViews(material: CaseMaterial): CaseView['refunds'] {
  return refundsSeen(material).map(({ charge, fen, row }) => ({
    trade: chargeKey(charge),
    chargedOn: dayOfCharge(charge),
    fen,
    on: row && dayOfTime(row.paidAt),
    source: row && { name: row.source.name, line: row.line },
  }))
}

function limitationViews(material: CaseMaterial): CaseView['limitation']['periods'] {
  return limitationPeriods(material).map(({ charge, limitation, restarted, complaint, freeRecords }) => ({
    trade: chargeKey(charge),
    chargedOn: dayOfCharge(charge),
    fen: charge.stored.charge.fen,
    until: limitation,
    restarted,
    complaint,
    records: freeRecords,
  }))
}

/** The letters of a case for the window; their text is Chinese in both languages. */
function letterViews(dispute: Dispute): LetterView[] {
  return lettersOf(dispute).map(letter => letterView(letter, dispute))
}

/** The complaint at a length of the person's own; null where it is no matter for the market authority. */
export function complaintView(dispute: Dispute, limit: number): LetterView | null {
  const hasComplaint = lettersOf(dispute).some(({ id }) => limitOf(id) !== null)
  return hasComplaint ? letterView(complaintOf(dispute, limit), dispute) : null
}

/** What the person wrote for letters that are not called for by the answers of today. */
function unusedOverrides(dispute: Dispute): CaseView['unusedOverrides'] {
  const used = new Set(lettersOf(dispute).map(({ id }) => id))
  return [...dispute.material.overrides].flatMap(([id, { text }]) => {
    const info = letterInfo(id)
    if (info === null || used.has(id) || isEmptied(text)) return []
    return [{ id, channel: info.channel, title: info.title, limit: limitOf(id), text }]
  })
}

function letterView(
  { id, channel, info, text, drafted, override, limit, leftOut, shortened }: Letter,
  { material }: Dispute,
): LetterView {
  const isTaken = channelProgress(material, channel).filed !== null
  const before = isTaken ? material.sent.find(one => one.letter === id && one.text !== text) : undefined
  return {
    id,
    channel,
    title: info.title,
    use: info.use,
    text,
    drafted,
    override: override && { text: override.text, baseText: override.baseText },
    newFacts: override ? newFacts(override, drafted) : [],
    length: lengthOf(text),
    limit,
    leftOut,
    shortened,
    isSecond: id === 'merchant' && isSecondLetter(material),
    sent: before ? { text: before.text, on: before.on } : null,
    hasLengths: limitOf(id) !== null,
  }
}
