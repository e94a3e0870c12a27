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
import { dayText, monthText } from './dates.ts'
import { title } from './titles.ts'

const yuan = (value: unknown) => formatYuan(fen(Number(value)))

const cadences: Record<Cadence, string> = {
  weekly: '每周',
  monthly: '每月',
  quarterly: '每季',
  semiannual: '每半年',
  annual: '每年',
  irregular: '不固定',
  single: '只有一笔',
}

const statuses: Record<SubscriptionStatus, string> = { active: '在扣', lapsed: '已停', cancelled: '你已关闭' }

const wallets: Record<Wallet, string> = { alipay: '支付宝', wechat: '微信' }

const services: Record<ServiceId, string> = {
  'mi-cloud': '小米云服务',
  'mi-home-camera': '米家摄像机云存储',
  'mi-home-notice': '米家电话、短信通知',
  'mi-tv': '电视、影视会员',
  'mi-kids': '儿童会员',
  'mi-video': '视频会员',
  'mi-music': '音乐会员',
  'mi-reading': '阅读会员',
  'mi-themes': '主题会员',
  'mi-games': '游戏会员',
  'mi-mobile': '小米移动',
  'mi-wallet': '小米钱包',
  'mi-car': '小米汽车',
  'mi-ai': '小米 AI',
  'mi-other': '小米，未写明服务',
  other: '其他商家',
}

function amounts({ count, lowest, highest, regular }: Reason['facts']): string {
  if (lowest === highest) return `${count} 笔，每笔 ${yuan(lowest)}`
  return `${count} 笔，从 ${yuan(lowest)} 到 ${yuan(highest)}，现在 ${yuan(regular)}`
}

function rhythm({ facts }: Reason): string {
  const { shift, every } = facts
  const when = Number(every) > 0 ? `每 ${every} 天扣一次` : `${anchored(facts)}扣`
  return `${amounts(facts)}，${when}${shift === 0 ? '' : `，最多差 ${shift} 天`}`
}

function anchored({ cadence, anchor, month }: Reason['facts']): string {
  if (cadence === 'monthly') return anchor === 31 ? '每月最后一天' : `每月 ${anchor} 日`
  if (cadence === 'annual') return `每年 ${month} 月 ${anchor} 日`
  return `${cadences[cadence as Cadence]}一次，${anchor} 日`
}

const reasons: Record<string, (reason: Reason) => string> = {
  rhythm,
  single: () => '目前只有一笔，以后的账单会说明它是否还在扣',
  'every-days': ({ facts }) => `${amounts(facts)}，每 ${facts.every} 天扣一次，不是常见的按月、按年`,
  'every-months': ({ facts }) => `${amounts(facts)}，每 ${facts.every} 个月扣一次，不是常见的按月、按季`,
  irregular: ({ facts }) => `${facts.count} 笔，写着会自动续费，但日期没有固定的规律`,
  'text-renews': ({ facts }) => `收款方「${facts.counterparty}」，商品写着「${facts.goods}」，说明会自动续费`,
  'text-names': ({ facts }) => `收款方「${facts.counterparty}」，商品写着「${facts.goods}」`,
  'text-silent': ({ facts }) => `收款方「${facts.counterparty}」，商品没有写明是什么，请你确认`,
  trial: ({ facts }) => `第一笔 ${yuan(facts.before)} 是优惠，之后每期 ${yuan(facts.after)}`,
  missed: ({ facts }) => `中间有几期没有扣：${(facts.days as string[]).map(monthText).join('、')}`,
  restarted: ({ facts }) => `${dayText(String(facts.day))}起换了扣费日，可能是停了以后又开通`,
  twin: () => '同一天常有两笔一样的扣费，可能是两个账号或两台设备，请你确认',
  few: () => '扣到的期数还少，账单再长一些才能确定',
  confirmed: () => '你确认过这是自动续费',
  joined: () => '你说过这些扣费是同一项',
  apart: () => '你说过这些扣费是单独的一项',
  replaced: ({ facts }) => `下一期起改扣「${title(facts.name as SubscriptionName)}」，这一项到此为止`,
  'unknown-since': ({ facts }) => `${dayText(String(facts.day))}以后的情况未知：这个钱包的账单只到这一天`,
}

const findings: Record<Finding['kind'], (finding: Finding) => string> = {
  'duplicate-charge': ({ facts, charges, fen: money }) =>
    `同一期扣了 ${charges.length + 1} 次：${facts.day ? `${dayText(facts.day)}已经扣过，` : ''}${money > 0 ? `后面的 ${yuan(money)} 是多扣的` : '多扣的已经退回'}`,
  'off-schedule-charge': ({ facts, fen: money }) =>
    `${facts.day ? dayText(facts.day) : ''}${money > 0 ? `的 ${yuan(money)} 不在任何一个扣费日前后` : '的一笔不在任何一个扣费日前后，已经退回'}`,
  'trial-conversion': ({ facts, fen: money }) =>
    `优惠价 ${yuan(facts.before)} 之后变成 ${yuan(facts.after)}，之后一共扣了 ${yuan(money)}`,
  'price-increase': ({ facts, fen: money }) =>
    `${facts.day ? dayText(facts.day) : ''}起从 ${yuan(facts.before)} 涨到 ${yuan(facts.after)}，到现在多付 ${yuan(money)}`,
  'charge-after-cancellation': ({ facts, charges, fen: money }) =>
    `你在${facts.day ? dayText(facts.day) : ''}关闭以后又扣了 ${charges.length} 笔，${money > 0 ? `共 ${yuan(money)}` : '都已经退回'}`,
  'overlapping-plan': ({ facts, fen: money }) =>
    `和「${facts.other ? title(facts.other.name) : ''}」（${facts.other ? wallets[facts.other.wallet] : ''}）同时在扣，重叠期间这一项扣了 ${yuan(money)}`,
}

/** What was found and why, in sentences a person could show to somebody else. */
export const detector = {
  cadences,
  statuses,
  wallets,
  services,
  title,
  certainties: { certain: '把握很大', likely: '把握较大', ask: '需要你确认' },
  findingKinds: {
    'duplicate-charge': '重复扣费',
    'off-schedule-charge': '不在扣费日',
    'trial-conversion': '优惠转全价',
    'price-increase': '涨过价',
    'charge-after-cancellation': '关闭后又扣',
    'overlapping-plan': '同时扣两份',
  } satisfies Record<Finding['kind'], string>,
  reason: (reason: Reason): string => reasons[reason.code]?.(reason) ?? '',
  finding: (finding: Finding): string => findings[finding.kind](finding),
}
