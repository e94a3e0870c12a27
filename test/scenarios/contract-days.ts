import { monthDays, monthsAfter, shifted } from './days.ts'
import { monthly, told, toldFrom, words } from './parts.ts'
import { scenarioFrom } from './story.ts'
import { membership, unspecific } from './texts.ts'

/** Pauses, doubles and strays as the audit report means them. */
export const contractDays = [
  toldFrom('a pause of fourteen months, then a new price and day', 5, from => {
    const again = shifted(monthsAfter(from, 19), 9)
    return {
      days: [...monthDays(from, 5), ...monthDays(again, 4)],
      fen: [600, 600, 600, 600, 600, 800, 800, 800, 800],
      due: monthsAfter(again, 4),
      findings: [{ kind: 'price-increase', at: [5, 6, 7, 8], fen: 800 }],
    }
  }),
  toldFrom('a pause of a month, then a new day', 5, from => {
    const again = shifted(monthsAfter(from, 7), 14)
    return { days: [...monthDays(from, 6), ...monthDays(again, 6)], due: monthsAfter(again, 6) }
  }),
  toldFrom('a pause of half a month, then a new day', 5, from => {
    const again = shifted(monthsAfter(from, 6), 15)
    return { days: [...monthDays(from, 6), ...monthDays(again, 6)], due: monthsAfter(again, 6) }
  }),
  toldFrom('a pause, then three days later in the month', 5, from => {
    const again = shifted(monthsAfter(from, 10), 3)
    return { days: [...monthDays(from, 6), ...monthDays(again, 6)], due: monthsAfter(again, 6) }
  }),
  toldFrom('a double of the first charge', 5, from => ({
    days: [from, shifted(from, 1), ...monthDays(from, 7).slice(1)],
    due: monthsAfter(from, 7),
    findings: [{ kind: 'duplicate-charge', at: [1] }],
  })),
  toldFrom('a double of the first of three charges', 5, from => ({
    days: [from, shifted(from, 1), ...monthDays(from, 3).slice(1)],
    due: monthsAfter(from, 3),
    findings: [{ kind: 'duplicate-charge', at: [1] }],
  })),
  toldFrom('a double six days after the newest charge', 5, from => {
    const days = monthDays(from, 7)
    return {
      days: [...days, shifted(days[6]!, 6)],
      due: monthsAfter(from, 7),
      findings: [{ kind: 'duplicate-charge', at: [7] }],
    }
  }),
  toldFrom('a double on the last day of the window', 5, from => {
    const days = monthDays(from, 7)
    return {
      days: [...days.slice(0, 4), shifted(days[3]!, 9), ...days.slice(4)],
      due: monthsAfter(from, 7),
      findings: [{ kind: 'duplicate-charge', at: [4] }],
    }
  }),
  toldFrom('the earlier of two in a window is the one owed', 8, from => {
    const days = monthDays(from, 7)
    return {
      days: [...days.slice(0, 3), shifted(days[3]!, -4), ...days.slice(3)],
      due: monthsAfter(from, 7),
      findings: [{ kind: 'duplicate-charge', at: [4] }],
    }
  }),
  toldFrom('a charge the day after the window', 8, from => {
    const days = monthDays(from, 8)
    return {
      days: [...days.slice(0, 4), shifted(days[3]!, 10), ...days.slice(4)],
      due: monthsAfter(from, 8),
      findings: [{ kind: 'off-schedule-charge', at: [4] }],
    }
  }),
  toldFrom('a charge the day before the window', 9, from => {
    const days = monthDays(from, 8)
    return {
      days: [...days.slice(0, 4), shifted(days[4]!, -6), ...days.slice(4)],
      due: monthsAfter(from, 8),
      findings: [{ kind: 'off-schedule-charge', at: [4] }],
    }
  }),
  toldFrom('thirteen days late: off its schedule, and the cycle missed', 5, from => {
    const days = monthDays(from, 9)
    days[4] = shifted(days[4]!, 13)
    return {
      days,
      due: monthsAfter(from, 9),
      findings: [{ kind: 'off-schedule-charge', at: [4] }],
    }
  }),
  toldFrom('a charge thirteen days before the first cycle', 25, from => {
    const days = monthDays(from, 8)
    return {
      days: [shifted(days[0]!, -13), ...days],
      due: monthsAfter(from, 8),
      findings: [{ kind: 'off-schedule-charge', at: [0] }],
    }
  }),
  toldFrom('three charges off schedule in a long history', 5, from => {
    const days = monthDays(from, 20)
    const extra = [shifted(days[3]!, 12), shifted(days[9]!, 16), shifted(days[15]!, 19)]
    const all = [...days, ...extra].sort()
    return {
      days: all,
      due: monthsAfter(from, 20),
      findings: extra.map(on => ({ kind: 'off-schedule-charge', at: [all.indexOf(on)] })),
    }
  }),
  toldFrom('a tier that takes over at the due day', 5, from => {
    const A = words('小米云服务黄金会员连续包月')
    const B = words('小米云服务白金会员连续包月')
    return [
      { days: monthDays(from, 5), text: A, status: 'lapsed' },
      { days: monthDays(monthsAfter(from, 5), 4), fen: 2100, text: B, due: monthsAfter(from, 9) },
    ]
  }),
  toldFrom('a year’s price that takes over at the due day, named by no text', null, from => {
    const due = monthsAfter(from, 6)
    const text = words('小米云服务会员自动续费')
    return [
      { days: monthDays(from, 6), text, status: 'lapsed' },
      { days: [due], fen: 6800, text, cadence: 'single' },
    ]
  }),
  scenarioFrom('a tier that takes over within the window, charged once', 5, (random, from) => {
    const A = words('小米云服务黄金会员连续包月')
    const B = words('小米云服务白金会员连续包月')
    const again = shifted(monthsAfter(from, 5), random.between(-5, 9))
    return told(random, [
      { days: monthDays(from, 5), text: A, status: 'lapsed' },
      { days: [again], fen: 2100, text: B, cadence: 'single', due: monthsAfter(again, 1) },
    ])
  }),
  toldFrom('two tiers at one price at once', 5, from => {
    const A = words('小米云服务黄金会员连续包月')
    const B = words('小米云服务白金会员连续包月')
    const again = shifted(monthsAfter(from, 2), 10)
    return [
      { ...monthly(from, 8), text: A },
      { ...monthly(again, 6), text: B, findings: [{ kind: 'overlapping-plan', at: [0, 1, 2, 3, 4] }] },
    ]
  }),
  toldFrom('two sizes charged on one day, whichever comes first that day', 5, from => [
    { ...monthly(from, 8), fen: 600, text: words('小米云服务50GB连续包月') },
    {
      ...monthly(monthsAfter(from, 2), 6),
      fen: 2100,
      text: words('小米云服务200GB连续包月'),
      findings: [{ kind: 'overlapping-plan', at: [0, 1, 2, 3, 4, 5] }],
    },
  ]),
  toldFrom('monthly, then twice a year’s price, and no text says so', 5, from => {
    const again = monthsAfter(from, 8)
    return [
      { days: monthDays(from, 8), status: 'lapsed' },
      { days: [again, monthsAfter(again, 12)], fen: 5800, cadence: 'annual', due: monthsAfter(again, 24) },
    ]
  }),
  scenarioFrom('a membership charged twice', null, (random, from) => {
    const text = membership(random)
    return told(random, { ...monthly(from, 2), text, fen: 1990, service: text.service })
  }),
  scenarioFrom('an unspecific text with one month missed', null, (random, from) => {
    const text = unspecific(random)
    return told(random, {
      days: monthDays(from, 6).filter((_, i) => i !== 3),
      due: monthsAfter(from, 6),
      text,
      fen: 1990,
      service: 'mi-other',
    })
  }),
  scenarioFrom('an unspecific text every year', null, (random, from) => {
    const text = unspecific(random)
    return told(random, { ...monthly(from, 3, 12), text, fen: 19900, service: 'mi-other', cadence: 'annual' })
  }),
  scenarioFrom('an unspecific text every month, and one at another price', null, (random, from) => {
    const text = unspecific(random)
    return told(random, [
      { ...monthly(from, 5), text, fen: 1990, service: 'mi-other' },
      { days: [shifted(from, 40)], text, fen: 9900, isOther: true },
    ])
  }),
  toldFrom('a rise, then one discounted month', null, from => ({
    ...monthly(from, 8),
    fen: [600, 600, 600, 800, 800, 500, 800, 800],
    findings: [{ kind: 'price-increase', at: [3, 4, 6, 7], fen: 800 }],
  })),
]
