import type { DetectionInput } from '../../../src/core/subscriptions/detect.ts'
import { type Random, seeded } from '../../fixture/random.ts'
import { shifted } from '../../scenarios/days.ts'
import { chargeOf } from '../../scenarios/judge.ts'
import { row, type Text, type Wallet } from '../../scenarios/story.ts'

/** Histories that nobody's renewals make, each to ask much of one part of the search. */
export interface HostileFamily {
  name: string
  make(count: number): DetectionInput
}

const from = '2016-01-03'

interface Made {
  /** Days after the first. */
  day: number
  fen: number
  text?: Text
  wallet?: Wallet
}

const cloud: Text = { counterparty: '小米云服务', goods: '小米云服务会员连续包月' }
const named: Text = { counterparty: '小米', goods: '小米云服务会员' }
const unspecific: Text = { counterparty: '小米', goods: '商品' }
const shop: Text = { counterparty: '某某有限公司', goods: '商品' }

const services: readonly Text[] = [
  cloud,
  { counterparty: '小米电视', goods: '小米影视会员-连续包月' },
  { counterparty: '小米电视', goods: '小米儿童成长会员连续包月' },
  { counterparty: '多看阅读', goods: '多看VIP连续包月' },
  { counterparty: '小米音乐', goods: '小米音乐会员连续包月' },
  { counterparty: '米家', goods: '米家云存储连续包月' },
]

/** `gap` days from one charge to the next. */
function walking(
  count: number,
  { gap, fen }: Record<'gap' | 'fen', (random: Random, at: number) => number>,
  text = cloud,
): Made[] {
  const random = seeded(7)
  let day = 0
  return Array.from({ length: count }, (_, at) => {
    day += gap(random, at)
    return { day: Math.floor(day), fen: fen(random, at), text }
  })
}

/** `count` charges on random days of ten years. */
function scattered(count: number, make: (random: Random, at: number) => Omit<Made, 'day'>): Made[] {
  const random = seeded(8)
  return Array.from({ length: count }, (_, at) => ({ day: random.between(0, 3650), ...make(random, at) }))
}

/** So many mandates side by side, each every `every` days. */
function parallel(count: number, mandates: number, every: number, text: Text, fen: number): Made[] {
  return Array.from({ length: count }, (_, at) => ({
    day: Math.floor(at / mandates) * every + ((at % mandates) % every),
    fen,
    text,
  }))
}

const family = (name: string, made: (count: number) => Made[], coveredIn = 1): HostileFamily => ({
  name,
  make: count => inputOf(made(count), coveredIn),
})

function inputOf(made: readonly Made[], coveredIn: number): DetectionInput {
  const random = seeded(9)
  const rows = made.map(({ day, fen, text = cloud, wallet = 'alipay' }) =>
    row(random, wallet, shifted(from, day), text, fen),
  )
  const last = Math.max(...made.map(({ day }) => day)) + 30
  const length = Math.ceil(last / coveredIn)
  const days = Array.from({ length: coveredIn }, (_, at) => ({
    from: shifted(from, at * length),
    to: shifted(from, Math.max(at * length, (at + 1) * length - (coveredIn > 1 ? 3 : 0))),
  }))
  return {
    charges: rows.map(chargeOf),
    coverage: { alipay: days, wechat: days } as never,
    asOf: shifted(from, last) as never,
    decisions: [],
    cancellations: [],
    rules: [],
  }
}

export const hostileFamilies: readonly HostileFamily[] = [
  family('one service every five days or so at 41 prices', count =>
    walking(count, {
      gap: random => random.between(3, 7) + 0.2,
      fen: random => 600 + 100 * random.between(0, 40),
    }),
  ),
  family('gaps of 1, 3, 7 and 10 days at five prices', count =>
    walking(count, {
      gap: random => random.pick([1, 3, 7, 10]),
      fen: random => 600 + 300 * random.between(0, 4),
    }),
  ),
  family('every 15 days and a week more or less at two prices', count =>
    walking(count, { gap: random => random.between(8, 22), fen: random => random.pick([600, 900]) }),
  ),
  family('every 5.05 days at seven prices', count =>
    walking(count, { gap: () => 5.05, fen: (_random, at) => 600 + 100 * (at % 7) }),
  ),
  family('unspecific rows at fifty prices in ten years', count =>
    scattered(count, random => ({ text: unspecific, fen: 500 + 50 * random.between(0, 49) })),
  ),
  family('six services in two wallets at 21 prices', count =>
    walking(count, {
      gap: random => random.between(0, 2),
      fen: random => 600 + 100 * random.between(0, 20),
    }).map((one, at) => ({
      ...one,
      text: services[at % services.length]!,
      wallet: at % 12 < 6 ? 'alipay' : 'wechat',
    })),
  ),
  family('another merchant several times a day', count =>
    scattered(count, () => ({ text: shop, fen: 1000 })),
  ),
  family('another merchant once a week or so for a hundred years', count =>
    walking(
      count,
      { gap: random => random.between(6, 9), fen: random => random.pick([9900, 12_900]) },
      { counterparty: '某健身房', goods: '会员月卡' },
    ),
  ),
  family('one price every day', count => walking(count, { gap: () => 1, fen: () => 1000 })),
  family('another price each time', count => scattered(count, (_random, at) => ({ fen: 500 + at }))),
  family('plans that contradict each other and rows that name none', count =>
    scattered(count, (random, at) => ({
      text: {
        counterparty: '小米云服务',
        goods: `小米云服务${random.pick(['50GB', '200GB', '1TB', '2TB', ''])}${random.pick(['黄金会员', '铂金会员', ''])}${at % 2 ? '连续包月' : '连续包年'}`,
      },
      fen: 600 + 300 * random.between(0, 9),
    })),
  ),
  family('sixty cameras at one price', count => parallel(count, 60, 30, services[5]!, 1000)),
  family('forty mandates every 31 days', count => parallel(count, 40, 31, cloud, 2100)),
  family('a fen more each time', count =>
    walking(count, { gap: random => random.pick([28, 30, 31, 33]), fen: (_random, at) => 1000 + at }),
  ),
  family('another wording each time', count =>
    scattered(count, (random, at) => ({
      text: { counterparty: '小米', goods: `小米云服务${String.fromCharCode(0x4e00 + at)}连续包月` },
      fen: random.pick([600, 1000, 2100]),
    })),
  ),
  family('all on one day', count =>
    Array.from({ length: count }, (_, at) => ({ day: 3, fen: 600 + (at % 9) })),
  ),
  family('by name, as many as are looked at together', count =>
    scattered(count, (random, at) => ({
      text: named,
      fen: 1000 + 10 * (Math.floor(at / 390) % 40),
      wallet: random.pick(['alipay', 'wechat']),
    })),
  ),
  family(
    'bills of four hundred pieces',
    count =>
      walking(count, { gap: random => random.between(3, 12), fen: random => random.pick([600, 900, 1200]) }),
    400,
  ),
  family('twenty-five hundred merchants', count =>
    Array.from({ length: count }, (_, at) => ({
      day: (at % 37) + 30 * (at % 2),
      fen: 1500,
      text: { counterparty: `商家${Math.floor(at / 2)}`, goods: '会员连续包月' },
    })),
  ),
]
