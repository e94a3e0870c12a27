import { monthDays, monthsAfter, shifted } from './days.ts'
import { camera, monthly, told, toldFrom, words } from './parts.ts'
import { scenario, scenarioFrom } from './story.ts'

/** Changes of plan and price as the audit report means them. */
export const contractChanges = [
  scenarioFrom('one charge after switching off', 3, (random, from) => {
    const story = told(random, {
      days: monthDays(from, 6),
      status: 'cancelled',
      findings: [{ kind: 'charge-after-cancellation', at: [5] }],
    })
    story.cancellations = [{ of: 'mi-cloud', on: shifted(monthsAfter(from, 4), 20) }]
    return story
  }),
  toldFrom('doubles in two cycles with one between', 3, from => {
    const days = monthDays(from, 8)
    return {
      days: [...days, days[3]!, days[5]!].sort(),
      due: monthsAfter(from, 8),
      findings: [
        { kind: 'duplicate-charge', at: [4] },
        { kind: 'duplicate-charge', at: [7] },
      ],
    }
  }),
  toldFrom('doubles on changing days, three cycles in a row', 3, from => {
    const days = monthDays(from, 9)
    const extra = [shifted(days[3]!, 1), shifted(days[4]!, 6), shifted(days[5]!, 3)]
    const all = [...days, ...extra].sort()
    return {
      days: all,
      due: monthsAfter(from, 9),
      findings: extra.map(on => ({ kind: 'duplicate-charge', at: [all.indexOf(on)] })),
    }
  }),
  toldFrom('pairs in the newest three cycles', 3, from => [
    { ...camera, ...monthly(from, 9), reasons: ['twin'] },
    { ...camera, days: monthDays(monthsAfter(from, 6), 3), due: monthsAfter(from, 9), reasons: ['twin'] },
  ]),
  toldFrom('pairs in the newest two cycles', 3, from => {
    const days = monthDays(from, 9)
    return {
      days: [...days, days[7]!, days[8]!].sort(),
      due: monthsAfter(from, 9),
      findings: [
        { kind: 'duplicate-charge', at: [8] },
        { kind: 'duplicate-charge', at: [10] },
      ],
    }
  }),
  toldFrom('a second camera on another day, charged twice so far', 3, from => {
    const days = monthDays(from, 9)
    return [
      { ...camera, days, due: monthsAfter(from, 9) },
      {
        ...camera,
        days: [shifted(days[7]!, 14), shifted(days[8]!, 14)],
        due: monthsAfter(shifted(days[7]!, 14), 2),
      },
    ]
  }),
  toldFrom('quarterly with a double', 9, from => {
    const days = monthDays(from, 5, 3)
    return {
      days: [...days, shifted(days[2]!, 4)].sort(),
      cadence: 'quarterly',
      due: monthsAfter(from, 15),
      findings: [{ kind: 'duplicate-charge', at: [3] }],
    }
  }),
  toldFrom('quarterly with a charge off its schedule', 9, from => {
    const days = monthDays(from, 6, 3)
    return {
      days: [...days, shifted(days[2]!, 40)].sort(),
      cadence: 'quarterly',
      due: monthsAfter(from, 18),
      findings: [{ kind: 'off-schedule-charge', at: [3] }],
    }
  }),
  scenario('yearly with a charge off its schedule', random => {
    const from = '2020-05-07'
    const days = monthDays(from, 5, 12)
    return told(random, {
      days: [...days, shifted(days[2]!, 100)].sort(),
      fen: 7200,
      cadence: 'annual',
      due: monthsAfter(from, 60),
      findings: [{ kind: 'off-schedule-charge', at: [3] }],
    })
  }),
  scenario('yearly with a double', random => {
    const from = '2020-05-07'
    const days = monthDays(from, 4, 12)
    return told(random, {
      days: [...days, shifted(days[2]!, 1)].sort(),
      fen: 7200,
      cadence: 'annual',
      due: monthsAfter(from, 48),
      findings: [{ kind: 'duplicate-charge', at: [3] }],
    })
  }),
  scenario('two years and a double', random => {
    const from = '2020-05-07'
    const days = monthDays(from, 2, 12)
    return told(random, {
      days: [...days, shifted(days[1]!, 1)].sort(),
      fen: 7200,
      cadence: 'annual',
      due: monthsAfter(from, 24),
      findings: [{ kind: 'duplicate-charge', at: [2] }],
    })
  }),
  toldFrom('two months and a double', 9, from => {
    const days = monthDays(from, 2)
    return {
      days: [...days, shifted(days[1]!, 1)].sort(),
      cadence: 'monthly',
      due: monthsAfter(from, 2),
      findings: [{ kind: 'duplicate-charge', at: [2] }],
    }
  }),
  toldFrom('three months and a charge off its schedule', 5, from => {
    const days = monthDays(from, 3)
    return {
      days: [...days, shifted(days[1]!, 14)].sort(),
      due: monthsAfter(from, 3),
      findings: [{ kind: 'off-schedule-charge', at: [2] }],
    }
  }),
  toldFrom('four months and a charge off its schedule', 5, from => {
    const days = monthDays(from, 4)
    return {
      days: [...days, shifted(days[1]!, 14)].sort(),
      due: monthsAfter(from, 4),
      findings: [{ kind: 'off-schedule-charge', at: [2] }],
    }
  }),
  scenario('two cameras on the 28th and the 30th', random =>
    told(random, [
      { ...camera, days: monthDays('2024-08-30', 10), due: '2025-06-30' },
      { ...camera, days: monthDays('2024-08-28', 10), due: '2025-06-28' },
    ]),
  ),
  scenarioFrom('a rise half-way', 5, (random, from) => {
    const story = told(
      random,
      [
        {
          ...monthly(from, 8),
          fen: [600, 600, 600, 600, 800, 800, 800, 800],
          findings: [{ kind: 'price-increase', at: [4, 5, 6, 7], fen: 800 }],
        },
      ],
      { wallet: 'alipay' },
    )
    return story
  }),
  scenarioFrom('the newest two charges refunded in full', 5, (random, from) => {
    const story = told(random, { ...monthly(from, 8) })
    for (const i of [6, 7]) story.rows[i]!.refunded = { fen: 600, daysLater: 0 }
    return story
  }),
  scenarioFrom('the first full price after a trial refunded', 5, (random, from) => {
    const story = told(random, {
      ...monthly(from, 4),
      fen: [100, 1800, 1800, 1800],
      findings: [{ kind: 'trial-conversion', at: [1, 2, 3] }],
    })
    story.rows[1]!.refunded = { fen: 1800, daysLater: 0 }
    story.truth[0]!.findings[0]!.fen = 3600
    return story
  }),
  toldFrom('two services of one merchant on one day', 5, from => [
    { service: 'mi-kids', text: words('小米儿童成长会员连续包月', '小米电视'), ...monthly(from, 6) },
    { service: 'mi-tv', text: words('小米影视会员连续包月', '小米电视'), fen: 1990, ...monthly(from, 6) },
  ]),
  toldFrom('renewals and purchases at the games’ company', 5, from => [
    { service: 'mi-games', text: words('自动续费', '北京瓦力网络科技有限公司'), ...monthly(from, 6) },
    {
      text: words('原神-创世结晶x60', '北京瓦力网络科技有限公司'),
      fen: 600,
      days: monthDays(from, 6),
      isOther: true,
    },
  ]),
]
