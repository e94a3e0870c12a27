import type { Cadence } from '../../core/base/cadence.ts'
import { formatYuan as yuan } from '../../core/base/money.ts'
import type {
  Finding,
  FindingFacts,
  FindingKind,
  PriceRange,
  ReasonFacts,
  SubscriptionState,
} from '../../core/subscriptions/subscription.ts'
import { type Sentences, sentence } from '../present/sentence.ts'
import { dayText, monthText } from './dates.ts'
import { listTitle, merchantName, service, title, walletNames } from './titles.ts'

const cadences: Record<Cadence, string> = {
  weekly: '每周',
  monthly: '每月',
  quarterly: '每季',
  semiannual: '每半年',
  annual: '每年',
  irregular: '不固定',
  single: '只有一笔',
}

/** One word for how it stands, the same everywhere; none where it may be no renewal. */
const states: Record<SubscriptionState, string> = {
  charging: '在扣',
  unverified: '待核对',
  'charged-again': '又扣了',
  stopped: '已确认停',
  ended: '已停',
}

type Rhythm = Extract<ReasonFacts, { code: 'rhythm' }>

function amounts({ count, lowest, highest, regular }: PriceRange): string {
  if (lowest === highest) return `${count} 笔，每笔 ${yuan(lowest)}`
  return `${count} 笔，从 ${yuan(lowest)} 到 ${yuan(highest)}，现在 ${yuan(regular)}`
}

function anchored({ cadence, anchor, month }: Rhythm): string {
  if (cadence === 'monthly') return anchor === 31 ? '每月最后一天' : `每月 ${anchor} 日`
  if (cadence === 'annual') return `每年 ${month}月${anchor}日`
  return `${cadences[cadence]}一次，${anchor} 日`
}

const off = (shift: number) => (shift === 0 ? '' : `，最多差 ${shift} 天`)

type Unsure = Extract<ReasonFacts, { code: 'unsure' }>

const inDoubt: Record<Unsure['kind'], string> = {
  'duplicate-charge': '可能是同一期多扣的',
  'off-schedule-charge': '可能是扣费日以外多扣的',
  'price-increase': '可能是涨价以后的价格',
  'trial-conversion': '可能是优惠结束以后的全价',
}

const insteadOf: Record<Unsure['instead'], string> = {
  bought: '也可能是你另外买的',
  'of-another': '也可能属于另一项续费',
  'of-its-own': '也可能是单独的一项续费',
  unknown: '也可能另有原因',
}

const reasons: Sentences<ReasonFacts, 'code'> = {
  rhythm: facts => `${amounts(facts)}，${anchored(facts)}扣${off(facts.shift)}`,
  'counted-days': facts => `${amounts(facts)}，每 ${facts.every} 天扣一次${off(facts.shift)}`,
  single: () => '目前只有一笔，以后的账单会说明它是否还在扣',
  'every-days': facts => `${amounts(facts)}，每 ${facts.every} 天扣一次，不是常见的按月、按年`,
  'every-months': facts => `${amounts(facts)}，每 ${facts.every} 个月扣一次，不是常见的按月、按季`,
  irregular: ({ count }) => `${count} 笔，写着会自动续费，但日期没有固定的规律`,
  'text-renews': ({ counterparty, goods }) =>
    `收款方「${counterparty}」，商品写着「${goods}」，说明会自动续费`,
  'text-names': ({ counterparty, goods }) => `收款方「${counterparty}」，商品写着「${goods}」`,
  'text-unlabelled': ({ counterparty }) => `收款方「${counterparty}」，商品没有写明是什么`,
  trial: ({ before, after }) => `第一笔 ${yuan(before)} 是优惠，之后每期 ${yuan(after)}`,
  missed: ({ months }) => `中间有几期没有扣：${months.map(monthText).join('、')}`,
  restarted: ({ day }) => `${dayText(day)}起换了扣费日，可能是停了以后又开通`,
  twin: () => '同一天常有两笔一样的扣费，可能是两个账号或两台设备，请你确认',
  unsure: ({ kind, instead, day, fen }) =>
    `${dayText(day)}的 ${yuan(fen)}${inDoubt[kind]}，${insteadOf[instead]}，请你确认`,
  few: () => '扣到的期数还少，账单再长一些才能确定',
  confirmed: () => '你确认过这是自动续费',
  joined: () => '你说过这些扣费是同一项',
  apart: () => '你说过这些扣费是单独的一项',
  replaced: ({ name }) => `下一期起改扣「${title(name)}」，这一项到此为止`,
  'unknown-since': ({ day }) => `${dayText(day)}以后的情况未知：这个钱包的账单只到这一天`,
}

/** Of a finding, what its sentence needs: how many charges and how much money are in question, and why. */
type FoundMoney = FindingFacts & { charges: readonly unknown[]; fen: Finding['fen'] }

const findings: Sentences<FoundMoney, 'kind'> = {
  'duplicate-charge': ({ facts: { day }, charges, fen }) =>
    `同一期扣了 ${charges.length + 1} 次：${dayText(day)}已经扣过，${fen > 0 ? `后面的 ${yuan(fen)} 是多扣的` : '多扣的已经退回'}`,
  'off-schedule-charge': ({ facts: { day }, fen }) =>
    `${dayText(day)}${fen > 0 ? `的 ${yuan(fen)} 不在任何一个扣费日前后` : '的一笔不在任何一个扣费日前后，已经退回'}`,
  'trial-conversion': ({ facts: { before, after }, fen }) =>
    `优惠价 ${yuan(before)} 之后变成 ${yuan(after)}，之后一共扣了 ${yuan(fen)}`,
  'price-increase': ({ facts: { before, after, day }, fen }) =>
    `${dayText(day)}起从 ${yuan(before)} 涨到 ${yuan(after)}，到现在多付 ${yuan(fen)}`,
  'charge-after-cancellation': ({ facts: { day }, charges, fen }) =>
    `你在${dayText(day)}关闭以后又扣了 ${charges.length} 笔，${fen > 0 ? `共 ${yuan(fen)}` : '都已经退回'}`,
  'overlapping-plan': ({ facts: { other }, fen }) =>
    `和「${title(other.name)}」（${walletNames[other.wallet]}）同时在扣，重叠期间这一项扣了 ${yuan(fen)}`,
}

/** What was found and why, in sentences a person could show to somebody else. */
export const detector = {
  cadences,
  stateOf: (state: SubscriptionState | null) => (state ? states[state] : '请你看一眼'),
  wallets: walletNames,
  service,
  title,
  listTitle,
  merchantName,
  findingKinds: {
    'duplicate-charge': '重复扣费',
    'off-schedule-charge': '不在扣费日',
    'trial-conversion': '优惠转全价',
    'price-increase': '涨过价',
    'charge-after-cancellation': '关闭后又扣',
    'overlapping-plan': '同时扣两份',
  } satisfies Record<FindingKind, string>,
  reason: (reason: ReasonFacts): string => sentence(reasons, 'code', reason),
  finding: (finding: FoundMoney): string => sentence(findings, 'kind', finding),
}
