import type { Random } from '../fixture/random.ts'
import { dayOfRow, everyDays, monthDays, monthsAfter, shifted, someDay } from './days.ts'
import {
  type Row,
  row,
  type Story,
  scenario,
  scenarioFrom,
  somePrice,
  someWallet,
  storyOf,
  type Truth,
} from './story.ts'
import {
  asWritten,
  cloudWithoutRenewal,
  membership,
  type Rhythm,
  renewal,
  unnamedRenewal,
  unspecific,
} from './texts.ts'

interface Plain {
  days: string[]
  cadence: Truth['cadence']
  due: string
  /** Days after the newest charge on which the bills end. */
  until?: number
  rhythm?: Rhythm
  rank?: Truth['rank']
  dueDays?: string[]
  fen?: number
}

/** One subscription of one text and price, looked at some days after its newest charge. */
function plain(random: Random, told: Plain): Story {
  const wallet = someWallet(random)
  const fen = told.fen ?? somePrice(random)
  const service = random.pick(['mi-cloud', 'mi-tv', 'mi-home-camera', 'mi-kids'] as const)
  const text =
    told.rhythm && random.next() < 0.5
      ? renewal(random, service, told.rhythm)
      : unnamedRenewal(random, service)
  const rows = told.days.map(on => row(random, wallet, on, text, fen))
  return storyOf(random, rows, told.until ?? random.between(0, 4), {
    service,
    cadence: told.cadence,
    prices: [[told.days[0]!, fen]],
    next: { date: told.due, fen },
    rank: told.rank,
  })
}

function calendar(
  random: Random,
  from: string,
  count: number,
  months: number,
  rhythm: Rhythm,
  rank?: Truth['rank'],
): Story {
  const days = monthDays(from, count, months)
  return plain(random, { days, cadence: rhythm, due: monthsAfter(from, months * count), rhythm, rank })
}

function fixed(random: Random, every: number, count: number, rhythm: Rhythm): Story {
  const from = someDay(random)
  const days = everyDays(from, count, every)
  return plain(random, { days, cadence: rhythm, due: shifted(from, every * count), rhythm })
}

/** On a day of the month that every month has, with the given days late (or early) by position. */
function wandering(random: Random, shifts: number[], date?: number): Story {
  const from = someDay(random, date)
  const due = monthDays(from, shifts.length)
  const days = due.map((on, index) => shifted(on, shifts[index]!))
  return plain(random, { days, cadence: 'monthly', due: monthsAfter(from, shifts.length), rhythm: 'monthly' })
}

/** One subscription of one service whose rows change their text from one to the next. */
function texted(
  random: Random,
  texts: (index: number) => { counterparty: string; goods: string },
  count = 12,
): Story {
  const wallet = someWallet(random)
  const fen = somePrice(random)
  const from = someDay(random)
  const days = monthDays(from, count)
  const rows: Row[] = days.map((on, index) => row(random, wallet, on, texts(index), fen))
  return storyOf(random, rows, 3, { prices: [[from, fen]], next: { date: monthsAfter(from, count), fen } })
}

export const rhythms = [
  scenario('D01 twelve monthly charges', random =>
    calendar(random, someDay(random), 12, 1, 'monthly', 'certain'),
  ),
  scenario('D02 the 31st, clamped in short months', random =>
    calendar(random, `${random.between(2021, 2025)}-08-31`, random.between(5, 9), 1, 'monthly'),
  ),
  scenario('D03 the 30th through February', random =>
    calendar(random, `${random.between(2021, 2024)}-10-30`, 5, 1, 'monthly'),
  ),
  scenario('D04 the 29th through 29 February', random => calendar(random, '2023-11-29', 4, 1, 'monthly')),
  scenario('D05 from the 31st to the 1st', random =>
    plain(random, {
      days: [
        '2025-07-31',
        '2025-08-31',
        '2025-10-01',
        '2025-11-01',
        '2025-12-01',
        '2026-01-01',
        '2026-02-01',
        '2026-03-01',
      ],
      cadence: 'monthly',
      due: '2026-04-01',
      rhythm: 'monthly',
    }),
  ),
  scenario('D06 every 30 days', random => fixed(random, 30, random.between(8, 14), 'monthly')),
  scenario('every 31 days, as WeChat counts a month', random =>
    fixed(random, 31, random.between(6, 20), 'monthly'),
  ),
  scenario('every 28 days', random => fixed(random, 28, random.between(8, 16), 'monthly')),
  scenario('every 93 days, as WeChat counts a quarter', random =>
    fixed(random, 93, random.between(4, 7), 'quarterly'),
  ),
  scenario('every 372 days, as WeChat counts a year', random => fixed(random, 372, 4, 'annual')),
  scenario('every 186 days', random => fixed(random, 186, 5, 'semiannual')),
  scenario('D07 weekly', random => fixed(random, 7, random.between(8, 20), 'weekly')),
  scenarioFrom('weekly, a day off now and then', null, (random, from) => {
    const days = everyDays(from, 12, 7).map((on, index) =>
      shifted(on, [3, 8].includes(index) ? 1 : index === 6 ? -1 : 0),
    )
    return plain(random, { days, cadence: 'weekly', due: shifted(from, 84), rhythm: 'weekly' })
  }),
  scenario('D08 every three months', random => calendar(random, someDay(random), 5, 3, 'quarterly')),
  scenario('D09 every six months', random => calendar(random, someDay(random), 3, 6, 'semiannual')),
  scenario('D10 every year', random => calendar(random, someDay(random), 3, 12, 'annual')),
  scenario('every year on 29 February', random => calendar(random, '2020-02-29', 5, 12, 'annual')),
  scenario('D12 a day or two off the due day', random =>
    wandering(random, [0, 1, 0, 2, -1], random.between(4, 24)),
  ),
  scenario('D13 one debit seven days late', random => {
    const shifts = Array.from({ length: 10 }, () => 0)
    shifts[random.between(2, 8)] = 7
    return wandering(random, shifts, random.between(8, 20))
  }),
  scenario('debits at both ends of the window', random =>
    wandering(random, [0, 0, 9, 0, -5, 0, 9, -5, 0, 0], random.between(8, 18)),
  ),
  scenario('D61 three days late twice in a row', random =>
    wandering(random, [0, 0, 0, 0, 3, 3, 0, 0], random.between(4, 22)),
  ),
  scenario('D57 a minute before and after midnight', random => {
    const story = calendar(random, someDay(random, random.between(2, 20)), 8, 1, 'monthly')
    const third = story.rows[3]!
    third.at = `${shifted(dayOfRow(third), 1)} 00:00:03`
    story.rows[2]!.at = `${dayOfRow(story.rows[2]!)} 23:59:58`
    return story
  }),
  scenarioFrom('D14 one month without a charge', null, (random, from) => {
    const all = monthDays(from, 10)
    const missing = random.between(2, 7)
    const story = plain(random, {
      days: all.filter((_, index) => index !== missing),
      cadence: 'monthly',
      due: monthsAfter(from, 10),
      rhythm: 'monthly',
    })
    story.truth[0]!.reasons = ['missed']
    return story
  }),
  scenarioFrom('D15 a pause of five months, then on the same day', null, (random, from) => {
    const days = [...monthDays(from, 6), ...monthDays(monthsAfter(from, 11), 2)]
    return plain(random, { days, cadence: 'monthly', due: monthsAfter(from, 13), rhythm: 'monthly' })
  }),
  scenarioFrom('D20 a new charge day after a pause', 5, (random, from) => {
    const again = shifted(monthsAfter(from, random.between(6, 12)), 15)
    const days = [...monthDays(from, 6), ...monthDays(again, 5)]
    return plain(random, { days, cadence: 'monthly', due: monthsAfter(again, 5), rhythm: 'monthly' })
  }),
  scenarioFrom('two pauses, each with a new day', 3, (random, from) => {
    const second = shifted(monthsAfter(from, 7), 12)
    const third = shifted(monthsAfter(second, 9), -8)
    const days = [...monthDays(from, 4), ...monthDays(second, 5), ...monthDays(third, 4)]
    return plain(random, { days, cadence: 'monthly', due: monthsAfter(third, 4), rhythm: 'monthly' })
  }),
  scenario('a year plan taken up again on another day', random => {
    const from = `2020-${random.pick(['03', '04', '05'])}-11`
    const again = shifted(monthsAfter(from, 42), 5)
    const days = [...monthDays(from, 3, 12), ...monthDays(again, 2, 12)]
    return plain(random, { days, cadence: 'annual', due: monthsAfter(again, 24), rhythm: 'annual' })
  }),
  scenarioFrom('D18 two charges a month apart', null, (random, from) => {
    const story = calendar(random, from, 2, 1, 'monthly', 'ask')
    const text = cloudWithoutRenewal(random)
    story.truth[0]!.service = 'mi-cloud'
    for (const one of story.rows) Object.assign(one, text)
    return story
  }),
  scenario('D53 two charges a year apart', random =>
    calendar(random, someDay(random), 2, 12, 'annual', 'likely'),
  ),
  scenario('D54 other forms of the merchant and its name', random =>
    texted(random, () => asWritten(random, renewal(random, 'mi-cloud'))),
  ),
  scenario('the company and the goods text change for good', random => {
    const [before, after] = [renewal(random, 'mi-cloud'), renewal(random, 'mi-cloud')]
    return texted(random, index => (index < 6 ? before : after))
  }),
  scenario('the text no longer says that it renews', random => {
    const [before, after] = [renewal(random, 'mi-cloud'), cloudWithoutRenewal(random)]
    return texted(random, index => (index < 5 ? before : after))
  }),
  scenario('order numbers in the goods text', random =>
    texted(random, () => ({
      counterparty: '小米云服务',
      goods: `小米云服务-${random.between(10 ** 14, 10 ** 15)}`,
    })),
  ),
  scenario('a membership that repeats', random => {
    const text = membership(random)
    const story = texted(random, () => text, 5)
    story.truth[0]!.service = text.service
    return story
  }),
  scenario('an unspecific text that repeats exactly', random => {
    const text = unspecific(random)
    const story = texted(random, () => text, random.between(3, 9))
    story.truth[0]!.service = 'mi-other'
    return story
  }),
]
