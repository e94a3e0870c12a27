import type { Cadence } from '../../core/base/cadence.ts'
import { fen, formatYuan } from '../../core/base/money.ts'
import type { ServiceId } from '../../core/catalogue/service.ts'
import type { NameMark, SubscriptionName } from '../../core/subscriptions/subscription.ts'
import { monthText } from './dates.ts'

/** As a person would call it; the service's own Chinese name, since the bill and every page to look for use it. */
export const names: Record<Exclude<ServiceId, 'other'>, string> = {
  'mi-cloud': '小米云服务',
  'mi-home-camera': '米家摄像机云存储',
  'mi-home-notice': '米家通知服务',
  'mi-tv': '小米电视会员',
  'mi-kids': '小米儿童会员',
  'mi-video': '小米视频会员',
  'mi-music': '小米音乐会员',
  'mi-reading': '小米阅读会员',
  'mi-themes': '小米主题会员',
  'mi-games': '小米游戏会员',
  'mi-mobile': '小米移动',
  'mi-wallet': '小米钱包会员',
  'mi-car': '小米汽车服务包',
  'mi-ai': '小米 AI 会员',
  'mi-other': '小米（未写明服务）',
}

const periods: Record<Cadence, string> = {
  weekly: '每周',
  monthly: '连续包月',
  quarterly: '连续包季',
  semiannual: '连续包半年',
  annual: '连续包年',
  irregular: '',
  single: '',
}

/** `小米云服务·200GB 连续包月`; other merchants go by their own name. */
export function title({
  service,
  product,
  tier,
  size,
  period,
  counterparty,
  mark,
}: SubscriptionName): string {
  const name = product ?? (service === 'other' ? counterparty : names[service])
  const detail = [tier, size?.replace('天', '天循环'), period && periods[period]]
    .filter(part => part)
    .join(' ')
  return `${name}${detail && `·${detail}`}${mark ? `（${marked(mark)}）` : ''}`
}

function marked(mark: NameMark): string {
  switch (mark.by) {
    case 'wallet':
      return mark.wallet === 'alipay' ? '支付宝' : '微信'
    case 'price':
      return formatYuan(fen(mark.fen))
    case 'day':
      return `${mark.day}日扣`
    case 'since':
      return `${monthText(mark.month)}起`
  }
}
