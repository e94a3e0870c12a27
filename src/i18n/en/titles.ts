import type { Cadence } from '../../core/base/cadence.ts'
import { fen, formatYuan } from '../../core/base/money.ts'
import type { Wallet } from '../../core/bills/transaction.ts'
import { englishOf } from '../../core/catalogue/catalogue.ts'
import { merchantNameOf, nameInBill } from '../../core/catalogue/merchant.ts'
import { type ServiceId, serviceName } from '../../core/catalogue/service.ts'
import type { NameMark, SubscriptionName } from '../../core/subscriptions/subscription.ts'
import type { Plain } from '../present/plain.ts'
import { monthText, ordinal } from './dates.ts'

export const walletNames: Record<Wallet, string> = { alipay: 'Alipay', wechat: 'WeChat' }

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
export function title(subject: Plain<SubscriptionName>): string {
  return titled(subject, glossed(subject))
}

/** Its name in a list, which says elsewhere how often it comes: in English alone where there is a name in English. */
export function listTitle(name: Plain<SubscriptionName>): string {
  return titled({ ...name, period: null }, englishName(name) ?? glossed(name))
}

function titled({ tier, size, period, mark, given }: Plain<SubscriptionName>, own: string): string {
  const called = given ?? tier
  const isSized = size !== null && `${own} ${called ?? ''}`.includes(size)
  const kept = isSized ? null : size?.endsWith('天') ? `${size.slice(0, -1)}-day loop` : size
  const isNamed = called?.startsWith(own) ?? false
  const level = isNamed ? null : (given ?? (tier && (englishOf(tier) ?? tier)))
  const plan = given === null ? [kept, period && periods[period]] : []
  const detail = [level, ...plan, mark && marked(mark)].filter(part => part).join(', ')
  const name = isNamed ? called : own
  return detail ? `${name} · ${detail}` : `${name}`
}

/** A merchant as people call it: in English where it has such a name, else as its file or bill says. */
export function merchantName({
  merchant,
  counterparty,
  tier,
}: Pick<SubscriptionName, 'merchant' | 'counterparty' | 'tier'>): string {
  const name = merchant && merchantNameOf(merchant)
  return name ? (name.en ?? name.zh) : nameInBill(counterparty, tier)
}

function englishName({ service, product }: Plain<SubscriptionName>): string | undefined {
  if (product !== null) return englishOf(product)
  return service === 'other' || service === 'mi-other' ? undefined : serviceName(service).en
}

function glossed(name: Plain<SubscriptionName>): string {
  const { service, product } = name
  const english = englishName(name)
  if (product !== null) return english ? `${product} (${english})` : product
  if (service === 'other') return merchantName(name)
  return english ? `${serviceName(service).zh} (${english})` : '小米 (service not named)'
}

function marked(mark: Plain<NameMark>): string {
  switch (mark.by) {
    case 'wallet':
      return walletNames[mark.wallet]
    case 'price':
      return formatYuan(fen(mark.fen))
    case 'day':
      return `on the ${ordinal(mark.day)}`
    case 'since':
      return `since ${monthText(mark.month)}`
  }
}

/** A service by itself, as a legend or a column names it. */
export function service(id: ServiceId): string {
  return id === 'other' ? 'Other merchants' : serviceName(id).en
}
