import { z } from 'zod'
import { changeKinds } from '../core/cancellation/check-up.ts'
import { evidenceLevels } from '../core/cancellation/guide.ts'
import { planStages } from '../core/cancellation/plan-facts.ts'
import { placeIds, placeStates } from '../core/cancellation/step-mark.ts'
import { onEngine } from './area.ts'
import { Service, Wallet } from './audit-report.ts'
import { TradeKey } from './subscriptions.ts'
import { day, fen, wallTime } from './values.ts'

const sources = z.array(z.object({ name: z.string(), url: z.string().nullable() }))

const PlaceState = z.enum(placeStates)

/** One place where a renewal has to be switched off, with the way there. Texts are in the language of the request. */
export const PlaceView = z.object({
  id: z.enum(placeIds),
  title: z.string(),
  /** Why it matters, or how far it is; one sentence under the title. */
  why: z.string(),
  /** Ways to the same place, the likeliest first; each for a system version or an app. */
  paths: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      /** The app, device or version it holds for. */
      holdsFor: z.string(),
      steps: z.array(z.string()),
      /** Whether a step sends `message` of the plan to customer service. */
      asksService: z.boolean(),
      /** How to recognise the right page. */
      rightPage: z.string(),
      success: z.string(),
      evidence: z.enum(evidenceLevels),
      /** What the evidence means, in a sentence. */
      caution: z.string(),
      /** False: a hint from public guides that nobody checked on a device. */
      verified: z.boolean(),
      sources,
      checkedOn: z.string(),
    }),
  ),
  /** What to do where none of the ways leads there; null where that can't happen. */
  notFound: z.string().nullable(),
  state: PlaceState,
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
export type PlaceView = z.infer<typeof PlaceView>

/** One sentence with where it comes from; not verified is a hint that nobody checked. */
const Note = z.object({
  id: z.string(),
  text: z.string(),
  verified: z.boolean(),
  sources,
  checkedOn: z.string(),
})

/** The road to a renewal that is really off: one card per place. */
export const PlanView = z.object({
  subscriptionId: z.string(),
  charge: TradeKey,
  title: z.string(),
  service: Service,
  wallet: Wallet,
  places: z.array(PlaceView),
  /** The days on which a silent wallet proves that it worked; null where no next charge can be told. */
  watch: z.object({ due: day, from: day, to: day, exportAfter: day, assumed: z.boolean() }).nullable(),
  /** What to know and to do before; not verified is a hint that nobody checked. */
  before: z.array(Note),
  /** `waiting` is off everywhere and not yet proven, `charged` off everywhere and charged all the same. */
  stage: z.enum(planStages),
  /** One line for the list. */
  summary: z.string(),
  progress: z.object({ done: z.number().int(), total: z.number().int() }),
  closedAt: z.string().nullable(),
  /** The silent days that prove it; null until a bill shows them all. */
  verified: z.object({ from: day, to: day }).nullable(),
  /** Charges that came although it was off, both times side by side; `closedAt` is a day where only a day was stated. */
  chargedAnyway: z.array(
    z.object({
      tradeNo: z.string(),
      merchantOrderNo: z.string().nullable(),
      paidAt: z.string(),
      fen,
      refundedFen: fen,
      source: z.object({ name: z.string(), line: z.number().int().min(1) }),
      closedAt: z.string(),
      /** Within 24 hours of switching off: perhaps requested before. */
      pending: z.boolean(),
      sentence: z.string(),
    }),
  ),
  /** Further agreements to think of: other accounts, cameras, the other wallet. */
  questions: z.array(
    z.object({
      text: z.string(),
      /** Of those that the bills show. */
      plans: z.array(z.object({ subscriptionId: z.string(), title: z.string() })),
    }),
  ),
  /** Ready to send to customer service, with the order numbers. */
  message: z.string(),
})
export type PlanView = z.infer<typeof PlanView>

/** A day on which to do something about a renewal. */
export const ReminderView = z.object({
  uid: z.string(),
  kind: z.enum(['charge', 'verify']),
  subscriptionId: z.string(),
  day,
  title: z.string(),
  text: z.string(),
})
export type ReminderView = z.infer<typeof ReminderView>

/** What the new bills tell of one renewal, in the language of the request. */
export const ChangeView = z.object({
  kind: z.enum(changeKinds),
  subscriptionId: z.string(),
  title: z.string(),
  wallet: Wallet,
  /** What happened and how one knows, in sentences. */
  reasons: z.array(z.string()).min(1),
  /** The charges it is about. */
  charges: z.array(TradeKey),
  /** Their sum, the sum that came back, or the newer price. */
  fen,
})
export type ChangeView = z.infer<typeof ChangeView>

export const CheckUpView = z.object({
  /** Null without a bill; `checkUp` is null where none was finished yet and the day is that of the first import. */
  since: z.object({ day, checkUp: z.number().int().nullable() }).nullable(),
  /** The bills that came since. */
  bills: z.array(z.object({ name: z.string(), wallet: Wallet, from: day.nullable(), to: day.nullable() })),
  /** The most urgent first; empty without a new bill. */
  changes: z.array(ChangeView),
  /** The last day that bills of a wallet show; null without one. */
  shownTo: z.object({ alipay: day.nullable(), wechat: day.nullable() }),
})
export type CheckUpView = z.infer<typeof CheckUpView>

export const cancellation = onEngine({
  'cancellation.plans': {
    input: z.strictObject({}),
    output: z.object({
      plans: z.array(PlanView),
      /** What many take for the end of a renewal and isn't. */
      myths: z.array(Note),
      /** Soonest first. */
      reminders: z.array(ReminderView),
      /** The reminders as an .ics file, ready to be written. */
      calendar: z.string(),
    }),
  },
  /**
   * `at` where it was done before now, in Shanghai time; `todo` takes back the last word on the place, and what was said
   * before an earlier charge counts again.
   */
  'cancellation.mark': {
    input: z.strictObject({
      charge: TradeKey,
      place: z.string().min(1).max(64),
      state: PlaceState,
      at: wallTime.optional(),
    }),
    output: z.null(),
  },
  /** Keeps files as they are as screenshots of a place, and carries them into the cases about the renewal. */
  'cancellation.attach': {
    fileTokens: 'tokens',
    input: z.strictObject({
      charge: TradeKey,
      place: z.string().min(1).max(64),
      tokens: z.array(z.string().max(100)).min(1).max(100),
    }),
    output: z.null(),
  },
  /** The same for an image from the clipboard, as PNG. */
  'cancellation.attachImage': {
    input: z.strictObject({
      charge: TradeKey,
      place: z.string().min(1).max(64),
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
  'cancellation.checkUp': { input: z.strictObject({}), output: CheckUpView },
  /** The bills there are now count as seen. */
  'cancellation.finishCheckUp': { input: z.strictObject({}), output: z.object({ id: z.number().int() }) },
  'cancellation.undoCheckUp': {
    input: z.strictObject({ id: z.number().int().positive() }),
    output: z.null(),
  },
})
