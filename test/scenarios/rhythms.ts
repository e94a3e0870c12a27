import type { Random } from '../fixture/random.ts'
import {
  coverFrom,
  dayOfRow,
  everyDays,
  monthDays,
  monthsAfter,
  only,
  type Row,
  row,
  type Scenario,
  type Story,
  shifted,
  someDay,
  somePrice,
  someWallet,
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
  const asOf = shifted(told.days.at(-1)!, told.until ?? random.between(0, 4))
  return {
    rows,
    coverage: only(wallet, coverFrom(random, rows, asOf)),
    asOf,
    truth: [
      {
        rows,
        service,
        cadence: told.cadence,
        status: 'active',
        prices: [[told.days[0]!, fen]],
        next: { date: told.due, fen },
        findings: [],
        rank: told.rank,
      },
    ],
    other: [],
  }
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
  const asOf = shifted(days.at(-1)!, 3)
  return {
    rows,
    coverage: only(wallet, coverFrom(random, rows, asOf)),
    asOf,
    truth: [
      {
        rows,
        service: 'mi-cloud',
        cadence: 'monthly',
        status: 'active',
        prices: [[from, fen]],
        next: { date: monthsAfter(from, count), fen },
        findings: [],
      },
    ],
    other: [],
  }
}

export const rhythms: Scenario[] = [
  {
    name: 'D01 twelve monthly charges',
    tell: random => calendar(random, someDay(random), 12, 1, 'monthly', 'certain'),
  },
  {
    name: 'D02 the 31st, clamped in short months',
    tell: random =>
      calendar(random, `${random.between(2021, 2025)}-08-31`, random.between(5, 9), 1, 'monthly'),
  },
  {
    name: 'D03 the 30th through February',
    tell: random => calendar(random, `${random.between(2021, 2024)}-10-30`, 5, 1, 'monthly'),
  },
  {
    name: 'D04 the 29th through 29 February',
    tell: random => calendar(random, '2023-11-29', 4, 1, 'monthly'),
  },
  {
    name: 'D05 from the 31st to the 1st',
    tell: random =>
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
  },
  { name: 'D06 every 30 days', tell: random => fixed(random, 30, random.between(8, 14), 'monthly') },
  {
    name: 'every 31 days, as WeChat counts a month',
    tell: random => fixed(random, 31, random.between(6, 20), 'monthly'),
  },
  { name: 'every 28 days', tell: random => fixed(random, 28, random.between(8, 16), 'monthly') },
  {
    name: 'every 93 days, as WeChat counts a quarter',
    tell: random => fixed(random, 93, random.between(4, 7), 'quarterly'),
  },
  { name: 'every 372 days, as WeChat counts a year', tell: random => fixed(random, 372, 4, 'annual') },
  { name: 'every 186 days', tell: random => fixed(random, 186, 5, 'semiannual') },
  { name: 'D07 weekly', tell: random => fixed(random, 7, random.between(8, 20), 'weekly') },
  {
    name: 'weekly, a day off now and then',
    tell: random => {
      const from = someDay(random)
      const days = everyDays(from, 12, 7).map((on, index) =>
        shifted(on, [3, 8].includes(index) ? 1 : index === 6 ? -1 : 0),
      )
      return plain(random, { days, cadence: 'weekly', due: shifted(from, 84), rhythm: 'weekly' })
    },
  },
  { name: 'D08 every three months', tell: random => calendar(random, someDay(random), 5, 3, 'quarterly') },
  { name: 'D09 every six months', tell: random => calendar(random, someDay(random), 3, 6, 'semiannual') },
  { name: 'D10 every year', tell: random => calendar(random, someDay(random), 3, 12, 'annual') },
  { name: 'every year on 29 February', tell: random => calendar(random, '2020-02-29', 5, 12, 'annual') },
  {
    name: 'D12 a day or two off the due day',
    tell: random => wandering(random, [0, 1, 0, 2, -1], random.between(4, 24)),
  },
  {
    name: 'D13 one debit seven days late',
    tell: random => {
      const shifts = Array.from({ length: 10 }, () => 0)
      shifts[random.between(2, 8)] = 7
      return wandering(random, shifts, random.between(8, 20))
    },
  },
  {
    name: 'debits at both ends of the window',
    tell: random => wandering(random, [0, 0, 9, 0, -5, 0, 9, -5, 0, 0], random.between(8, 18)),
  },
  {
    name: 'D61 three days late twice in a row',
    tell: random => wandering(random, [0, 0, 0, 0, 3, 3, 0, 0], random.between(4, 22)),
  },
  {
    name: 'D57 a minute before and after midnight',
    tell: random => {
      const story = calendar(random, someDay(random, random.between(2, 20)), 8, 1, 'monthly')
      const third = story.rows[3]!
      third.at = `${shifted(dayOfRow(third), 1)} 00:00:03`
      story.rows[2]!.at = `${dayOfRow(story.rows[2]!)} 23:59:58`
      return story
    },
  },
  {
    name: 'D14 one month without a charge',
    tell: random => {
      const from = someDay(random)
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
    },
  },
  {
    name: 'D15 a pause of five months, then on the same day',
    tell: random => {
      const from = someDay(random)
      const days = [...monthDays(from, 6), ...monthDays(monthsAfter(from, 11), 2)]
      return plain(random, { days, cadence: 'monthly', due: monthsAfter(from, 13), rhythm: 'monthly' })
    },
  },
  {
    name: 'D20 a new charge day after a pause',
    tell: random => {
      const from = someDay(random, 5)
      const again = shifted(monthsAfter(from, random.between(6, 12)), 15)
      const days = [...monthDays(from, 6), ...monthDays(again, 5)]
      return plain(random, { days, cadence: 'monthly', due: monthsAfter(again, 5), rhythm: 'monthly' })
    },
  },
  {
    name: 'two pauses, each with a new day',
    tell: random => {
      const from = someDay(random, 3)
      const second = shifted(monthsAfter(from, 7), 12)
      const third = shifted(monthsAfter(second, 9), -8)
      const days = [...monthDays(from, 4), ...monthDays(second, 5), ...monthDays(third, 4)]
      return plain(random, { days, cadence: 'monthly', due: monthsAfter(third, 4), rhythm: 'monthly' })
    },
  },
  {
    name: 'a year plan taken up again on another day',
    tell: random => {
      const from = `2020-${random.pick(['03', '04', '05'])}-11`
      const again = shifted(monthsAfter(from, 42), 5)
      const days = [...monthDays(from, 3, 12), ...monthDays(again, 2, 12)]
      return plain(random, { days, cadence: 'annual', due: monthsAfter(again, 24), rhythm: 'annual' })
    },
  },
  {
    name: 'D18 two charges a month apart',
    tell: random => {
      const from = someDay(random)
      const story = calendar(random, from, 2, 1, 'monthly', 'ask')
      const text = cloudWithoutRenewal(random)
      story.truth[0]!.service = 'mi-cloud'
      for (const one of story.rows) Object.assign(one, text)
      return story
    },
  },
  {
    name: 'D53 two charges a year apart',
    tell: random => calendar(random, someDay(random), 2, 12, 'annual', 'likely'),
  },
  {
    name: 'D54 other forms of the merchant and its name',
    tell: random => texted(random, () => asWritten(random, renewal(random, 'mi-cloud'))),
  },
  {
    name: 'the company and the goods text change for good',
    tell: random => {
      const [before, after] = [renewal(random, 'mi-cloud'), renewal(random, 'mi-cloud')]
      return texted(random, index => (index < 6 ? before : after))
    },
  },
  {
    name: 'the text no longer says that it renews',
    tell: random => {
      const [before, after] = [renewal(random, 'mi-cloud'), cloudWithoutRenewal(random)]
      return texted(random, index => (index < 5 ? before : after))
    },
  },
  {
    name: 'order numbers in the goods text',
    tell: random =>
      texted(random, () => ({
        counterparty: '小米云服务',
        goods: `小米云服务-${random.between(10 ** 14, 10 ** 15)}`,
      })),
  },
  {
    name: 'a membership that repeats',
    tell: random => {
      const text = membership(random)
      const story = texted(random, () => text, 5)
      story.truth[0]!.service = text.service
      return story
    },
  },
  {
    name: 'an unspecific text that repeats exactly',
    tell: random => {
      const text = unspecific(random)
      const story = texted(random, () => text, random.between(3, 9))
      story.truth[0]!.service = 'mi-other'
      return story
    },
  },
]
