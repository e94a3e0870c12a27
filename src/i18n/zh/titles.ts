import type { Cadence } from '../../core/base/cadence.ts'
import { fen, formatYuan } from '../../core/base/money.ts'
import type { Wallet } from '../../core/bills/transaction.ts'
import { merchantNameOf, nameInBill } from '../../core/catalogue/merchant.ts'
import { type ServiceId, serviceName } from '../../core/catalogue/service.ts'
import type { NameMark, SubscriptionName } from '../../core/subscriptions/subscription.ts'
import type { Plain } from '../present/plain.ts'
import { monthText } from './dates.ts'

export const walletNames: Record<Wallet, string> = { alipay: '支付宝', wechat: '微信' }

const periods: Record<Cadence, string> = {
  weekly: '每周',
  monthly: '连续包月',
  quarterly: '连续包季',
  semiannual: '连续包半年',
  annual: '连续包年',
  irregular: '',
  single: '',
}

/** `小米云服务·200GB 连续包月`, `App Store·冥想会员` as the person calls it; other merchants go by their own name. */
export function title({
  service,
  merchant,
  product,
  tier,
  size,
  period,
  counterparty,
  mark,
  given,
}: Plain<SubscriptionName>): string {
  const name =
    product ??
    (service === 'other' ? merchantName({ merchant, counterparty, tier }) : serviceName(service).zh)
  // 腾讯视频会员 names its merchant already.
  const own = given ?? tier
  const isNamed = own?.startsWith(name) ?? false
  // iCloud 200GB says its size already.
  const isSized = size !== null && `${name} ${own ?? ''}`.includes(size)
  const kept = isSized ? null : size?.replace('天', '天循环')
  const plan = given === null ? [kept, period && periods[period]] : []
  const detail = [isNamed ? null : own, ...plan].filter(part => part).join(' ')
  return `${isNamed ? own : name}${detail && `·${detail}`}${mark ? `（${marked(mark)}）` : ''}`
}

/** Its name in a list, which says elsewhere how often it comes. */
export function listTitle(name: Plain<SubscriptionName>): string {
  return title({ ...name, period: null })
}

/** A merchant as people call it: by its file, or by what its bill says. */
export function merchantName({
  merchant,
  counterparty,
  tier,
}: Pick<SubscriptionName, 'merchant' | 'counterparty' | 'tier'>): string {
  return (merchant && merchantNameOf(merchant)?.zh) ?? nameInBill(counterparty, tier)
}

function marked(mark: Plain<NameMark>): string {
  switch (mark.by) {
    case 'wallet':
      return walletNames[mark.wallet]
    case 'price':
      return formatYuan(fen(mark.fen))
    case 'day':
      return `${mark.day}日扣`
    case 'since':
      return `${monthText(mark.month)}起`
  }
}

/** A service by itself, as a legend or a column names it. */
export function service(id: ServiceId): string {
  return id === 'other' ? '其他商家' : serviceName(id).zh
}
