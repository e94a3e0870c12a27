import { z } from 'zod'
import { strengths } from '../core/claims/claim.ts'
import { stages } from '../core/claims/dispute.ts'
import { evidenceIds } from '../core/claims/evidence-names.ts'
import { complaintLimits } from '../core/claims/letters/letter.ts'
import { questionKinds } from '../core/claims/questionnaire.ts'
import { onEngine } from './area.ts'
import { longestText } from './choices.ts'
import { ChannelView, ClockView, NextView, RefundView } from './claim-steps.ts'
import { ofCases } from './concerns.ts'
import { TradeKey } from './subscriptions.ts'
import { fen, id } from './values.ts'

/** One question of the gate, asked in plain words; the answer stays the person's statement. */
export const QuestionView = z.object({
  id: z.string(),
  title: z.string(),
  why: z.string(),
  /** Where to look before answering. */
  where: z.string().nullable(),
  kind: z.enum(questionKinds),
  options: z.array(z.object({ value: z.string(), label: z.string() })),
  optional: z.boolean(),
  answer: z.string().nullable(),
})
export type QuestionView = z.infer<typeof QuestionView>

export const ClaimView = z.object({
  situation: z.string(),
  title: z.string(),
  strength: z.enum(strengths),
  fen,
  formula: z.string(),
  trades: z.array(z.string()),
  bases: z.array(
    z.object({
      citation: z.string(),
      text: z.string().nullable(),
      /** The text is a part of the article. */
      excerpt: z.boolean(),
      inForceFrom: z.string().nullable(),
      checkedOn: z.string(),
      /** What the article is about, in one phrase. */
      about: z.string(),
      /** What has to be known of the version that applied. */
      note: z.string().nullable(),
      /** Set where it was in force for some of the charges only. */
      appliesTo: z.string().nullable(),
      trades: z.array(z.string()),
    }),
  ),
  merchantSays: z.string(),
  answer: z.string(),
  /** Articles the answer may cite, by name and number. */
  answerBases: z.array(z.string()),
  /** Where the claim may fail. */
  weakness: z.string(),
})
export type ClaimView = z.infer<typeof ClaimView>

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

export const EvidenceView = z.object({
  id: z.enum(evidenceIds),
  title: z.string(),
  why: z.string(),
  /** What goes for all, then the way in each wallet of the case. */
  how: z.array(z.string()),
  state: z.enum(['done', 'missing']),
  byApp: z.boolean(),
  /** What exactly to photograph, search or apply for, from the very charges. */
  list: z.array(z.string()),
  attachments: z.array(AttachmentView),
})
export type EvidenceView = z.infer<typeof EvidenceView>

/** A letter in the person's own words, and the app's wording that these stand in place of. */
export const OwnWording = z.strictObject({
  text: z.string().max(longestText),
  over: z.string().max(longestText),
})
export type OwnWording = z.infer<typeof OwnWording>

export const LetterView = z.object({
  id: z.string(),
  title: z.string(),
  /** Whom it is for and what to do with it. */
  use: z.string(),
  /** What is sent: the person's own words where there are some. */
  text: z.string(),
  /** As the app words it by the facts of today. */
  drafted: z.string(),
  own: OwnWording.nullable(),
  /** What the app words otherwise since the person wrote theirs, paragraph by paragraph. */
  newFacts: z.array(
    z.object({ after: z.array(z.string()), old: z.array(z.string()), new: z.array(z.string()) }),
  ),
  length: z.number().int(),
  /** Most characters of this version; null where none is set. */
  limit: z.number().int().nullable(),
})
export type LetterView = z.infer<typeof LetterView>

export const CaseView = z.object({
  id,
  title: z.string(),
  respondent: z.string(),
  createdAt: z.string(),
  charges: z.array(TradeKey),
  chargedFen: fen,
  claimedFen: fen,
  questions: z.array(QuestionView),
  /** True once every question that is not optional has an answer. */
  answered: z.boolean(),
  claims: z.array(ClaimView),
  evidence: z.array(EvidenceView),
  letters: z.array(LetterView),
  /** What the person wrote for letters that the case has no use for as it stands. */
  unusedWordings: z.array(z.object({ id: z.string(), title: z.string(), text: z.string() })),
  /** How evidence is kept so that it counts. */
  keeping: z.array(z.string()),
  disclaimers: z.array(z.string()),
  lawCheckedOn: z.string(),
  sample: z.boolean(),
  /** Cases begun in the same call, since the charges have several payees. */
  alsoStarted: z.array(id),
  /** Renewals of the case that go on charging, with the day of the next charge where one is foreseen. */
  running: z.array(z.object({ subscription: z.string(), title: z.string(), next: z.string().nullable() })),
  /** Other cases that hold charges of this one. */
  overlaps: z.array(z.object({ id, title: z.string(), charges: z.number().int() })),
  /** Charges of the case that no imported bill holds any more. */
  missingCharges: z.number().int(),
  /** Three years per charge, the cautious count; `trade` is `wallet:order number`, as in claims. */
  limitation: z.object({
    next: z.string().nullable(),
    expired: z.array(z.string()),
    /** Until when the contract may be rescinded, where the person said when a fraud was found. */
    rescission: z.object({ fraud: z.string(), mistake: z.string() }).nullable(),
    clocks: z.array(ClockView),
  }),
  /** The ways to go, in order. */
  channels: z.array(ChannelView),
  stage: z.enum(stages),
  next: NextView,
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
  stage: true,
  next: true,
  refundedFen: true,
})
export type CaseSummary = z.infer<typeof CaseSummary>

/** A case whose last day is near or past, with a sentence that tells it. */
const CaseDueView = z.object({ id, on: z.string(), text: z.string() })
export type CaseDueView = z.infer<typeof CaseDueView>

export const claims = onEngine({
  'claims.list': {
    shows: ofCases,
    input: z.strictObject({}),
    output: z.array(CaseSummary),
  },
  /** Cases with a last day that is near or past, the first of each; told on pages that are about something else. */
  'claims.deadlines': {
    shows: ofCases,
    input: z.strictObject({}),
    output: z.array(CaseDueView),
  },
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
    input: z.strictObject({ id, letter: z.string().min(1).max(32), own: OwnWording.nullable() }),
    output: z.null(),
  },
  'claims.open': {
    shows: ofCases,
    input: z.strictObject({ id }),
    output: CaseView,
  },
  'claims.answer': {
    input: z.strictObject({
      id,
      question: z.string().min(1).max(64),
      answer: z.string().max(4000).nullable(),
    }),
    output: CaseView,
  },
  /** Keeps files as evidence under an item of the case. */
  'claims.attach': {
    fileTokens: 'tokens',
    input: z.strictObject({
      id,
      evidence: z.enum(evidenceIds),
      tokens: z.array(z.string().max(100)).min(1).max(100),
    }),
    output: CaseView,
  },
  /** Keeps an image from the clipboard, or a redacted copy (`covers` its original), as PNG. */
  'claims.attachImage': {
    input: z.strictObject({
      id,
      evidence: z.enum(evidenceIds),
      name: z.string().min(1).max(200),
      base64: z.base64().max(40_000_000),
      covers: id.nullable(),
    }),
    output: CaseView,
  },
  /** An image to look at or cover up. */
  'claims.attachment': {
    input: z.strictObject({ id, attachment: id }),
    output: z.object({ name: z.string(), type: z.string(), base64: z.string() }),
  },
  'claims.detach': { input: z.strictObject({ id, attachment: id }), output: CaseView },
  'claims.remove': { input: z.strictObject({ id }), output: z.null() },
})
