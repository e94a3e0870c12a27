import { dayOfRow, everyDays, monthDays, monthsAfter, shifted, someDay } from './days.ts'
import { type Row, row, type Scenario, scenario, someWallet, storyOf, type Truth } from './story.ts'

const camera = { counterparty: '米家', goods: '米家云存储自动续费' }

function own(rows: Row[], more: Partial<Truth> = {}): Partial<Truth> {
  const prices: Truth['prices'] = [[dayOfRow(rows[0]!), rows[0]!.fen]]
  return { rows, service: 'mi-home-camera', cadence: 'irregular', prices, ...more }
}

function every(days: number, count: number): Scenario {
  return {
    name: `every ${days} days: one mandate of no cadence`,
    tell: random => {
      const wallet = someWallet(random)
      const rows = everyDays(someDay(random), count, days).map(on => row(random, wallet, on, camera, 1000))
      return storyOf(random, rows, 3, [own(rows, { reasons: ['every-days'] })])
    },
  }
}

/** Steady rhythms that no cadence of the report has: one stream each, told as irregular. */
export const ownRhythms = [
  every(10, 14),
  every(14, 12),
  every(21, 9),
  every(45, 9),
  every(60, 8),
  every(120, 6),
  scenario('every second month: one mandate of no cadence', random => {
    const wallet = someWallet(random)
    const days = monthDays(someDay(random), 8, 2)
    const rows = days.map(on => row(random, wallet, on, camera, 1000))
    return storyOf(random, rows, 3, [own(rows, { reasons: ['every-months'] })])
  }),
  scenario('every 14 days, dearer from the seventh charge on', random => {
    const wallet = someWallet(random)
    const days = everyDays(someDay(random), 12, 14)
    const rows = days.map((on, at) => row(random, wallet, on, camera, at < 6 ? 600 : 900))
    const later = rows.slice(6)
    return storyOf(random, rows, 3, [
      own(rows, {
        prices: [
          [days[0]!, 600],
          [days[6]!, 900],
        ],
        findings: [{ kind: 'price-increase', rows: later, fen: 1800 }],
      }),
    ])
  }),
  scenario('every 45 days, with one left out', random => {
    const wallet = someWallet(random)
    const days = everyDays(someDay(random), 9, 45).filter((_day, at) => at !== 4)
    const rows = days.map(on => row(random, wallet, on, camera, 1000))
    return storyOf(random, rows, 3, [own(rows)])
  }),
  scenario('every 14 days beside a monthly one at another price', random => {
    const wallet = someWallet(random)
    const from = someDay(random)
    const rows = everyDays(from, 12, 14).map(on => row(random, wallet, on, camera, 300))
    const month = monthDays(shifted(from, 5), 5).map(on => row(random, wallet, on, camera, 2000))
    const last = dayOfRow(month.at(-1)!)
    return storyOf(random, [...rows, ...month], 3, [
      own(rows),
      own(month, {
        cadence: 'monthly',
        next: { date: monthsAfter(last, 1, Number(dayOfRow(month[0]!).slice(8))), fen: 2000 },
      }),
    ])
  }),
  scenario('every 14 days, and then no more', random => {
    const wallet = someWallet(random)
    const days = everyDays(someDay(random), 8, 14)
    const rows = days.map(on => row(random, wallet, on, camera, 1000))
    return storyOf(random, rows, 30, own(rows, { status: 'lapsed' }))
  }),
  scenario('two cameras on the 1st and the 15th stay two', random => {
    const wallet = someWallet(random)
    const first = someDay(random, 1)
    const both = [first, shifted(first, 14)].map(from =>
      monthDays(from, 7).map(on => row(random, wallet, on, camera, 1000)),
    )
    return storyOf(
      random,
      both.flat(),
      3,
      both.map(rows =>
        own(rows, { cadence: 'monthly', next: { date: monthsAfter(dayOfRow(rows[0]!), 7), fen: 1000 } }),
      ),
    )
  }),
]
