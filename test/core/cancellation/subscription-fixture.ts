import { day, type WallTime } from '../../../src/core/base/calendar.ts'
import { fen } from '../../../src/core/base/money.ts'
import type { Wallet } from '../../../src/core/bills/transaction.ts'
import type { StoredCharge, Subscription } from '../../../src/core/subscriptions/subscription.ts'

/** A paid charge of `¥6` at noon of a day, or at the moment given as `2026-03-09T20:10:00`. */
export function charge(moment: string, wallet: Wallet = 'alipay', amount = 600): StoredCharge {
  const paidAt = (moment.length === 10 ? `${moment}T12:00:00` : moment) as WallTime
  const tradeNo = `20${paidAt.replaceAll(/\D/g, '')}`
  return {
    charge: {
      wallet,
      tradeNo,
      identity: tradeNo,
      merchantOrderNo: `M${tradeNo}`,
      paidAt,
      direction: 'expense',
      fen: fen(amount),
      category: '充值缴费',
      counterparty: '小米科技有限责任公司',
      goods: '小米云服务-连续包月',
      method: '余额宝',
      status: '交易成功',
      note: '',
      settled: true,
      statedRefundFen: null,
      isRefund: false,
      line: 30,
      source: { id: 1, name: '支付宝账单.csv' },
    },
    refundedFen: fen(0),
    refunds: [],
  }
}

/** A running monthly Mi Cloud renewal in Alipay, with what a test says otherwise. */
export function subscription(charges: StoredCharge[], other: Partial<Subscription> = {}): Subscription {
  const last = charges.at(-1)
  return {
    id: `alipay-${charges[0]?.charge.tradeNo}`,
    service: 'mi-cloud',
    name: {
      service: 'mi-cloud',
      merchant: 'xiaomi',
      product: null,
      tier: null,
      size: '50GB',
      period: null,
      counterparty: '小米科技有限责任公司',
      mark: null,
      given: null,
    },
    wallet: last?.charge.wallet ?? 'alipay',
    account: { key: 'alipay:lin/', name: null, person: null },
    counterparty: '小米科技有限责任公司',
    cadence: 'monthly',
    status: 'active',
    state: 'charging',
    cancelledOn: null,
    kind: 'membership',
    yearlyFen: fen(7200),
    savedFen: fen(0),
    confidence: 0.95,
    reasons: [],
    charges,
    prices: [{ from: day('2026-01-09'), fen: fen(600) }],
    next: null,
    expected: other.next ?? null,
    billsEnd: day('2026-12-31'),
    findings: [],
    ...other,
  }
}
