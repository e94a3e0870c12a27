import type { Random } from '../fixture/random.ts'
import { dayOfRow, everyDays, monthDays, monthsAfter, shifted, someDay } from './days.ts'
import { only, row, type Story, scenario, somePrice, someWallet, storyOf, type Truth } from './story.ts'
import { cloudWithoutRenewal, membership, renewal, shopping, unnamedRenewal, unspecific } from './texts.ts'

/** A monthly subscription whose bills end on a day counted from its first uncharged due day. */
function until(random: Random, days: number, months = 1): Story {
  const wallet = someWallet(random)
  const count = months === 12 ? 3 : random.between(4, 10)
  const from = someDay(random)
  const fen = somePrice(random)
  const text = unnamedRenewal(random, 'mi-cloud')
  const rows = monthDays(from, count, months).map(on => row(random, wallet, on, text, fen))
  const due = monthsAfter(from, months * count)
  const asOf = shifted(due, days)
  const active = days <= 9
  return storyOf(random, rows, asOf, {
    cadence: months === 12 ? 'annual' : 'monthly',
    status: active ? 'active' : 'lapsed',
    prices: [[from, fen]],
    next: active ? { date: due, fen } : null,
  })
}

/** One charge alone. */
function alone(
  random: Random,
  text: { counterparty: string; goods: string },
  later: number,
  truth: Partial<Truth> | null,
): Story {
  const wallet = someWallet(random)
  const on = someDay(random)
  const rows = [row(random, wallet, on, text, 1800)]
  return storyOf(
    random,
    rows,
    later,
    truth && { cadence: 'single', prices: [[on, 1800]], rank: 'ask', ...truth },
  )
}

/** The same again on a day after the first, and no renewal. */
function twice(
  random: Random,
  text: Parameters<typeof alone>[1],
  later: number,
  again: (first: string) => string,
): Story {
  const story = alone(random, text, later, null)
  const [first] = story.rows
  story.rows = [...story.rows, row(random, first!.wallet, again(dayOfRow(first!)), text, 1800)]
  story.other = story.rows
  return story
}

export const standings = [
  scenario('D17 five days after the due day: still active', random => until(random, 5)),
  scenario('the last day of the window: active', random => until(random, 9)),
  scenario('the day after the window: lapsed', random => until(random, 10)),
  scenario('D16 the last charge four months ago: lapsed', random => until(random, 95)),
  scenario('a year plan within its window', random => until(random, 8, 12)),
  scenario('a year plan out of its window', random => until(random, 11, 12)),
  scenario('weekly, a day after the due day and two', random => {
    const wallet = someWallet(random)
    const from = someDay(random)
    const text = unnamedRenewal(random, 'mi-video')
    const rows = everyDays(from, 10, 7).map(on => row(random, wallet, on, text, 300))
    const late = random.pick([1, 2])
    const due = shifted(from, 70)
    const asOf = shifted(due, late)
    return storyOf(random, rows, asOf, {
      service: 'mi-video',
      cadence: 'weekly',
      status: late === 1 ? 'active' : 'lapsed',
      next: late === 1 ? { date: due, fen: 300 } : null,
    })
  }),
  scenario('D56 an old bill beside a newer one of the other wallet: unknown since its end', random => {
    const story = until(random, 2)
    const wallet = story.rows[0]!.wallet
    const other = wallet === 'alipay' ? 'wechat' : 'alipay'
    const later = shifted(story.asOf, 400)
    story.coverage[other] = [{ from: story.asOf, to: later }]
    story.asOf = later
    story.truth[0]!.reasons = ['unknown-since']
    return story
  }),
  scenario('an earlier as-of day knows nothing of later bills', random => {
    const story = until(random, 60)
    const [truth] = story.truth
    const fen = truth!.rows[0]!.fen
    story.asOf = shifted(dayOfRow(truth!.rows.at(-1)!), 10)
    truth!.status = 'active'
    truth!.next = { date: monthsAfter(dayOfRow(truth!.rows[0]!), truth!.rows.length), fen }
    return story
  }),
  scenario('a bill in the middle was never imported: no lapse, no missed cycle', random => {
    const wallet = someWallet(random)
    const from = someDay(random, 12)
    const days = monthDays(from, 18)
    const fen = somePrice(random)
    const text = renewal(random, 'mi-cloud')
    const rows = days
      .filter((_, index) => index < 6 || index > 11)
      .map(on => row(random, wallet, on, text, fen))
    const asOf = shifted(days.at(-1)!, 3)
    return {
      ...storyOf(random, rows, asOf, { prices: [[from, fen]], next: { date: monthsAfter(from, 18), fen } }),
      coverage: only(
        wallet,
        { from: shifted(from, -30), to: shifted(days[5]!, 12) },
        { from: shifted(days[12]!, -14), to: asOf },
      ),
    }
  }),
  scenario('the newest bill begins after a gap and ends before the due day: active', random => {
    const wallet = someWallet(random)
    const from = someDay(random, 12)
    const days = monthDays(from, 6)
    const fen = somePrice(random)
    const text = renewal(random, 'mi-cloud')
    const rows = days.map(on => row(random, wallet, on, text, fen))
    const after = monthsAfter(from, 10)
    const asOf = shifted(after, -2)
    return {
      ...storyOf(random, rows, asOf, { prices: [[from, fen]], next: { date: after, fen } }),
      coverage: only(
        wallet,
        { from: shifted(from, -30), to: shifted(days[5]!, 5) },
        { from: shifted(after, -10), to: asOf },
      ),
    }
  }),
  scenario('an as-of day between two bills knows nothing since the first one’s end', random => {
    const wallet = someWallet(random)
    const from = someDay(random, 12)
    const fen = somePrice(random)
    const text = renewal(random, 'mi-cloud')
    const days = monthDays(from, 12)
    const rows = days
      .filter((_, index) => index < 4 || index > 8)
      .map(on => row(random, wallet, on, text, fen))
    const known = rows.slice(0, 4)
    const end = shifted(days[3]!, 6)
    return {
      ...storyOf(random, rows, shifted(days[6]!, 2), {
        rows: known,
        prices: [[from, fen]],
        next: { date: days[4]!, fen },
        reasons: ['unknown-since'],
      }),
      coverage: only(
        wallet,
        { from: shifted(from, -30), to: end },
        { from: shifted(days[9]!, -12), to: shifted(days[11]!, 8) },
      ),
    }
  }),
  scenario('D55 a bill of two months', random => {
    const wallet = someWallet(random)
    const from = someDay(random)
    const text = cloudWithoutRenewal(random)
    const rows = monthDays(from, 2).map(on => row(random, wallet, on, text, 600))
    const next = { date: monthsAfter(from, 2), fen: 600 }
    const story = storyOf(random, rows, 10, { prices: [[from, 600]], next, rank: 'ask' })
    return { ...story, coverage: only(wallet, { from: shifted(from, -10), to: story.asOf }) }
  }),
  scenario('D11 one charge whose text says 连续包年', random => {
    const story = alone(random, { counterparty: '小米', goods: '小米云服务会员连续包年' }, 100, {})
    story.truth[0]!.next = { date: monthsAfter(dayOfRow(story.rows[0]!), 12), fen: 1800 }
    return story
  }),
  ...[31, 365].map(days => ({
    name: `one charge whose text counts ${days} days`,
    tell: (random: Random) => {
      const text = { counterparty: '小米汽车', goods: `车载网络服务包${days}天 自动续费` }
      const story = alone(random, text, 12, { service: 'mi-car' })
      const [truth] = story.truth
      truth!.next = { date: shifted(truth!.rows[0]!.at.slice(0, 10), days), fen: 1800 }
      return story
    },
  })),
  scenario('one charge whose text says 连续包月', random => {
    const story = alone(random, { counterparty: '小米', goods: '小米云服务会员连续包月' }, 12, {})
    story.truth[0]!.next = { date: monthsAfter(dayOfRow(story.rows[0]!), 1), fen: 1800 }
    return story
  }),
  scenario('one monthly charge, three months ago', random =>
    alone(random, { counterparty: '小米', goods: '小米云服务会员连续包月' }, 90, { status: 'lapsed' }),
  ),
  scenario('D19 one charge that says it renews and names no period', random =>
    alone(random, { counterparty: '小米', goods: '小米云服务会员自动续费' }, random.between(1, 380), {}),
  ),
  scenario('one charge that names no period, 381 days ago', random =>
    alone(random, { counterparty: '小米', goods: '小米云服务会员自动续费' }, 381, { status: 'lapsed' }),
  ),
  scenario('one charge at a listed merchant that says how it was collected, not that it renews', random =>
    alone(random, { counterparty: '小米科技有限责任公司', goods: '代扣' }, 20, null),
  ),
  scenario('one charge that names the cloud and no renewal', random =>
    alone(random, cloudWithoutRenewal(random), 20, null),
  ),
  scenario('one membership that may be bought by hand', random =>
    alone(random, membership(random), 20, null),
  ),
  scenario('one unspecific charge', random => alone(random, unspecific(random), 20, null)),
  scenario('two memberships that fit no cycle', random =>
    twice(random, membership(random), 100, first => shifted(first, 52)),
  ),
  scenario('two equal unspecific charges a month apart', random =>
    twice(random, unspecific(random), 60, first => monthsAfter(first, 1)),
  ),
  scenario('three unspecific charges a month apart, not equal', random => {
    const text = unspecific(random)
    const wallet = someWallet(random)
    const from = someDay(random)
    const rows = monthDays(from, 3).map((on, index) =>
      row(random, wallet, on, text, [1800, 4200, 900][index]!),
    )
    return storyOf(random, rows, 5, [])
  }),
  scenario('D52 instalments, car charging, top-ups, repayments month by month', random => {
    const wallet = someWallet(random)
    const from = someDay(random)
    const text = random.pick([
      { counterparty: '小米商城', goods: '小米商城分期付款 第3期/共12期' },
      { counterparty: '小米钱包', goods: '小米随星借 还款' },
      { counterparty: '小米汽车', goods: '充电费-小米超充站' },
      { counterparty: '小米移动', goods: '话费充值' },
      { counterparty: '小米商城', goods: '小米手机碎屏保险 年卡' },
      { counterparty: '小米', goods: '100米币充值' },
    ])
    const rows = monthDays(from, 6).map(on => row(random, wallet, on, text, 19900))
    return storyOf(random, rows, 5, [])
  }),
  scenario('three equal goods that have a name', random => {
    const wallet = someWallet(random)
    const from = someDay(random)
    const text = random.pick([{ counterparty: '小米商城', goods: '小米手机14' }, shopping(random)])
    const rows = monthDays(from, 4).map(on => row(random, wallet, on, text, 9900))
    return storyOf(random, rows, 5, [])
  }),
]
