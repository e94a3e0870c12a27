import { z } from 'zod'
import type { CaseDay } from '../core/claims/case-day.ts'
import type { ChannelState } from '../core/claims/channel.ts'
import type { ClaimFacts, DamagesFacts } from '../core/claims/claim-facts.ts'
import { contradictionKinds } from '../core/claims/contradictions.ts'
import { type CaseTitle, stages } from '../core/claims/dispute.ts'
import type { EvidenceLine } from '../core/claims/evidence-lines.ts'
import { evidenceIds } from '../core/claims/evidence-names.ts'
import { evidenceRanks } from '../core/claims/law.ts'
import { complaintLimits } from '../core/claims/letters/letter.ts'
import type { NextStep } from '../core/claims/next-step.ts'
import { channelIds, outcomes, steps } from '../core/claims/progress.ts'
import { questionIds } from '../core/claims/question-ids.ts'
import { questionKinds, questionUses } from '../core/claims/questionnaire.ts'
import type { Nameless } from '../core/claims/respondent.ts'
import type { SearchTask } from '../core/claims/search-task.ts'
import type { SubscriptionName } from '../core/subscriptions/subscription.ts'
import { AccountRef } from './accounts.ts'
import { onEngine } from './area.ts'
import { Wallet } from './audit-report.ts'
import { longestAnswer, longestText, longestTicket } from './choices.ts'
import { ofCases } from './concerns.ts'
import { TradeKey } from './subscriptions.ts'
import { bilingual, day, facts, fen, id, pastedImage, place, ShownImage, tokens } from './values.ts'

/** One question of the gate; the answer stays the person's statement. */
const QuestionView = z.object({
  id: z.enum(questionIds),
  kind: z.enum(questionKinds),
  options: z.array(z.string()),
  optional: z.boolean(),
  use: z.enum(questionUses),
  /** A day that is today where nothing else is said. */
  isToday: z.boolean(),
  /** Why the answer can't stand beside an earlier one, or the bills; it counts as not given. */
  contradicts: z
    .object({ kind: z.enum(contradictionKinds), with: z.enum(questionIds).nullable() })
    .nullable(),
  answer: z.string().nullable(),
})

/** A file added as evidence, kept as it arrived. */
export const AttachmentView = z.object({
  id,
  name: z.string(),
  sha256: z.string(),
  bytes: z.number().int(),
  keptAt: z.string(),
  /** Shown and covered up in the window. */
  image: z.boolean(),
  /** Of a redacted copy: the id of its original. */
  covers: id.nullable(),
  /** The photograph tells where it was taken. */
  tellsLocation: z.boolean(),
})
export type AttachmentView = z.infer<typeof AttachmentView>

const EvidenceView = z.object({
  id: z.enum(evidenceIds),
  title: bilingual,
  why: bilingual,
  /** What goes for all, then the way in each wallet of the case. */
  how: z.array(bilingual),
  state: z.enum(['done', 'missing']),
  /** Without it nothing goes out; it helps; only a court wants it. Items come in this order. */
  rank: z.enum(evidenceRanks),
  byApp: z.boolean(),
  /** What exactly to photograph, search or apply for, from the very charges. */
  list: z.array(facts<EvidenceLine>()),
  attachments: z.array(AttachmentView),
})

/** A letter in the person's own words, and the app's wording that these stand in place of. */
export const LetterOverride = z.strictObject({
  text: z.string().max(longestText),
  baseText: z.string().max(longestText),
})
export type LetterOverride = z.infer<typeof LetterOverride>

/** The ways that letters are written for. */
const LetterChannel = z.enum(channelIds).exclude(['stop', 'association'])

export const LetterView = z.object({
  id: z.string(),
  channel: LetterChannel,
  title: bilingual,
  /** Whom it is for and what to do with it. */
  use: bilingual,
  /** What is sent: the person's own words where there are some. */
  text: z.string(),
  /** As the app words it by the facts of today. */
  drafted: z.string(),
  override: LetterOverride.nullable(),
  /** What the app words otherwise since the person wrote theirs, paragraph by paragraph. */
  newFacts: z.array(
    z.object({ after: z.array(z.string()), old: z.array(z.string()), new: z.array(z.string()) }),
  ),
  length: z.number().int(),
  /** Most characters of this version; null where none is set. */
  limit: z.number().int().nullable(),
  /** Sentences that the app's wording had no room for. */
  leftOut: z.array(z.string()),
  /** In full, those that it says shorter. */
  shortened: z.array(z.string()),
  /** The merchant was asked before, and this letter tells what came of it. */
  isSecond: z.boolean(),
  /** As it was sent, on the day that the person gave, where it reads otherwise now. */
  sent: z.object({ text: z.string(), on: day }).nullable(),
  /** It can be had in any length that a form allows. */
  hasLengths: z.boolean(),
})
export type LetterView = z.infer<typeof LetterView>

/** Money that came back; `trade` is `wallet:order number` of the charge. */
const RefundView = z.object({
  trade: z.string(),
  chargedOn: z.string(),
  fen,
  /** Of the row of the refund; null where only the state of the charge tells of it. */
  on: z.string().nullable(),
  source: place.nullable(),
})
export type RefundView = z.infer<typeof RefundView>

/** The last days of one charge's periods. */
const LimitationView = z.object({
  trade: z.string(),
  chargedOn: z.string(),
  fen,
  /** Of the three years to sue. */
  until: z.string(),
  restarted: z.boolean(),
  /** To complain to 12315. */
  complaint: z.string(),
  /** To get the record from the wallet free of charge. */
  records: z.string(),
})
export type LimitationView = z.infer<typeof LimitationView>

export const CaseView = z.object({
  id,
  /** Null where no bill holds a charge of it any more. */
  title: facts<CaseTitle>().nullable(),
  respondent: z.string(),
  /** Set where bills have a brand alone and nobody gave the name of its company: the person is asked once. */
  nameless: facts<Nameless>().nullable(),
  /** Asked for the money in place of the respondent, which only received it; empty where the respondent is asked. */
  askedOf: z.array(Wallet),
  createdAt: z.string(),
  charges: z.array(TradeKey),
  chargedFen: fen,
  claimedFen: fen,
  /** The most that it can come to, as long as answers are open or not sure. */
  mostFen: fen,
  /** What of it was charged in excess, as long as nobody said whether more is wanted; else zero. */
  openExcessFen: fen,
  /** What answers and bills carry by themselves; the rest turns on what the other side can show. */
  sureFen: fen,
  /** What somebody who is not sure of reminders looks for first; null where nothing is to be looked for. */
  search: facts<SearchTask>().nullable(),
  /** What the letters to an authority and a court still lack, any of which may make them possible. */
  lacking: z.array(z.enum(questionIds)),
  questions: z.array(QuestionView),
  /** True once every question that is not optional has an answer. */
  answered: z.boolean(),
  claims: z.array(facts<ClaimFacts>()),
  damages: facts<DamagesFacts>().nullable(),
  evidence: z.array(EvidenceView),
  letters: z.array(LetterView),
  /** What the person wrote for letters that the case has no use for as it stands. */
  unusedOverrides: z.array(
    z.object({
      id: z.string(),
      channel: LetterChannel,
      title: bilingual,
      limit: z.number().int().nullable(),
      text: z.string(),
    }),
  ),
  /** How evidence is kept so that it counts. */
  keeping: z.array(bilingual),
  disclaimers: z.object({ zh: z.array(z.string()), en: z.array(z.string()) }),
  lawCheckedOn: z.string(),
  sample: z.boolean(),
  /** Who paid, one entry for each person whom that makes several cases; nobody is named where it was not said. */
  payers: z.array(z.object({ account: AccountRef.nullable(), charges: z.number().int() })),
  /** Cases begun in the same call, since the charges have several payees. */
  alsoStarted: z.array(id),
  /** Renewals of the case that go on charging, with the day of the next charge where one is foreseen. */
  running: z.array(
    z.object({ subscription: z.string(), name: facts<SubscriptionName>(), next: z.string().nullable() }),
  ),
  /** Other cases that hold charges of this one. */
  overlaps: z.array(z.object({ id, title: facts<CaseTitle>().nullable(), charges: z.number().int() })),
  /** Charges that its renewals have by the bills of today and it was not opened with, oldest first. */
  laterCharges: z.array(TradeKey.extend({ on: day, fen })),
  /** Charges of the case that no imported bill holds any more. */
  missingCharges: z.number().int(),
  /** Three years per charge, the cautious count; `trade` is `wallet:order number`, as in claims. */
  limitation: z.object({
    /** The first to run out of those asked back; `from` is the step that it was counted anew from. */
    next: z.object({ on: day, from: day.nullable() }).nullable(),
    /** One charge alone is at issue. */
    isOfOne: z.boolean(),
    expired: z.array(z.string()),
    /** Until when the contract may be rescinded, where the person said when a fraud was found. */
    rescission: z.object({ fraud: z.string(), mistake: z.string() }).nullable(),
    periods: z.array(LimitationView),
  }),
  /** The ways to go, in order. */
  channels: z.array(facts<ChannelState>()),
  stage: z.enum(stages),
  next: facts<NextStep>(),
  /** How many last days are still to come, for a calendar. */
  daysAhead: z.number().int(),
  refundedFen: fen,
  refunds: z.array(RefundView),
  /** Refunds of the same merchants that could not be tied to a charge and were not taken off. */
  unmatchedRefunds: z.object({ count: z.number().int(), fen }),
})
export type CaseView = z.infer<typeof CaseView>

export const CaseSummary = CaseView.pick({
  id: true,
  title: true,
  createdAt: true,
  claimedFen: true,
  answered: true,
  sample: true,
  payers: true,
  stage: true,
  next: true,
  refundedFen: true,
})
export type CaseSummary = z.infer<typeof CaseSummary>

/** A case whose last day is near or past. */
const PressingCase = z.object({ id, title: facts<CaseTitle>().nullable(), day: facts<CaseDay>() })
export type PressingCase = z.infer<typeof PressingCase>

export const claims = onEngine({
  'claims.list': { shows: ofCases, input: z.strictObject({}), output: z.array(CaseSummary) },
  /** Cases with a last day that is near or past, the first of each; told on pages that are about something else. */
  'claims.deadlines': { shows: ofCases, input: z.strictObject({}), output: z.array(PressingCase) },
  /** The last days of a case to come as an .ics file, ready to be written. */
  'claims.calendar': { input: z.strictObject({ id }), output: z.object({ calendar: z.string() }) },
  'claims.start': {
    input: z.strictObject({ charges: z.array(TradeKey).min(1).max(2000) }),
    output: CaseView,
  },
  /** The complaint in at most as many characters as the form says. */
  'claims.complaint': {
    shows: ofCases,
    input: z.strictObject({
      id,
      limit: z.number().int().min(complaintLimits.min).max(complaintLimits.max),
    }),
    output: LetterView,
  },
  /** Keeps a letter in the person's own words, or gives it back to the app's with null. */
  'claims.editLetter': {
    input: z.strictObject({ id, letter: z.string().min(1).max(32), override: LetterOverride.nullable() }),
    output: z.null(),
  },
  'claims.open': { shows: ofCases, input: z.strictObject({ id }), output: CaseView },
  /** Each person whose charges are in it gets a case of their own, with what was said of this one; it keeps the largest part. */
  'claims.split': { input: z.strictObject({ id }), output: CaseView },
  /** Takes charges that came later into the case, or says that they are none of it. */
  'claims.noteCharges': {
    input: z.strictObject({ id, charges: z.array(TradeKey).min(1).max(2000), isIn: z.boolean() }),
    output: CaseView,
  },
  /** Takes back what was said last of the charges of a case. */
  'claims.undoCharges': { input: z.strictObject({ id }), output: CaseView },
  'claims.answer': {
    input: z.strictObject({
      id,
      question: z.enum(questionIds),
      answer: z.string().max(longestAnswer).nullable(),
    }),
    output: CaseView,
  },
  /** Notes the day of a step, or takes it back with null. */
  'claims.noteStep': {
    input: z.strictObject({ id, channel: z.enum(channelIds), step: z.enum(steps), on: day.nullable() }),
    output: CaseView,
  },
  /** Notes under what number the other side keeps a way that was taken, or takes it back with null. */
  'claims.noteTicket': {
    input: z.strictObject({
      id,
      channel: z.enum(channelIds),
      ticket: z.string().max(longestTicket).nullable(),
    }),
    output: CaseView,
  },
  /** Notes what came of a way, or takes it back with null. */
  'claims.noteOutcome': {
    input: z.strictObject({ id, channel: z.enum(channelIds), outcome: z.enum(outcomes).nullable() }),
    output: CaseView,
  },
  /** Ticks an item of evidence as at hand, or not. */
  'claims.tickEvidence': {
    input: z.strictObject({ id, evidence: z.enum(evidenceIds), atHand: z.boolean() }),
    output: CaseView,
  },
  /** Keeps files as evidence under an item of the case. */
  'claims.attach': {
    fileTokens: 'tokens',
    input: z.strictObject({ id, evidence: z.enum(evidenceIds), tokens }),
    output: CaseView,
  },
  /** Keeps an image from the clipboard, or a redacted copy (`covers` its original), as PNG. */
  'claims.attachImage': {
    input: z.strictObject({ id, evidence: z.enum(evidenceIds), covers: id.nullable(), ...pastedImage }),
    output: CaseView,
  },
  /** An image to look at or cover up. */
  'claims.attachment': { input: z.strictObject({ id, attachment: id }), output: ShownImage },
  'claims.detach': { input: z.strictObject({ id, attachment: id }), output: CaseView },
  /** Puts a file back that was the last to be taken out, with its redacted copies. */
  'claims.attachAgain': { input: z.strictObject({ id, attachment: id }), output: CaseView },
  'claims.remove': { input: z.strictObject({ id }), output: z.null() },
})
