import { household } from '../fixture/household.ts'
import type { FixtureTrade } from '../fixture/trade.ts'
import { writeBill } from '../fixture/write-bill.ts'

const years = Array.from({ length: 10 }, (_, index) => 2016 + index)
const subscriptions = 60
const tradesPerMonth = 115
const months = Array.from({ length: 12 }, (_, index) => index + 1)
const lastDay = 28

/** Ten years with 20,000 transactions and 60 Xiaomi subscriptions, each of a name, a day and a price of its own. */
export function busyLife(): { name: string; bytes: Uint8Array }[] {
  return years.map(year => {
    const period = { from: `${year}-01-01`, to: `${year}-12-31` }
    const life = household({ wallet: 'alipay', ...period, seed: year, perMonth: tradesPerMonth })
    return {
      name: `支付宝交易明细(${year}0101-${year}1231).csv`,
      bytes: writeBill({ format: 'A4', trades: [...life, ...renewals(year)], period }),
    }
  })
}

function renewals(year: number): FixtureTrade[] {
  const pad = (value: number) => String(value).padStart(2, '0')
  return Array.from({ length: subscriptions }, (_, at) => at).flatMap(at =>
    months.map(month => ({
      at: `${year}-${pad(month)}-${pad((at % lastDay) + 1)} 0${at % 10}:12:08`,
      counterparty: '小米云服务',
      goods: `小米云服务会员-${at + 1}号家庭空间连续包月`,
      fen: 600 + at * 100,
    })),
  )
}
