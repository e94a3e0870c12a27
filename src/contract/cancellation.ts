import { z } from 'zod'
import { missingPageAdvice, planStages } from '../core/cancellation/plan-step.ts'
import { stepIds, stepStates } from '../core/cancellation/step-mark.ts'
import { onEngine } from './area.ts'
import { Service, Wallet } from './audit-report.ts'
import { SubscriptionName } from './subscription-name.ts'
import { TradeKey } from './subscriptions.ts'
import { day, fen, period, place, wallTime } from './values.ts'

const StepId = z.enum(stepIds)
const StepState = z.enum(stepStates)
const count = z.number().int()

/** One thing to do in a plan: its texts stand in the guides and in the words of the page. */
const CancelStep = z.object({
  id: StepId,
  /** Why it matters or, of the last step, how far the proof is. */
  reason: z.discriminatedUnion('code', [
    z.object({
      code: z.enum(['screenshot', 'xiaomi', 'other-merchant', 'no-switch-known', 'wallet', 'apple']),
    }),
    z.object({ code: z.literal('window-unknown') }),
    z.object({ code: z.literal('window-open'), from: day, to: day, exportAfter: day }),
    z.object({ code: z.literal('window-silent'), from: day, to: day }),
    z.object({ code: z.literal('charged-again'), count }),
  ]),
  /** Ids of paths of the guides to the same page, the likeliest first. */
  paths: z.array(z.string()),
  /** What to do where none of the paths leads there; null where that can't happen. */
  ifMissing: z.enum(missingPageAdvice).nullable(),
  state: StepState,
  at: z.string().nullable(),
  /** Screenshots of it, oldest first, with the time of their arrival. */
  proofs: z.array(
    z.object({
      id: z.number().int(),
      name: z.string(),
      sha256: z.string(),
      bytes: z.number().int(),
      keptAt: z.string(),
      image: z.boolean(),
    }),
  ),
})
export type CancelStep = z.infer<typeof CancelStep>

const LateCharge = z.object({
  tradeNo: z.string(),
  merchantOrderNo: z.string().nullable(),
  paidAt: z.string(),
  fen,
  refundedFen: fen,
  source: place,
  /** A day where only a day was stated. */
  closedAt: z.string(),
  /** The step done last before it; null where only a day was stated. */
  step: StepId.nullable(),
  /** Within 24 hours of the cancellation: perhaps requested before. */
  pending: z.boolean(),
})

const Twins = z.array(z.object({ subscriptionId: z.string(), name: SubscriptionName }))

/** The way to a renewal that is really off, step by step. */
const CancelPlan = z.object({
  subscriptionId: z.string(),
  charge: TradeKey,
  name: SubscriptionName,
  service: Service,
  wallet: Wallet,
  /** Whom the bills name as payee. */
  payee: z.string().nullable(),
  /** The charge to look for in the wallet. */
  newest: z.object({ day, fen }),
  steps: z.array(CancelStep),
  /** The days on which a silent wallet proves that it worked; null where no next charge can be told. */
  watch: z.object({ due: day, from: day, to: day, exportAfter: day, assumed: z.boolean() }).nullable(),
  /** Ids of notes of the guides: what to know and to do before. */
  notes: z.array(z.string()),
  /** `waiting` is off on both sides and not yet proven, `charged` off on both and charged all the same. */
  stage: z.enum(planStages),
  /** One line for the list. */
  summary: z.discriminatedUnion('code', [
    z.object({ code: z.enum(['todo', 'todo-silent', 'absent', 'not-found', 'waiting-unknown']) }),
    z.object({ code: z.literal('todo-next'), due: day, fen }),
    z.object({ code: z.literal('step'), step: count, steps: count }),
    z.object({ code: z.literal('waiting'), exportAfter: day }),
    z.object({ code: z.literal('verified'), from: day, to: day }),
    z.object({ code: z.literal('charged'), fen }),
  ]),
  progress: z.object({ done: count, total: count }),
  closedAt: z.string().nullable(),
  /** The silent days that prove it; null until a bill shows them all. */
  verified: period.nullable(),
  /** Charges that came although it was off, both times side by side. */
  chargedAnyway: z.array(LateCharge),
  /** Further agreements to think of: those that the bills show, and questions of the guides. */
  questions: z.array(
    z.discriminatedUnion('code', [
      z.object({ code: z.literal('same-wallet'), twins: Twins }),
      z.object({ code: z.literal('other-wallet'), wallet: Wallet, twins: Twins }),
      z.object({ code: z.literal('guide'), id: z.string() }),
    ]),
  ),
  /** Ready to send to customer service, with the order numbers; always in Chinese. */
  message: z.string(),
})
export type CancelPlan = z.infer<typeof CancelPlan>

const OfRenewal = z.object({
  uid: z.string(),
  subscriptionId: z.string(),
  name: SubscriptionName,
  wallet: Wallet,
  day,
})

/** A day on which to do something about a renewal. */
const Reminder = z.discriminatedUnion('kind', [
  OfRenewal.extend({ kind: z.literal('charge'), fen, due: day, earliest: day, assumed: z.boolean() }),
  OfRenewal.extend({ kind: z.literal('verify'), from: day, to: day }),
])
export type Reminder = z.infer<typeof Reminder>

const ChargeRun = z.object({ count, fen, from: day, to: day })

/** What the new bills tell of one renewal. */
const CheckUpChange = z.object({
  subscriptionId: z.string(),
  name: SubscriptionName,
  service: Service,
  wallet: Wallet,
  /** What happened, and how one knows. */
  facts: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('charged-anyway'), late: z.array(LateCharge) }),
    ChargeRun.extend({ kind: z.enum(['came-back', 'fresh', 'fresh-over', 'went-on']) }),
    z.object({ kind: z.literal('dearer'), before: fen, after: fen, since: day }),
    z.object({ kind: z.literal('ended'), last: day }),
    z.object({ kind: z.literal('verified'), silent: period.nullable() }),
    z.object({ kind: z.literal('refunded'), fen }),
  ]),
  /** The charges it is about. */
  charges: z.array(TradeKey),
})
export type CheckUpChange = z.infer<typeof CheckUpChange>

const CheckUp = z.object({
  /** Null without a bill; `checkUp` is null where none was finished yet and the day is that of the first import. */
  since: z.object({ day, checkUp: z.number().int().nullable() }).nullable(),
  /** The bills that came since. */
  bills: z.array(z.object({ name: z.string(), wallet: Wallet, from: day.nullable(), to: day.nullable() })),
  /** The most urgent first; empty without a new bill. */
  changes: z.array(CheckUpChange),
  /** The last day that bills of a wallet show; null without one. */
  shownTo: z.object({ alipay: day.nullable(), wechat: day.nullable() }),
})
export type CheckUp = z.infer<typeof CheckUp>

export const cancellation = onEngine({
  'cancellation.plans': {
    input: z.strictObject({}),
    output: z.object({
      plans: z.array(CancelPlan),
      /** Soonest first. */
      reminders: z.array(Reminder),
    }),
  },
  /**
   * `at` where it was done before now, in Shanghai time; `todo` takes back the last mark of the step, and what was said
   * before an earlier charge counts again.
   */
  'cancellation.mark': {
    input: z.strictObject({
      charge: TradeKey,
      step: StepId,
      state: StepState,
      at: wallTime.optional(),
    }),
    output: z.null(),
  },
  /** Keeps files as they are as screenshots of a step, and carries them into the cases about the renewal. */
  'cancellation.attach': {
    fileTokens: 'tokens',
    input: z.strictObject({
      charge: TradeKey,
      step: StepId,
      tokens: z.array(z.string().max(100)).min(1).max(100),
    }),
    output: z.null(),
  },
  /** The same for an image from the clipboard, as PNG. */
  'cancellation.attachImage': {
    input: z.strictObject({
      charge: TradeKey,
      step: StepId,
      name: z.string().min(1).max(200),
      base64: z.base64().max(40_000_000),
    }),
    output: z.null(),
  },
  /** An image to look at. */
  'cancellation.proof': {
    input: z.strictObject({ proof: z.number().int() }),
    output: z.object({ name: z.string(), type: z.string(), base64: z.string() }),
  },
  /** What was carried into a case stays there. */
  'cancellation.detach': { input: z.strictObject({ proof: z.number().int() }), output: z.null() },
  /** Compares the bills with those there were at the last check-up. */
  'cancellation.checkUp': { input: z.strictObject({}), output: CheckUp },
  /** The bills there are now count as seen. */
  'cancellation.finishCheckUp': { input: z.strictObject({}), output: z.object({ id: z.number().int() }) },
  'cancellation.undoCheckUp': {
    input: z.strictObject({ id: z.number().int().positive() }),
    output: z.null(),
  },
})
