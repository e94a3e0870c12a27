import { everyDays, monthDays, monthsAfter, shifted } from './days.ts'
import { camera, everyFew, monthly, type Part, told, toldFrom, words } from './parts.ts'
import { scenario, scenarioFrom } from './story.ts'

/** Trials, rhythms and merchants as the audit report means them. */
export const contractCadences = [
  toldFrom('the words of the renewal change for good', 5, from => ({
    ...monthly(from, 10),
    text: (i: number) =>
      i < 5 ? words('小米云服务自动续费') : words('小米云服务会员连续包月', '小米科技有限责任公司'),
  })),
  toldFrom('two renewing charges twelve days apart', null, from => ({
    days: [from, shifted(from, 12)],
    cadence: 'irregular',
  })),
  toldFrom('the second of three charges a week late', 8, from => ({
    days: [from, shifted(monthsAfter(from, 1), 7), monthsAfter(from, 2)],
    due: monthsAfter(from, 3),
  })),
  toldFrom('a rise every other month', 8, from => ({
    ...monthly(from, 6),
    fen: [600, 600, 700, 700, 800, 800],
    findings: [{ kind: 'price-increase', at: [2, 3, 4, 5], fen: 600 }],
  })),
  toldFrom('two cameras that rise together', 5, from => {
    const again = shifted(from, 13)
    const prices = [1000, 1000, 1000, 1000, 1000, 1200, 1200, 1200, 1200, 1200]
    const findings: Part['findings'] = [{ kind: 'price-increase', at: [5, 6, 7, 8, 9], fen: 1000 }]
    return [
      { ...camera, fen: prices, ...monthly(from, 10), findings },
      { ...camera, fen: prices, ...monthly(again, 10), findings },
    ]
  }),
  toldFrom('two cameras on one day, one of them rises', 5, from => [
    { ...camera, fen: 1000, ...monthly(from, 10) },
    {
      ...camera,
      fen: [1800, 1800, 1800, 1800, 1800, 2100, 2100, 2100, 2100, 2100],
      ...monthly(from, 10),
      findings: [{ kind: 'price-increase', at: [5, 6, 7, 8, 9], fen: 1500 }],
    },
  ]),
  toldFrom('two cameras, a double of one', 3, from => {
    const again = shifted(from, 15)
    const days = monthDays(from, 9)
    return [
      {
        ...camera,
        days: [...days.slice(0, 4), days[3]!, ...days.slice(4)],
        due: monthsAfter(from, 9),
        findings: [{ kind: 'duplicate-charge', at: [4] }],
      },
      { ...camera, ...monthly(again, 9) },
    ]
  }),
  toldFrom('every 31 days, once late and once early', null, from => {
    const days = everyDays(from, 12, 31)
    days[5] = shifted(days[5]!, 9)
    days[8] = shifted(days[8]!, -5)
    return { days, due: shifted(from, 31 * 12) }
  }),
  toldFrom('one month at ¥1 in between', null, from => ({
    ...monthly(from, 9),
    fen: [1800, 1800, 1800, 1800, 100, 1800, 1800, 1800, 1800],
  })),
  toldFrom('the newest month at ¥1', null, from => ({
    days: monthDays(from, 6),
    fen: [1800, 1800, 1800, 1800, 1800, 100],
    next: { date: monthsAfter(from, 6), fen: 1800 },
  })),
  toldFrom('two months at ¥1, then the full price', null, from => ({
    ...monthly(from, 7),
    fen: [100, 100, 1800, 1800, 1800, 1800, 1800],
    findings: [{ kind: 'price-increase', at: [2, 3, 4, 5, 6], fen: 8500 }],
  })),
  toldFrom('a price more than ten times higher that lasts', null, from => ({
    ...monthly(from, 9),
    fen: [600, 600, 600, 600, 600, 6800, 6800, 6800, 6800],
    findings: [{ kind: 'price-increase', at: [5, 6, 7, 8], fen: 24800 }],
  })),
  toldFrom('a price more than ten times lower that lasts', null, from => ({
    ...monthly(from, 9),
    fen: [6800, 6800, 6800, 6800, 600, 600, 600, 600, 600],
  })),
  toldFrom('three sizes one after another', 6, from => [
    { days: monthDays(from, 4), text: words('小米云服务 50GB 连续包月'), status: 'lapsed' },
    {
      days: monthDays(monthsAfter(from, 4), 4),
      fen: 2100,
      text: words('小米云服务 200GB 连续包月'),
      status: 'lapsed',
    },
    {
      days: monthDays(monthsAfter(from, 8), 4),
      fen: 6800,
      text: words('小米云服务 2TB 连续包月'),
      due: monthsAfter(from, 12),
    },
  ]),
  toldFrom('a larger size taken in the middle of a cycle', 3, from => {
    const again = shifted(monthsAfter(from, 5), 14)
    return [
      { days: monthDays(from, 6), text: words('小米云服务 50GB 连续包月'), status: 'lapsed' },
      { ...monthly(again, 4), fen: 2100, text: words('小米云服务 200GB 连续包月') },
    ]
  }),
  toldFrom('a larger size, the former still within its cycle', 3, from => {
    const again = shifted(monthsAfter(from, 5), 14)
    return [
      { ...monthly(from, 6), text: words('小米云服务 50GB 连续包月') },
      {
        days: [again],
        fen: 2100,
        text: words('小米云服务 200GB 连续包月'),
        cadence: 'single',
        due: monthsAfter(again, 1),
      },
    ]
  }),
  toldFrom('from 连续包月 to 连续包年 at the due day', 3, from => {
    const again = monthsAfter(from, 6)
    return [
      { days: monthDays(from, 6), text: words('小米云服务会员连续包月'), status: 'lapsed' },
      {
        days: [again],
        fen: 6800,
        text: words('小米云服务会员连续包年'),
        cadence: 'single',
        due: monthsAfter(again, 12),
      },
    ]
  }),
  scenario('from 连续包年 to 连续包月 at the due day', random => {
    const from = `2022-03-1${random.between(0, 9)}`
    const again = monthsAfter(from, 24)
    return told(random, [
      {
        days: monthDays(from, 2, 12),
        fen: 6800,
        text: words('小米云服务会员连续包年'),
        cadence: 'annual',
        status: 'lapsed',
      },
      { ...monthly(again, 5), text: words('小米云服务会员连续包月') },
    ])
  }),
  toldFrom('from monthly to quarterly, by the rhythm alone, once more', 3, from => {
    const again = monthsAfter(from, 6)
    return [
      { days: monthDays(from, 6), status: 'lapsed' },
      { ...monthly(again, 4, 3), fen: 1700, cadence: 'quarterly' },
    ]
  }),
  toldFrom('every other text says that it renews', 3, from => ({
    ...monthly(from, 8),
    text: (i: number) => (i % 2 ? words('小米云服务会员充值') : words('小米云服务自动续费')),
  })),
  toldFrom('首月特惠 at more than half the price', 3, from => ({
    ...monthly(from, 5),
    fen: [1500, 1800, 1800, 1800, 1800],
    text: (i: number) => words(i ? '小米云服务连续包月' : '小米云服务首月特惠连续包月'),
    findings: [{ kind: 'trial-conversion', at: [1, 2, 3, 4] }],
  })),
  scenarioFrom('a weekly and a monthly plan of one service', 3, (random, from) =>
    told(
      random,
      [
        {
          service: 'mi-tv',
          text: words('小米电视会员自动续费'),
          fen: 500,
          ...everyFew(from, 20, 7),
          cadence: 'weekly',
        },
        {
          service: 'mi-tv',
          text: words('小米电视会员自动续费'),
          fen: 2500,
          ...monthly(shifted(from, 12), 4),
          findings: [{ kind: 'overlapping-plan', at: [0, 1, 2, 3] }],
        },
      ],
      { asOf: shifted(from, 134) },
    ),
  ),
  scenarioFrom('a plan begun after the service was switched off', 3, (random, from) => {
    const again = shifted(monthsAfter(from, 6), 10)
    const story = told(random, [
      { days: monthDays(from, 5), text: words('小米云服务 50GB 连续包月'), status: 'cancelled' },
      { ...monthly(again, 4), fen: 2100, text: words('小米云服务 200GB 连续包月') },
    ])
    story.cancellations = [{ of: 'mi-cloud', on: shifted(monthsAfter(from, 4), 3) }]
    return story
  }),
]
