import { z } from 'zod'
import { cadences } from '../core/base/cadence.ts'
import type { AgreementQuestion } from '../core/cancellation/agreement-question.ts'
import type { ChangeFacts } from '../core/cancellation/check-up.ts'
import type { LateChargeFacts } from '../core/cancellation/late-charge.ts'
import type { PlanSummary } from '../core/cancellation/plan.ts'
import { missingPageAdvice, planStages, type StepReason } from '../core/cancellation/plan-step.ts'
import { stepIds, stepStates } from '../core/cancellation/step-mark.ts'
import type { Reminder } from '../core/reminders/renewal-event.ts'
import {
  type SubscriptionName,
  subscriptionKinds,
  subscriptionStates,
} from '../core/subscriptions/subscription.ts'
import { Person } from './accounts.ts'
import { onEngine } from './area.ts'
import { ReportAccount, Service, Wallet } from './audit-report.ts'
import { ofSubscriptions } from './concerns.ts'
import { TradeKey } from './subscriptions.ts'
import { day, facts, fen, id, pastedImage, period, ShownImage, tokens, wallTime } from './values.ts'

const StepId = z.enum(stepIds)
const StepState = z.enum(stepStates)
const count = z.number().int()

/** One thing to do in a plan: its texts stand in the guides and in the words of the page. */
const CancelStep = z.object({
  id: StepId,
  /** Why it matters or, of the last step, how far the proof is. */
  reason: facts<StepReason>(),
  /** Ids of paths of the guides to the same page, the likeliest first. */
  paths: z.array(z.string()),
  /** What to do where none of the paths leads there; null where that can't happen. */
  ifMissing: z.enum(missingPageAdvice).nullable(),
  state: StepState,
  at: z.string().nullable(),
  /** When it had been done before a charge came all the same. */
  doneBefore: z.string().nullable(),
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

/** The way to a renewal that is really off, step by step. */
const CancelPlan = z.object({
  subscriptionId: z.string(),
  charge: TradeKey,
  name: facts<SubscriptionName>(),
  service: Service,
  wallet: Wallet,
  /** Whom the bills name as payee. */
  payee: z.string().nullable(),
  /** The charge to look for in the wallet. */
  newest: z.object({ day, fen }),
  /** Of its first known charge. */
  oldest: day,
  steps: z.array(CancelStep),
  /** The days on which a silent wallet proves that it worked; null where no next charge can be told. */
  watch: z.object({ due: day, from: day, to: day, exportAfter: day, assumed: z.boolean() }).nullable(),
  /** Ids of notes of the guides: what to know and to do before. */
  notes: z.array(z.string()),
  /** `waiting` is off on both sides and not yet proven, `charged` off on both and charged all the same. */
  stage: z.enum(planStages),
  /** One line for the list. */
  summary: facts<PlanSummary>(),
  progress: z.object({ done: count, total: count }),
  /** As the list of renewals has it. */
  state: z.enum(subscriptionStates).nullable(),
  kind: z.enum(subscriptionKinds),
  yearlyFen: fen,
  savedFen: fen,
  next: z.object({ date: day, fen }).nullable(),
  cadence: z.enum(cadences),
  /** The last day that bills of its account cover. */
  billsEnd: day,
  /** Whose account is charged. */
  owner: z.object({ key: z.string(), person: Person.nullable() }),
  account: ReportAccount.nullable(),
  sample: z.boolean(),
  closedAt: z.string().nullable(),
  /** The silent days that prove it; null until a bill shows them all. */
  verified: period.nullable(),
  /** What it has not cost since, and from which due day on. */
  saved: z.object({ fen, since: day.nullable() }).nullable(),
  /** Charges that came although it was off, both times side by side. */
  chargedAnyway: z.array(facts<LateChargeFacts>()),
  /** Further agreements to think of: those that the bills show, and questions of the guides. */
  questions: z.array(facts<AgreementQuestion>()),
  /** Ready to send to customer service, with the order numbers; always in Chinese. */
  message: z.string(),
})
export type CancelPlan = z.infer<typeof CancelPlan>

/** What the new bills tell of one renewal. */
const CheckUpChange = z.object({
  subscriptionId: z.string(),
  name: facts<SubscriptionName>(),
  service: Service,
  wallet: Wallet,
  /** What happened, and how one knows. */
  facts: facts<ChangeFacts>(),
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
    shows: ofSubscriptions,
    input: z.strictObject({}),
    output: z.object({
      plans: z.array(CancelPlan),
      /** Soonest first. */
      reminders: z.array(facts<Reminder>()),
    }),
  },
  /**
   * `at` where it was done before now, in Shanghai time; `todo` takes back the last mark of the step, and what was said
   * before an earlier charge counts again.
   */
  'cancellation.mark': {
    input: z.strictObject({ charge: TradeKey, step: StepId, state: StepState, at: wallTime.optional() }),
    output: z.null(),
  },
  /** Keeps files as they are as screenshots of a step, and carries them into the cases about the renewal. */
  'cancellation.attach': {
    fileTokens: 'tokens',
    input: z.strictObject({ charge: TradeKey, step: StepId, tokens }),
    output: z.null(),
  },
  /** The same for an image from the clipboard, as PNG. */
  'cancellation.attachImage': {
    input: z.strictObject({ charge: TradeKey, step: StepId, ...pastedImage }),
    output: z.null(),
  },
  /** An image to look at. */
  'cancellation.proof': { input: z.strictObject({ proof: z.number().int() }), output: ShownImage },
  /** What was carried into a case stays there. */
  'cancellation.detach': { input: z.strictObject({ proof: z.number().int() }), output: z.null() },
  /** Puts a screenshot back that was the last to be taken out. */
  'cancellation.attachAgain': { input: z.strictObject({ proof: z.number().int() }), output: z.null() },
  /** Compares the bills with those there were at the last check-up. */
  'cancellation.checkUp': {
    shows: [...ofSubscriptions, 'check-ups'],
    input: z.strictObject({}),
    output: CheckUp,
  },
  /** The bills there are now count as seen. */
  'cancellation.finishCheckUp': { input: z.strictObject({}), output: z.object({ id: z.number().int() }) },
  'cancellation.undoCheckUp': { input: z.strictObject({ id }), output: z.null() },
})
