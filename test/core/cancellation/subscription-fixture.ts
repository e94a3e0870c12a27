import { day } from '../../../src/core/base/calendar.ts'
import { fen } from '../../../src/core/base/money.ts'
import type { Wallet } from '../../../src/core/bills/transaction.ts'
import type { StoredCharge, Subscription } from '../../../src/core/subscriptions/subscription.ts'
import { runningSubscription, storedCharge } from '../../fixture/stored-charge.ts'

/** A paid charge of `¥6` at noon of a day, or at the moment given as `2026-03-09T20:10:00`. */
export function charge(moment: string, wallet: Wallet = 'alipay', amount = 600): StoredCharge {
  const paidAt = moment.length === 10 ? `${moment}T12:00:00` : moment
  const tradeNo = `20${paidAt.replaceAll(/\D/g, '')}`
  return storedCharge({
    ...{ wallet, tradeNo, merchantOrderNo: `M${tradeNo}`, paidAt, fen: amount },
    ...{ category: '充值缴费', goods: '小米云服务-连续包月', method: '余额宝' },
    source: { id: 1, name: '支付宝账单.csv' },
  })
}

export function subscription(charges: StoredCharge[], other: Partial<Subscription> = {}): Subscription {
  return runningSubscription(charges, {
    wallet: charges.at(-1)?.charge.wallet ?? 'alipay',
    account: { key: 'alipay:lin/', name: null, person: null },
    confidence: 0.95,
    prices: [{ from: day('2026-01-09'), fen: fen(600) }],
    expected: other.next ?? null,
    ...other,
  })
}
