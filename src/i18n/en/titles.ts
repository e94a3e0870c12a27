import type { Cadence } from '../../core/base/cadence.ts'
import { fen, formatYuan } from '../../core/base/money.ts'
import type { ServiceId } from '../../core/catalogue/service.ts'
import type { NameMark, SubscriptionName } from '../../core/subscriptions/subscription.ts'
import { names } from '../zh/titles.ts'
import { monthText, ordinal } from './dates.ts'

/** What stands beside the Chinese name, by which bills and phones know it. */
const glosses: Record<Exclude<ServiceId, 'other'>, string> = {
  'mi-cloud': 'Xiaomi Cloud',
  'mi-home-camera': 'Mi Home camera storage',
  'mi-home-notice': 'Mi Home notices',
  'mi-tv': 'Xiaomi TV membership',
  'mi-kids': 'Xiaomi children’s membership',
  'mi-video': 'Xiaomi Video membership',
  'mi-music': 'Xiaomi Music membership',
  'mi-reading': 'Xiaomi Reading membership',
  'mi-themes': 'Xiaomi Themes membership',
  'mi-games': 'Xiaomi Games membership',
  'mi-mobile': 'Xiaomi Mobile',
  'mi-wallet': 'Xiaomi Wallet membership',
  'mi-car': 'Xiaomi car services',
  'mi-ai': 'Xiaomi AI membership',
  'mi-other': 'service not named',
}

const products: Readonly<Record<string, string>> = {
  小爱同学: 'Xiao AI assistant',
  米家电话通知: 'Mi Home phone notices',
  米家短信通知: 'Mi Home SMS notices',
  车载网络服务包: 'in-car network',
  无忧服务包: 'worry-free car service',
  小米有品会员: 'Youpin membership',
  小米商城会员: 'Mi Store membership',
  小米运动健康会员: 'Mi Fitness membership',
}

const tiers: Readonly<Record<string, string>> = {
  黄金会员: 'Gold',
  白金会员: 'Platinum',
  钻石会员: 'Diamond',
  畅享会员: '畅享 tier',
  尊享会员: '尊享 tier',
  家庭共享: 'family',
  全景云台: 'pan-tilt camera',
}

const periods: Record<Cadence, string> = {
  weekly: 'weekly',
  monthly: 'monthly',
  quarterly: 'quarterly',
  semiannual: 'half-yearly',
  annual: 'yearly',
  irregular: '',
  single: '',
}

/** `小米云服务 (Xiaomi Cloud) · 200GB, monthly`; other merchants go by their own name. */
export function title(subject: SubscriptionName): string {
  const { tier, size, period, mark } = subject
  const kept = size?.endsWith('天') ? `${size.slice(0, -1)}-day loop` : size
  const detail = [tier && (tiers[tier] ?? tier), kept, period && periods[period], mark && marked(mark)]
    .filter(part => part)
    .join(', ')
  return detail ? `${glossed(subject)} · ${detail}` : glossed(subject)
}

function glossed({ service, product, counterparty }: SubscriptionName): string {
  if (product !== null) return products[product] ? `${product} (${products[product]})` : product
  if (service === 'other') return counterparty
  return service === 'mi-other' ? `小米 (${glosses[service]})` : `${names[service]} (${glosses[service]})`
}

function marked(mark: NameMark): string {
  switch (mark.by) {
    case 'wallet':
      return mark.wallet === 'alipay' ? 'Alipay' : 'WeChat'
    case 'price':
      return formatYuan(fen(mark.fen))
    case 'day':
      return `on the ${ordinal(mark.day)}`
    case 'since':
      return `since ${monthText(mark.month)}`
  }
}
