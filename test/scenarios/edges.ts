import type { Random } from '../fixture/random.ts'
import { dayOfRow, monthDays, monthsAfter, shifted, someDay } from './days.ts'
import {
  only,
  row,
  type Story,
  scenario,
  scenarioFrom,
  someWallet,
  storyOf,
  sumOf,
  type Text,
  type Truth,
} from './story.ts'
import { renewal, unspecific } from './texts.ts'

interface Told {
  days: string[]
  text: (index: number) => Text
  fen?: (index: number) => number
  until?: number
  truth: Partial<Truth> | null
}

/** Rows of one wallet that are one subscription, or none. */
function one(random: Random, told: Told): Story {
  const wallet = someWallet(random)
  const rows = told.days.map((on, index) =>
    row(random, wallet, on, told.text(index), told.fen?.(index) ?? 1800),
  )
  return storyOf(random, rows, told.until ?? 2, told.truth)
}

const cloud: Text = { counterparty: '小米科技有限责任公司', goods: '小米云服务-连续包月' }
const unnamed: Text = { counterparty: '小米', goods: '小米云服务会员自动续费' }

export const edges = [
  scenarioFrom('the text falls unlabelled, day and price stay', null, (random, from) => {
    const unlabelled = unspecific(random)
    return one(random, {
      days: monthDays(from, 10),
      text: index => (index < 5 ? cloud : unlabelled),
      truth: { next: { date: monthsAfter(from, 10), fen: 1800 }, prices: [[from, 1800]] },
    })
  }),
  scenarioFrom('now and then the text names no service', null, (random, from) =>
    one(random, {
      days: monthDays(from, 10),
      text: index => (index % 3 === 2 ? { counterparty: '小米', goods: '自动续费' } : cloud),
      truth: { next: { date: monthsAfter(from, 10), fen: 1800 }, prices: [[from, 1800]] },
    }),
  ),
  scenarioFrom('an unspecific price that steps up', null, (random, from) => {
    const unlabelled = unspecific(random)
    const story = one(random, {
      days: monthDays(from, 9),
      text: () => unlabelled,
      fen: index => (index < 5 ? 1800 : 2100),
      truth: { service: 'mi-other', next: { date: monthsAfter(from, 9), fen: 2100 } },
    })
    const { rows } = story.truth[0]!
    story.truth[0]!.prices = [
      [from, 1800],
      [dayOfRow(rows[5]!), 2100],
    ]
    story.truth[0]!.findings = [{ kind: 'price-increase', rows: rows.slice(5), fen: 1200 }]
    return story
  }),
  scenarioFrom('unspecific renewals beside unspecific shopping', 8, (random, from) => {
    const unlabelled = unspecific(random)
    const story = one(random, {
      days: monthDays(from, 8),
      text: () => unlabelled,
      truth: {
        service: 'mi-other',
        next: { date: monthsAfter(from, 8), fen: 1800 },
        prices: [[from, 1800]],
      },
    })
    const wallet = story.rows[0]!.wallet
    const bought = [17, 70, 130, 199].map(days =>
      row(random, wallet, shifted(from, days), unlabelled, random.between(9900, 99900)),
    )
    return { ...story, rows: [...story.rows, ...bought], other: bought }
  }),
  scenarioFrom('charged twice on the first day, nothing since', null, (random, from) => {
    const story = one(random, {
      days: [from, from],
      text: () => cloud,
      until: 10,
      truth: { cadence: 'single', next: { date: monthsAfter(from, 1), fen: 1800 }, prices: [[from, 1800]] },
    })
    story.rows.sort((a, b) => (a.at < b.at ? -1 : 1))
    story.rows[1]!.at = `${from} 22:30:00`
    story.truth[0]!.findings = [{ kind: 'duplicate-charge', rows: [story.rows[1]!], fen: 1800 }]
    return story
  }),
  scenarioFrom('seven days on trial, then one full price: the text names the month', null, (random, from) => {
    const story = one(random, {
      days: [from, shifted(from, 7)],
      text: () => cloud,
      fen: index => [1, 1800][index]!,
      truth: {
        next: { date: monthsAfter(shifted(from, 7), 1), fen: 1800 },
        prices: [[shifted(from, 7), 1800]],
      },
    })
    story.truth[0]!.findings = [{ kind: 'trial-conversion', rows: [story.rows[1]!], fen: 1800 }]
    return story
  }),
  scenario('a trial in the window of the first cycle is no double', random => {
    const from = someDay(random, random.between(8, 20))
    const days = [shifted(from, -3), ...monthDays(from, 6)]
    const story = one(random, {
      days,
      text: () => unnamed,
      fen: index => (index === 0 ? 100 : 1800),
      truth: { next: { date: monthsAfter(from, 6), fen: 1800 }, prices: [[from, 1800]] },
    })
    const full = story.rows.slice(1)
    story.truth[0]!.findings = [{ kind: 'trial-conversion', rows: full, fen: sumOf(full) }]
    return story
  }),
  scenarioFrom('two charges with a missed month between, as the text names the month', null, (random, from) =>
    one(random, {
      days: [from, monthsAfter(from, 2)],
      text: () => cloud,
      truth: {
        next: { date: monthsAfter(from, 3), fen: 1800 },
        prices: [[from, 1800]],
        reasons: ['missed'],
      },
    }),
  ),
  scenarioFrom('two charges that fit a cycle, the second late or early', null, (random, from) => {
    const months = random.pick([1, 3, 6, 12])
    const late = random.pick([-5, -3, 2, 5, 7, 9])
    const story = one(random, {
      days: [from, shifted(monthsAfter(from, months), late)],
      text: () => ({ counterparty: '小米云服务', goods: '小米云服务会员' }),
      truth: {
        cadence: ({ 1: 'monthly', 3: 'quarterly', 6: 'semiannual', 12: 'annual' } as const)[months as 1],
      },
    })
    // Which of the two days is the due day, nobody can know.
    story.truth[0]!.next = undefined
    return story
  }),
  scenarioFrom('two quarterly charges', null, (random, from) =>
    one(random, {
      days: monthDays(from, 2, 3),
      text: () => ({ counterparty: '小米', goods: '小米云服务会员连续包季' }),
      truth: { cadence: 'quarterly', next: { date: monthsAfter(from, 6), fen: 1800 } },
    }),
  ),
  scenario('two half-yearly charges, one nine days late', random => {
    const from = someDay(random, random.between(1, 15))
    const days = monthDays(from, 4, 6)
    return one(random, {
      days: [days[0]!, days[1]!, shifted(days[2]!, 9), days[3]!],
      text: () => unnamed,
      truth: { cadence: 'semiannual', next: { date: monthsAfter(from, 24), fen: 1800 } },
    })
  }),
  scenario('ten years of a monthly charge', random => {
    const from = `2014-0${random.between(1, 9)}-${random.between(10, 28)}`
    return one(random, {
      days: monthDays(from, 120),
      text: () => unnamed,
      truth: { next: { date: monthsAfter(from, 120), fen: 1800 }, prices: [[from, 1800]], rank: 'certain' },
    })
  }),
  scenarioFrom('the bills begin and end in the middle of it', null, (random, from) => {
    const story = one(random, {
      days: monthDays(from, 5),
      text: () => unnamed,
      truth: { next: { date: monthsAfter(from, 5), fen: 1800 }, prices: [[from, 1800]] },
    })
    const wallet = story.rows[0]!.wallet
    story.coverage = only(wallet, { from, to: story.asOf })
    return story
  }),
  scenario('a reseller of the membership', random => {
    const text = random.pick([
      { counterparty: '闲鱼卖家', goods: '小米云服务200G会员年卡代充' },
      { counterparty: '某数码专营店', goods: '【账号直充】小米影视VIP畅享会员『1个月+爱奇艺黄金VIP月卡』' },
    ])
    return {
      ...one(random, { days: monthDays(someDay(random), 5), text: () => text, truth: null }),
      other: [],
    }
  }),
  scenario('the service by name at a merchant that is not listed, once: among the others', random =>
    one(random, {
      days: [someDay(random)],
      text: () => ({ counterparty: '某收单机构', goods: '小米云服务会员' }),
      truth: null,
    }),
  ),
  scenarioFrom(
    'the service by name at a merchant that is not listed, again and again',
    null,
    (random, from) =>
      one(random, {
        days: monthDays(from, 4),
        text: () => ({ counterparty: '某收单机构', goods: '小米云服务会员' }),
        truth: { next: { date: monthsAfter(from, 4), fen: 1800 } },
      }),
  ),
  scenarioFrom('a full-width company name and a wallet before it', null, (random, from) =>
    one(random, {
      days: monthDays(from, 6),
      text: index =>
        [
          { counterparty: '支付宝－北京小米移动软件有限公司', goods: '小米云服务连续包月' },
          { counterparty: '北京小米移动软件有', goods: 'ＭｉＣｌｏｕｄ会员－自动续费' },
          { counterparty: '小\u200b米', goods: '小米\u3000云服务\u00a0自动续费' },
        ][index % 3]!,
      truth: { next: { date: monthsAfter(from, 6), fen: 1800 } },
    }),
  ),
  scenario('switched off by its id, and charged again', random => {
    const story = one(random, {
      days: monthDays(someDay(random), 6),
      text: () => renewal(random, 'mi-cloud'),
      truth: { status: 'cancelled' },
    })
    const { rows } = story.truth[0]!
    const first = rows[0]!
    story.cancellations = [{ of: `${first.wallet}-${first.id}`, on: shifted(dayOfRow(rows[3]!), 1) }]
    story.truth[0]!.findings = [
      { kind: 'charge-after-cancellation', rows: rows.slice(4), fen: sumOf(rows.slice(4)) },
    ]
    return story
  }),
  scenario('an upgrade at the next due day ends the former at once, and says so', random => {
    const wallet = someWallet(random)
    const from = someDay(random)
    const small = monthDays(from, 5).map(on =>
      row(random, wallet, on, { counterparty: '小米', goods: '小米云服务 50GB 连续包月' }, 600),
    )
    const large = monthDays(monthsAfter(from, 5), 3).map(on =>
      row(random, wallet, on, { counterparty: '小米', goods: '小米云服务 200GB 连续包月' }, 2100),
    )
    const rows = [...small, ...large]
    const story = storyOf(random, rows, 5, [
      { rows: small, status: 'lapsed', reasons: ['replaced'] },
      { rows: large, cadence: 'single', next: { date: monthsAfter(from, 6), fen: 2100 } },
    ])
    // Known only up to the first day of the new plan.
    return { ...story, asOf: dayOfRow(large[0]!) }
  }),
  scenario('five services of one company on one day at one price', random => {
    const wallet = someWallet(random)
    const from = someDay(random)
    const goods: [Truth['service'], string][] = [
      ['mi-cloud', '小米云服务会员自动续费'],
      ['mi-tv', '小米影视会员连续包月'],
      ['mi-music', '小米音乐会员连续包月'],
      ['mi-reading', '小米阅读会员自动续费'],
      ['mi-ai', '小爱同学会员连续包月'],
    ]
    const truth = goods.map(([service, said]) => {
      const rows = monthDays(from, 6).map(on =>
        row(random, wallet, on, { counterparty: '北京小米移动软件有限公司', goods: said }, 1200),
      )
      const next = { date: monthsAfter(from, 6), fen: 1200 }
      return { rows, service, cadence: 'monthly' as const, status: 'active' as const, next, findings: [] }
    })
    const rows = truth.flatMap(told => told.rows)
    const asOf = shifted(monthsAfter(from, 5), 4)
    return storyOf(random, rows, asOf, truth)
  }),
]
