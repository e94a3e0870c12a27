import type { Random } from '../fixture/random.ts'
import { everyDays, monthDays, monthsAfter, shifted, someDay } from './days.ts'
import { everyFew, monthly, told, toldFrom, words } from './parts.ts'
import { scenario, scenarioFrom } from './story.ts'

/** Plans, prices and evidence as the audit report means them. */
export const contractWindows = [
  toldFrom('one dearer month is no step', null, from => ({
    ...monthly(from, 8),
    fen: [600, 600, 600, 800, 600, 600, 600, 600],
  })),
  toldFrom('the newest charge at a discount', null, from => ({
    days: monthDays(from, 8),
    fen: [1800, 1800, 1800, 1800, 1800, 1800, 1800, 900],
    next: { date: monthsAfter(from, 8), fen: 1800 },
  })),
  toldFrom('a rise with a double after it', 7, from => {
    const days = monthDays(from, 8)
    return {
      days: [...days.slice(0, 6), shifted(days[5]!, 2), ...days.slice(6)],
      fen: [600, 600, 600, 600, 800, 800, 800, 800, 800],
      due: monthsAfter(from, 8),
      findings: [
        { kind: 'duplicate-charge', at: [6] },
        { kind: 'price-increase', at: [4, 5, 6, 7, 8], fen: 1000 },
      ],
    }
  }),
  toldFrom('a first month at ¥1 and a double later', 7, from => {
    const days = monthDays(from, 8)
    return {
      days: [...days.slice(0, 6), shifted(days[5]!, 2), ...days.slice(6)],
      fen: [100, 1800, 1800, 1800, 1800, 1800, 1800, 1800, 1800],
      due: monthsAfter(from, 8),
      findings: [
        { kind: 'duplicate-charge', at: [6] },
        { kind: 'trial-conversion', at: [1, 2, 3, 4, 5, 6, 7, 8] },
      ],
    }
  }),
  toldFrom('a trial of thirty days', 20, from => {
    const days = [shifted(from, -30), ...monthDays(from, 5)]
    return {
      days,
      fen: [100, 1800, 1800, 1800, 1800, 1800],
      due: monthsAfter(from, 5),
      findings: [{ kind: 'trial-conversion', at: [1, 2, 3, 4, 5] }],
    }
  }),
  toldFrom('seven days of trial, one full price', 20, from => {
    const days = [shifted(from, -7), from]
    return {
      days,
      fen: [1, 1800],
      text: words('小米云服务会员连续包月'),
      due: monthsAfter(from, 1),
      findings: [{ kind: 'trial-conversion', at: [1] }],
    }
  }),
  toldFrom('a first year at half the price', 20, from => ({
    ...monthly(from, 3, 12),
    fen: [5800, 11800, 11800],
    cadence: 'annual',
    findings: [{ kind: 'trial-conversion', at: [1, 2] }],
  })),
  scenarioFrom('weekly with a double', null, (random, from) => {
    const days = everyDays(from, 10, 7)
    return told(
      random,
      [
        {
          days: [...days.slice(0, 5), shifted(days[4]!, 1), ...days.slice(5)],
          cadence: 'weekly',
          due: shifted(from, 70),
          findings: [{ kind: 'duplicate-charge', at: [5] }],
        },
      ],
      { until: 1 },
    )
  }),
  toldFrom(
    'weekly with a week missed',
    null,
    from => {
      const days = everyDays(from, 12, 7).filter((_, i) => i !== 5)
      return { days, cadence: 'weekly', due: shifted(from, 84) }
    },
    { until: 1 },
  ),
  scenarioFrom('weekly with a charge off its schedule', null, (random, from) => {
    const days = everyDays(from, 12, 7)
    const all = [...days, shifted(days[5]!, 3)].sort()
    return told(
      random,
      [
        {
          days: all,
          cadence: 'weekly',
          due: shifted(from, 84),
          findings: [{ kind: 'off-schedule-charge', at: [6] }],
        },
      ],
      { until: 1 },
    )
  }),
  toldFrom('three weekly charges', null, from => ({ ...everyFew(from, 3, 7), cadence: 'weekly' }), {
    until: 1,
  }),
  toldFrom('two weekly charges', null, from => ({ ...everyFew(from, 2, 7), cadence: 'weekly' }), {
    until: 1,
  }),
  toldFrom('two charges a quarter apart', null, from => ({ ...monthly(from, 2, 3), cadence: 'quarterly' })),
  toldFrom('two charges half a year apart', null, from => ({
    ...monthly(from, 2, 6),
    cadence: 'semiannual',
  })),
  toldFrom('quarterly at both ends of the window', 10, from => {
    const days = monthDays(from, 6, 3)
    days[3] = shifted(days[3]!, 9)
    days[4] = shifted(days[4]!, -5)
    return { days, cadence: 'quarterly', due: monthsAfter(from, 18) }
  }),
  ...[-7, -6, 10, 11, 12].map(late => ({
    name: `one debit of twelve ${late > 0 ? `${late} days late` : `${-late} days early`}`,
    tell: (random: Random) => {
      const from = someDay(random, 15)
      const days = monthDays(from, 12)
      days[5] = shifted(days[5]!, late)
      return told(random, {
        days,
        due: monthsAfter(from, 12),
        findings: [{ kind: 'off-schedule-charge' as const, at: [5] }],
      })
    },
  })),
  scenario('a year missed', random => {
    const from = `2018-0${random.between(1, 9)}-11`
    const days = [0, 12, 24, 48, 60].map(text => monthsAfter(from, text))
    return told(random, { days, cadence: 'annual', due: monthsAfter(from, 72) })
  }),
  scenarioFrom('months without a bill, and a new day after them', 5, (random, from) => {
    const again = shifted(monthsAfter(from, 12), 12)
    const early = monthDays(from, 6),
      late = monthDays(again, 5)
    return told(
      random,
      { days: [...early, ...late], due: monthsAfter(again, 5) },
      {
        coverage: end => [
          { from: shifted(from, -20), to: shifted(early[5]!, 12) },
          { from: shifted(late[0]!, -20), to: end },
        ],
      },
    )
  }),
  scenario('ten years on the 7th', random => {
    const from = '2015-03-07'
    return told(random, { ...monthly(from, 120) })
  }),
  scenario('ten years on the last day, late and early', random => {
    const from = '2015-03-31'
    return told(random, {
      days: monthDays(from, 120).map((on, i) => (i % 7 === 3 ? shifted(on, random.between(-5, 9)) : on)),
      due: monthsAfter(from, 120),
    })
  }),
  scenario('the cloud by name at another merchant, once', random =>
    told(random, {
      days: [someDay(random)],
      text: words('小米云服务200GB会员', '某网络科技'),
      isOther: true,
    }),
  ),
  scenario('the cloud by name at another merchant, renewing', random =>
    told(random, {
      days: [someDay(random)],
      text: words('小米云服务自动续费', '某网络科技'),
      cadence: 'single',
    }),
  ),
  toldFrom('a monthly and a yearly plan at once', 5, from => {
    const again = shifted(monthsAfter(from, 1), 7)
    return [
      { ...monthly(from, 16), text: words('小米云服务连续包月') },
      {
        ...monthly(again, 2, 12),
        fen: 5800,
        text: words('小米云服务连续包年'),
        cadence: 'annual',
        findings: [{ kind: 'overlapping-plan', at: [0, 1] }],
      },
    ]
  }),
  toldFrom('two yearly plans, each charged once', 5, from => [
    { days: [from], text: words('小米云服务50GB连续包年'), cadence: 'single', due: monthsAfter(from, 12) },
    {
      days: [shifted(from, 40)],
      fen: 20000,
      text: words('小米云服务200GB连续包年'),
      cadence: 'single',
      due: monthsAfter(shifted(from, 40), 12),
    },
  ]),
]
