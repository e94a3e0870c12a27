import { household } from '../fixture/household.ts'
import type { FixtureTrade } from '../fixture/trade.ts'
import { writeBill } from '../fixture/write-bill.ts'

const years = Array.from({ length: 10 }, (_, index) => 2016 + index)
const sizes = ['20GB', '50GB', '100GB', '200GB', '500GB', '1TB', '2TB', '5TB', '8TB', '10TB']
const services: readonly (readonly [counterparty: string, goods: string])[] = [
  ['小米云服务', '小米云服务会员'],
  ['米家云存储', '米家摄像机云存储'],
  ['小米电视', '小米影视会员'],
  ['小米音乐', '小米音乐会员'],
  ['小米电视', '小米儿童成长会员'],
  ['多看阅读', '多看VIP'],
]
const subscriptions = services.flatMap(service => sizes.map(size => [...service, size] as const))
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
  return subscriptions.flatMap(([counterparty, goods, size], at) =>
    months.map(month => ({
      at: `${year}-${pad(month)}-${pad((at % lastDay) + 1)} 0${at % 10}:12:08`,
      counterparty,
      goods: `${goods}-${size}连续包月`,
      fen: 600 + at * 100,
    })),
  )
}
