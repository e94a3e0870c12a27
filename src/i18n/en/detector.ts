import type { Cadence } from '../../core/base/cadence.ts'
import { formatYuan as yuan } from '../../core/base/money.ts'
import type {
  Finding,
  FindingFacts,
  PriceRange,
  ReasonFacts,
  SubscriptionState,
} from '../../core/subscriptions/subscription.ts'
import { type Sentences, sentence } from '../present/sentence.ts'
import type { detector as zhDetector } from '../zh/detector.ts'
import { dayText, monthNamed, monthText, ordinal } from './dates.ts'
import { listTitle, merchantName, service, title, walletNames } from './titles.ts'

const cadences: Record<Cadence, string> = {
  weekly: 'weekly',
  monthly: 'monthly',
  quarterly: 'every three months',
  semiannual: 'every six months',
  annual: 'yearly',
  irregular: 'no fixed rhythm',
  single: 'one charge so far',
}

/** One word for how it stands, the same everywhere; none where it may be no renewal. */
const states: Record<SubscriptionState, string> = {
  charging: 'charging',
  unverified: 'to be checked',
  'charged-again': 'charged again',
  stopped: 'confirmed stopped',
  ended: 'ended',
}

type Rhythm = Extract<ReasonFacts, { code: 'rhythm' }>

function amounts({ count, lowest, highest, regular }: PriceRange): string {
  if (lowest === highest) return `${count} charges of ${yuan(lowest)}`
  return `${count} charges, ${yuan(lowest)} to ${yuan(highest)}, now ${yuan(regular)}`
}

function anchored({ cadence, anchor, month }: Rhythm): string {
  const on = `the ${ordinal(anchor)}`
  if (cadence === 'monthly') return anchor === 31 ? 'on the last day of each month' : `on ${on} of each month`
  if (cadence === 'annual') return `each year on ${on} of ${monthNamed(month)}`
  return `${cadences[cadence]}, on ${on}`
}

const off = (shift: number) => (shift === 0 ? '' : `, at most ${shift} ${shift === 1 ? 'day' : 'days'} off`)

type Unsure = Extract<ReasonFacts, { code: 'unsure' }>

const inDoubt: Record<Unsure['kind'], string> = {
  'duplicate-charge': 'perhaps charged twice in one period',
  'off-schedule-charge': 'perhaps charged outside any period',
  'price-increase': 'perhaps a higher price',
  'trial-conversion': 'perhaps the full price after an offer',
}

const insteadOf: Record<Unsure['instead'], string> = {
  bought: 'something you bought besides',
  'of-another': 'a charge of another renewal',
  'of-its-own': 'a renewal of its own',
  unknown: 'something else',
}

const reasons: Sentences<ReasonFacts, 'code'> = {
  rhythm: facts => `${amounts(facts)}, ${anchored(facts)}${off(facts.shift)}`,
  'counted-days': facts => `${amounts(facts)}, every ${facts.every} days${off(facts.shift)}`,
  single: () => 'Only one charge so far; later bills will show whether it goes on',
  'every-days': facts => `${amounts(facts)}, one every ${facts.every} days, which is no usual period`,
  'every-months': facts => `${amounts(facts)}, one every ${facts.every} months, which is no usual period`,
  irregular: ({ count }) => `${count} charges that say they renew, on no fixed days`,
  'text-renews': ({ counterparty, goods }) =>
    `Paid to “${counterparty}” for “${goods}”, which says that it renews by itself`,
  'text-names': ({ counterparty, goods }) => `Paid to “${counterparty}” for “${goods}”`,
  'text-unlabelled': ({ counterparty }) => `Paid to “${counterparty}”; the bill does not say what for`,
  trial: ({ before, after }) => `The first charge of ${yuan(before)} was an offer; ${yuan(after)} since`,
  missed: ({ months }) => `No charge in ${months.map(monthText).join(', ')}`,
  restarted: ({ day }) => `On another day since ${dayText(day)}, perhaps signed up again after a pause`,
  twin: () => 'Two equal charges often fall on one day: perhaps two accounts or two devices. Please confirm',
  unsure: ({ kind, instead, day, fen }) =>
    `${yuan(fen)} on ${dayText(day)}: ${inDoubt[kind]}, or ${insteadOf[instead]}. Please confirm`,
  few: () => 'Only a few cycles so far; a longer bill will tell for certain',
  confirmed: () => 'You confirmed that it renews',
  joined: () => 'You said that these charges are one renewal',
  apart: () => 'You said that these charges are a renewal of their own',
  replaced: ({ name }) => `“${title(name)}” took over at the next due day, so this one has ended`,
  'unknown-since': ({ day }) => `Unknown since ${dayText(day)}: the bills of this wallet end there`,
}

/** Of a finding, what its sentence needs: how many charges and how much money are in question, and why. */
type FoundMoney = FindingFacts & { charges: readonly unknown[]; fen: Finding['fen'] }

const findings: Sentences<FoundMoney, 'kind'> = {
  'duplicate-charge': ({ facts: { day }, charges, fen }) =>
    `Charged ${charges.length === 1 ? 'twice' : `${charges.length + 1} times`} in one period, first on ${dayText(day)}: ${fen > 0 ? `${yuan(fen)} too much` : 'what was too much has come back'}`,
  'off-schedule-charge': ({ facts: { day }, fen }) =>
    `${fen > 0 ? yuan(fen) : 'A charge'} on ${dayText(day)} is not near any due day${fen > 0 ? '' : '; it has come back'}`,
  'trial-conversion': ({ facts: { before, after }, fen }) =>
    `The offer of ${yuan(before)} became ${yuan(after)}; ${yuan(fen)} charged since`,
  'price-increase': ({ facts: { before, after, day }, fen }) =>
    `Raised from ${yuan(before)} to ${yuan(after)} on ${dayText(day)}: ${yuan(fen)} more so far`,
  'charge-after-cancellation': ({ facts: { day }, charges, fen }) =>
    `${charges.length} ${charges.length === 1 ? 'charge' : 'charges'} after you switched it off on ${dayText(day)}, ${fen > 0 ? `${yuan(fen)} in all` : 'all of it refunded'}`,
  'overlapping-plan': ({ facts: { other }, fen }) =>
    `Runs beside “${title(other.name)}” (${walletNames[other.wallet]}); ${yuan(fen)} charged here meanwhile`,
}

export const detector = {
  cadences,
  stateOf: (state: SubscriptionState | null) => (state ? states[state] : 'please look'),
  wallets: walletNames,
  service,
  title,
  listTitle,
  merchantName,
  findingKinds: {
    'duplicate-charge': 'double charge',
    'off-schedule-charge': 'off schedule',
    'trial-conversion': 'offer ended',
    'price-increase': 'price rose',
    'charge-after-cancellation': 'charged after switching off',
    'overlapping-plan': 'two at once',
  },
  reason: (reason: ReasonFacts): string => sentence(reasons, 'code', reason),
  finding: (finding: FoundMoney): string => sentence(findings, 'kind', finding),
} satisfies typeof zhDetector
