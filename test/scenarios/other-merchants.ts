import type { Random } from '../fixture/random.ts'
import { everyDays, monthDays, monthsAfter, shifted, someDay } from './days.ts'
import { row, type Story, scenario, scenarioFrom, someWallet, storyOf, type Text } from './story.ts'

function nothing(random: Random, days: string[], text: Text, fen: () => number): Story {
  const wallet = someWallet(random)
  const rows = days.map(on => row(random, wallet, on, text, fen()))
  const asOf = shifted([...days].sort().at(-1)!, 5)
  return {
    ...storyOf(random, rows, asOf, []),
    other: [],
    others: true,
  }
}

function recurring(random: Random, text: Text, months: number, count: number): Story {
  const wallet = someWallet(random)
  const from = someDay(random)
  const days = monthDays(from, count, months)
  const rows = days.map(on => row(random, wallet, on, text, 2500))
  return {
    ...storyOf(random, rows, 3, {
      service: 'other',
      cadence: months === 12 ? 'annual' : 'monthly',
      prices: [[from, 2500]],
      next: { date: monthsAfter(from, months * count), fen: 2500 },
    }),
    others: true,
  }
}

/** The same engine for everyone else: it rather misses a renewal than calls a habit one. */
export const otherMerchants = [
  scenario('others: a membership that says it renews', random =>
    recurring(
      random,
      random.pick([
        { counterparty: 'Keep', goods: 'Keep会员包月自动续费' },
        { counterparty: '虾米音乐', goods: '虾米音乐会员连续包月' },
      ]),
      1,
      8,
    ),
  ),
  scenario('others: an equal price on one day for a year, without a word', random =>
    recurring(random, { counterparty: '某云技术有限公司', goods: '轻羽云服务会员（月付）' }, 1, 12),
  ),
  scenario('others: a year plan that says it renews', random =>
    recurring(random, { counterparty: '阿里云', goods: '云服务器ECS自动续费' }, 12, 3),
  ),
  scenario('D46 three coffees in a week', random =>
    nothing(
      random,
      [0, 2, 5].map(days => shifted('2025-05-06', days)),
      { counterparty: '半山咖啡馆', goods: '拿铁' },
      () => 600,
    ),
  ),
  scenario('D47 the metro every working day', random =>
    nothing(
      random,
      everyDays(someDay(random), 120, 1).filter((_, index) => index % 7 < 5),
      { counterparty: '城市轨道交通', goods: '地铁乘车' },
      () => 300,
    ),
  ),
  scenarioFrom('D48 random purchases at one price', null, (random, from) => {
    const days = Array.from({ length: random.pick([8, 20, 40]) }, () => shifted(from, random.between(0, 365)))
    return nothing(random, days, { counterparty: '张记早餐铺', goods: '豆浆油条' }, () => 600)
  }),
  scenario('D51 the same price on the 1st, 11th and 21st', random =>
    nothing(
      random,
      ['2025-03-01', '2025-03-11', '2025-03-21'],
      { counterparty: '粥师傅', goods: '南瓜小米粥' },
      () => 600,
    ),
  ),
  scenario('D30 a utility bill that varies', random =>
    nothing(random, monthDays(someDay(random), 12), { counterparty: '市供电公司', goods: '电费缴纳' }, () =>
      random.between(6000, 14000),
    ),
  ),
  scenario('D43 D50 repayments and transfers on a fixed day', random => {
    const text = random.pick([
      { counterparty: '花呗', goods: '花呗自动还款' },
      { counterparty: '妈妈', goods: '转账' },
      { counterparty: '余额宝', goods: '余额宝-自动转入' },
      { counterparty: '林小满', goods: '房租转账' },
    ])
    return nothing(random, monthDays(someDay(random), 12), text, () => 50000)
  }),
  scenario('a weekly habit', random => {
    const days = everyDays(someDay(random), 30, 7).map(on => shifted(on, random.between(-2, 2)))
    return nothing(random, days, { counterparty: '天天鲜果园', goods: '当季水果' }, () => 1990)
  }),
]
