import type { Random } from '../fixture/random.ts'
import { everyDays, monthDays, monthsAfter, shifted } from './days.ts'
import { row, type Story, scenario, scenarioFrom, someWallet, storyOf, type Truth } from './story.ts'
import { unnamedRenewal } from './texts.ts'

interface Part {
  days: string[]
  fen: number
  cadence: Truth['cadence']
  next: string
}

/** One text throughout that names no period; only the rhythm and the price tell the plans apart. */
function changed(random: Random, before: Part, after: Part): Story {
  const wallet = someWallet(random)
  const text = unnamedRenewal(random, 'mi-cloud')
  const rowsOf = (part: Part) => part.days.map(on => row(random, wallet, on, text, part.fen))
  const [first, second] = [rowsOf(before), rowsOf(after)]
  const rows = [...first, ...second]
  return storyOf(random, rows, 3, [
    { rows: first, cadence: before.cadence, status: 'lapsed' },
    { rows: second, cadence: after.cadence, next: { date: after.next, fen: after.fen } },
  ])
}

function months(from: string, count: number, each: number, fen: number): Part {
  const cadence = ({ 1: 'monthly', 3: 'quarterly', 12: 'annual' } as const)[each as 1]
  return { days: monthDays(from, count, each), fen, cadence, next: monthsAfter(from, count * each) }
}

export const cadenceChanges = [
  scenario('from monthly to yearly, by the rhythm alone', random => {
    const from = `2021-0${random.between(1, 9)}-${random.between(10, 28)}`
    return changed(random, months(from, 8, 1, 600), months(monthsAfter(from, 8), 3, 12, 5800))
  }),
  scenarioFrom('from monthly to quarterly, by the rhythm alone', null, (random, from) =>
    changed(random, months(from, 8, 1, 1800), months(monthsAfter(from, 8), 5, 3, 4500)),
  ),
  scenarioFrom('from quarterly to monthly, by the rhythm alone', null, (random, from) =>
    changed(random, months(from, 4, 3, 4500), months(monthsAfter(from, 12), 8, 1, 1800)),
  ),
  scenarioFrom('from weekly to monthly, by the rhythm alone', null, (random, from) => {
    const days = everyDays(from, 9, 7)
    const start = shifted(from, 63)
    return changed(random, { days, fen: 500, cadence: 'weekly', next: '' }, months(start, 6, 1, 1800))
  }),
  scenarioFrom(
    'a dearer plan from the middle of a month on, which no text names: a step, and its day',
    4,
    (random, from) => {
      const start = shifted(monthsAfter(from, 7), 8)
      const story = changed(random, months(from, 8, 1, 600), months(start, 5, 1, 2100))
      const [small, large] = [story.truth[0]!.rows, story.truth[1]!.rows]
      story.truth = [
        {
          ...story.truth[1]!,
          rows: [...small, ...large],
          prices: [
            [from, 600],
            [start, 2100],
          ],
          findings: [{ kind: 'price-increase', rows: large, fen: large.length * 1500 }],
        },
      ]
      return story
    },
  ),
  scenarioFrom('a new charge day without a pause', 4, (random, from) => {
    const story = changed(
      random,
      months(from, 8, 1, 600),
      months(shifted(monthsAfter(from, 7), 20), 5, 1, 600),
    )
    const rows = story.truth.flatMap(told => told.rows)
    story.truth = [{ ...story.truth[1]!, rows, prices: [[from, 600]], reasons: ['restarted'] }]
    return story
  }),
  scenarioFrom('every second month fits no cycle', null, (random, from) => {
    const part: Part = { days: monthDays(from, 6, 2), fen: 600, cadence: 'irregular', next: '' }
    const story = changed(random, part, { ...part, days: [monthsAfter(from, 12)] })
    const rows = story.truth.flatMap(told => told.rows)
    story.truth = [{ ...story.truth[0]!, rows, status: 'active', next: null }]
    return story
  }),
]
