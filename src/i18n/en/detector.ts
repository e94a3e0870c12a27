import type { Cadence } from '../../core/base/cadence.ts'
import { fen, formatYuan } from '../../core/base/money.ts'
import type { Wallet } from '../../core/bills/transaction.ts'
import type { ServiceId } from '../../core/catalogue/service.ts'
import type {
  Finding,
  Reason,
  SubscriptionName,
  SubscriptionStatus,
} from '../../core/subscriptions/subscription.ts'
import type { detector as zhDetector } from '../zh/detector.ts'
import { dayText, monthNamed, monthText, ordinal } from './dates.ts'
import { title } from './titles.ts'

const yuan = (value: unknown) => formatYuan(fen(Number(value)))

const cadences: Record<Cadence, string> = {
  weekly: 'weekly',
  monthly: 'monthly',
  quarterly: 'every three months',
  semiannual: 'every six months',
  annual: 'yearly',
  irregular: 'no fixed rhythm',
  single: 'one charge so far',
}

const statuses: Record<SubscriptionStatus, string> = {
  active: 'running',
  lapsed: 'ended',
  cancelled: 'switched off by you',
}

const wallets: Record<Wallet, string> = { alipay: 'Alipay', wechat: 'WeChat' }

const services: Record<ServiceId, string> = {
  'mi-cloud': 'Xiaomi Cloud',
  'mi-home-camera': 'Mi Home camera storage',
  'mi-home-notice': 'Mi Home phone and SMS notices',
  'mi-tv': 'TV and film membership',
  'mi-kids': 'Children’s membership',
  'mi-video': 'Video membership',
  'mi-music': 'Music membership',
  'mi-reading': 'Reading membership',
  'mi-themes': 'Themes membership',
  'mi-games': 'Games membership',
  'mi-mobile': 'Xiaomi Mobile',
  'mi-wallet': 'Xiaomi Wallet',
  'mi-car': 'Xiaomi car',
  'mi-ai': 'Xiaomi AI',
  'mi-other': 'Xiaomi, service not named',
  other: 'Other merchants',
}

function amounts({ count, lowest, highest, regular }: Reason['facts']): string {
  if (lowest === highest) return `${count} charges of ${yuan(lowest)}`
  return `${count} charges, ${yuan(lowest)} to ${yuan(highest)}, now ${yuan(regular)}`
}

function rhythm({ facts }: Reason): string {
  const { shift, every } = facts
  const when = Number(every) > 0 ? `every ${every} days` : anchored(facts)
  const off = shift === 0 ? '' : `, at most ${shift} ${shift === 1 ? 'day' : 'days'} off`
  return `${amounts(facts)}, ${when}${off}`
}

function anchored({ cadence, anchor, month }: Reason['facts']): string {
  const on = `the ${ordinal(Number(anchor))}`
  if (cadence === 'monthly') return anchor === 31 ? 'on the last day of each month' : `on ${on} of each month`
  if (cadence === 'annual') return `each year on ${on} of ${monthNamed(Number(month))}`
  return `${cadences[cadence as Cadence]}, on ${on}`
}

const reasons: Record<string, (reason: Reason) => string> = {
  rhythm,
  single: () => 'Only one charge so far; later bills will show whether it goes on',
  'every-days': ({ facts }) => `${amounts(facts)}, one every ${facts.every} days, which is no usual period`,
  'every-months': ({ facts }) =>
    `${amounts(facts)}, one every ${facts.every} months, which is no usual period`,
  irregular: ({ facts }) => `${facts.count} charges that say they renew, on no fixed days`,
  'text-renews': ({ facts }) =>
    `Paid to “${facts.counterparty}” for “${facts.goods}”, which says that it renews by itself`,
  'text-names': ({ facts }) => `Paid to “${facts.counterparty}” for “${facts.goods}”`,
  'text-silent': ({ facts }) =>
    `Paid to “${facts.counterparty}”; the bill does not say what for. Please confirm`,
  trial: ({ facts }) => `The first charge of ${yuan(facts.before)} was an offer; ${yuan(facts.after)} since`,
  missed: ({ facts }) => `No charge in ${(facts.days as string[]).map(monthText).join(', ')}`,
  restarted: ({ facts }) =>
    `On another day since ${dayText(String(facts.day))}, perhaps signed up again after a pause`,
  twin: () => 'Two equal charges often fall on one day: perhaps two accounts or two devices. Please confirm',
  few: () => 'Only a few cycles so far; a longer bill will tell for certain',
  confirmed: () => 'You confirmed that it renews',
  joined: () => 'You said that these charges are one renewal',
  apart: () => 'You said that these charges are a renewal of their own',
  replaced: ({ facts }) =>
    `“${title(facts.name as SubscriptionName)}” took over at the next due day, so this one has ended`,
  'unknown-since': ({ facts }) =>
    `Unknown since ${dayText(String(facts.day))}: the bills of this wallet end there`,
}

const findings: Record<Finding['kind'], (finding: Finding) => string> = {
  'duplicate-charge': ({ facts, charges, fen: money }) =>
    `Charged ${charges.length === 1 ? 'twice' : `${charges.length + 1} times`} in one period${facts.day ? `, first on ${dayText(facts.day)}` : ''}: ${money > 0 ? `${yuan(money)} too much` : 'what was too much has come back'}`,
  'off-schedule-charge': ({ facts, fen: money }) =>
    `${money > 0 ? yuan(money) : 'A charge'} on ${facts.day ? dayText(facts.day) : ''} is not near any due day${money > 0 ? '' : '; it has come back'}`,
  'trial-conversion': ({ facts, fen: money }) =>
    `The offer of ${yuan(facts.before)} became ${yuan(facts.after)}; ${yuan(money)} charged since`,
  'price-increase': ({ facts, fen: money }) =>
    `Raised from ${yuan(facts.before)} to ${yuan(facts.after)} on ${facts.day ? dayText(facts.day) : ''}: ${yuan(money)} more so far`,
  'charge-after-cancellation': ({ facts, charges, fen: money }) =>
    `${charges.length} ${charges.length === 1 ? 'charge' : 'charges'} after you switched it off on ${facts.day ? dayText(facts.day) : ''}, ${money > 0 ? `${yuan(money)} in all` : 'all of it refunded'}`,
  'overlapping-plan': ({ facts, fen: money }) =>
    `Runs beside “${facts.other ? title(facts.other.name) : ''}” (${facts.other ? wallets[facts.other.wallet] : ''}); ${yuan(money)} charged here meanwhile`,
}

export const detector = {
  cadences,
  statuses,
  wallets,
  services,
  title,
  certainties: { certain: 'certain', likely: 'likely', ask: 'please confirm' },
  findingKinds: {
    'duplicate-charge': 'double charge',
    'off-schedule-charge': 'off schedule',
    'trial-conversion': 'offer ended',
    'price-increase': 'price rose',
    'charge-after-cancellation': 'charged after switching off',
    'overlapping-plan': 'two at once',
  },
  reason: (reason: Reason): string => reasons[reason.code]?.(reason) ?? '',
  finding: (finding: Finding): string => findings[finding.kind](finding),
} satisfies typeof zhDetector
