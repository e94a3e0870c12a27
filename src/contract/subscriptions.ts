import { z } from 'zod'
import { ruleKinds } from '../core/catalogue/merchant-rule.ts'
import { decisionKinds } from '../core/subscriptions/decisions.ts'
import type { FindingFacts, ReasonFacts, SubscriptionName } from '../core/subscriptions/subscription.ts'
import { Person } from './accounts.ts'
import { onEngine } from './area.ts'
import { ReportCharge, Service, SubscriptionFacts, UnmatchedRefund, Wallet } from './audit-report.ts'
import { longestGivenName } from './choices.ts'
import { ofSubscriptions } from './concerns.ts'
import { day, facts, fen, id, period } from './values.ts'

/** Far above any order number: some bills have a whole cell of text in its place. */
const longestNumber = 100_000
/** As many as one subscription could ever have. */
const mostCharges = 20_000

export const TradeKey = z.strictObject({ wallet: Wallet, tradeNo: z.string().min(1).max(longestNumber) })

/** A subscription with what the window needs beyond the report; sentences are made from its facts by i18n/present. */
export const SubscriptionView = SubscriptionFacts.extend({
  wallet: Wallet,
  /** Whose account is charged, and what tells it from others; null where nobody was named. */
  owner: z.object({ key: z.string(), person: Person.nullable() }),
  name: facts<SubscriptionName>(),
  /** Why it counts as one, the strongest first. */
  reasons: z.array(facts<ReasonFacts>()),
  findings: z.array(z.object({ about: facts<FindingFacts>(), tradeNos: z.array(z.string()), fen })),
  certainty: z.enum(['certain', 'likely', 'ask']),
  /** The days on which the next charge may come. */
  nextWindow: period.nullable(),
  /** What is saved a year because bills prove that it has stopped; 0 of all others. */
  savedFen: fen,
  /** The day the person switched it off. */
  cancelledOn: day.nullable(),
  /** What would come next if it had not been switched off, and the last day that bills of its account cover. */
  expected: z.object({ date: day, fen }).nullable(),
  billsEnd: day,
  /** What may come back: the figure of its case, or what bills alone show, each charge once. */
  claimableFen: fen,
  /** The open case that holds its charges. */
  caseId: id.nullable(),
  /** What the person said of it, newest first; undone by id. */
  decisions: z.array(
    z.object({
      id: z.number().int(),
      kind: z.enum(decisionKinds),
      on: day.nullable(),
      /** What it was called; null of every other word. */
      name: z.string().nullable(),
    }),
  ),
  /** Every name it was charged under, as bills write it, the newest first. */
  merchants: z.array(z.string()),
  /** True where some of its charges come from the sample bills. */
  sample: z.boolean(),
})
export type SubscriptionView = z.infer<typeof SubscriptionView>

/** Everything the page 续费 shows, computed from the bills and the person's decisions at each call. */
export const Overview = z.object({
  /** The newest day that any bill covers. */
  asOf: day,
  /** What was due between the two may have been charged since; no bill tells. */
  today: day,
  coverage: z.object({ alipay: period.nullable(), wechat: period.nullable() }),
  transactions: z.number().int().min(0),
  sample: z.boolean(),
  /** Of all; under a filter the window adds up the same way. */
  summary: z.object({
    yearlyFen: fen,
    xiaomiFen: fen,
    billsYearlyFen: fen,
    chargedFen: fen,
    refundedFen: fen,
    claimableFen: fen,
    savedFen: fen,
  }),
  subscriptions: z.array(SubscriptionView),
  /** What the person said is no renewal; the decision is taken back by its id. */
  setAside: z.array(z.object({ id: z.number().int(), goods: z.string() })),
  /** Merchants that only sound like Xiaomi, with what they charged by renewals: worth asking about, counted nowhere. */
  lookalikes: z.array(z.object({ counterparty: z.string(), count: z.number().int(), fen })),
  /** With what was bought, from whom: a person knows by it whether it renews. */
  otherCharges: z.array(ReportCharge.extend({ wallet: Wallet, counterparty: z.string(), goods: z.string() })),
  unmatchedRefunds: z.array(UnmatchedRefund),
})
export type Overview = z.infer<typeof Overview>

const charges = z.array(TradeKey).min(1).max(mostCharges)

const Decision = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['recurring', 'not-recurring', 'apart']), charges }),
  z.strictObject({ kind: z.literal('cancelled'), charges, on: day }),
  z.strictObject({ kind: z.literal('belongs-to'), charges, target: TradeKey }),
  z.strictObject({ kind: z.literal('named'), charges, name: z.string().trim().min(1).max(longestGivenName) }),
])

/** Far longer than any merchant's name in a bill. */
const maxNameLength = 200

const RuleInput = z.strictObject({
  /** As a bill writes it. */
  counterparty: z.string().trim().min(1).max(maxNameLength),
  is: z.enum(ruleKinds),
  /** What it sells where the goods name nothing. */
  service: Service.exclude(['other']).optional(),
})

/** A person's own rule about a merchant. */
export const RuleView = z.object({
  id: z.number().int(),
  counterparty: z.string(),
  is: z.enum(ruleKinds),
  service: Service.nullable(),
  saidOn: day,
})
export type RuleView = z.infer<typeof RuleView>

export const subscriptions = onEngine({
  'subscriptions.overview': { shows: ofSubscriptions, input: z.strictObject({}), output: Overview },
  'subscriptions.decide': { input: Decision, output: z.object({ id: z.number().int() }) },
  'subscriptions.undo': { input: z.strictObject({ id }), output: z.null() },
  'subscriptions.rules': { shows: ['rules'], input: z.strictObject({}), output: z.array(RuleView) },
  'subscriptions.addRule': { input: RuleInput, output: z.object({ id: z.number().int() }) },
  'subscriptions.removeRule': { input: z.strictObject({ id }), output: z.null() },
})
