import type { Random } from '../fixture/random.ts'
import { monthDays, monthsAfter, shifted } from './days.ts'
import { camera, everyFew, monthly, told, toldFrom, words } from './parts.ts'
import { type Story, scenario, scenarioFrom } from './story.ts'

/** Mandates side by side and short histories as the audit report means them. */
export const contractCameras = [
  toldFrom('two cameras a day apart', 5, from => [
    { ...camera, ...monthly(from, 10) },
    { ...camera, ...monthly(shifted(from, 1), 10) },
  ]),
  toldFrom('two cameras two days apart, the second begun later', 5, from => {
    const again = shifted(monthsAfter(from, 4), 2)
    return [
      { ...camera, ...monthly(from, 10) },
      { ...camera, ...monthly(again, 6) },
    ]
  }),
  toldFrom('two cameras two days apart, the second with three charges so far', 5, from => {
    const again = shifted(monthsAfter(from, 7), 2)
    return [
      { ...camera, ...monthly(from, 10) },
      { ...camera, ...monthly(again, 3) },
    ]
  }),
  toldFrom('a second camera that ended after three charges', 5, from => {
    const again = shifted(monthsAfter(from, 2), 14)
    return [
      { ...camera, ...monthly(from, 10) },
      { ...camera, days: monthDays(again, 3), status: 'lapsed' },
    ]
  }),
  toldFrom('a second camera on the same day, begun later', 5, from => {
    const again = monthsAfter(from, 5)
    return [
      { ...camera, ...monthly(from, 10), reasons: ['twin'] },
      { ...camera, days: monthDays(again, 5), due: monthsAfter(from, 10), reasons: ['twin'] },
    ]
  }),
  scenarioFrom('three cameras on one day', 5, (random, from) =>
    told(
      random,
      [0, 1, 2].map(() => ({ ...camera, ...monthly(from, 6), reasons: ['twin'] })),
    ),
  ),
  scenario('31 January and 28 February, nothing more', random =>
    told(random, { days: ['2025-01-31', '2025-02-28'], due: '2025-03-31' }),
  ),
  scenario('31 March and 30 April, nothing more', random =>
    told(random, { days: ['2025-03-31', '2025-04-30'], due: '2025-05-31' }),
  ),
  scenario('the 30th with February between', random =>
    told(random, { days: ['2025-01-30', '2025-02-28', '2025-03-30'], due: '2025-04-30' }),
  ),
  scenario('the 15th of January and February', random =>
    told(random, { days: ['2025-01-15', '2025-02-15'], due: '2025-03-15' }),
  ),
  scenario('the 15th of February and March', random =>
    told(random, { days: ['2025-02-15', '2025-03-15'], due: '2025-04-15' }),
  ),
  scenario('three charges every 30 days', random => told(random, { ...everyFew('2025-01-01', 3, 30) })),
  toldFrom('five charges every 30 days', null, from => ({ ...everyFew(from, 5, 30) })),
  toldFrom('six charges every 31 days', null, from => ({ ...everyFew(from, 6, 31) })),
  scenario('every quarter on the last day', random =>
    told(random, {
      days: ['2024-08-31', '2024-11-30', '2025-02-28', '2025-05-31'],
      cadence: 'quarterly',
      due: '2025-08-31',
    }),
  ),
  scenario('every half-year on the last day', random =>
    told(random, {
      days: ['2024-08-31', '2025-02-28', '2025-08-31'],
      cadence: 'semiannual',
      due: '2026-02-28',
    }),
  ),
  scenario('three years from 29 February', random =>
    told(random, { days: ['2020-02-29', '2021-02-28', '2022-02-28'], cadence: 'annual', due: '2023-02-28' }),
  ),
  scenario('the first of the month, once debited in the month before', random =>
    told(random, {
      days: ['2025-01-01', '2025-02-01', '2025-02-27', '2025-04-01', '2025-05-01'],
      due: '2025-06-01',
    }),
  ),
  scenario('the last of the month, twice debited in the month after', random =>
    told(random, {
      days: ['2025-01-31', '2025-03-05', '2025-03-31', '2025-05-02', '2025-05-31'],
      due: '2025-06-30',
    }),
  ),
  toldFrom('two charges that say 连续包月, a month between them missed', 9, from => ({
    text: words('小米云服务连续包月'),
    days: [from, monthsAfter(from, 2)],
    due: monthsAfter(from, 3),
  })),
  toldFrom('three charges, the second month missed', 9, from => ({
    days: [from, monthsAfter(from, 2), monthsAfter(from, 3)],
    due: monthsAfter(from, 4),
  })),
  toldFrom('three charges, two months missed before the last', 9, from => ({
    days: [from, monthsAfter(from, 1), monthsAfter(from, 4)],
    due: monthsAfter(from, 5),
  })),
  toldFrom('a pause, then one charge on a new day', 5, from => {
    const again = shifted(monthsAfter(from, 9), 12)
    return { days: [...monthDays(from, 6), again], due: monthsAfter(again, 1) }
  }),
  ...[3, 4, 5].map(count => ({
    name: `${count} cameras of one price, some debits a day or two late`,
    tell: (random: Random) => cameras(random, count, 2),
  })),
  ...[4, 5].map(count => ({
    name: `${count} cameras of one price, to the day`,
    tell: (random: Random) => cameras(random, count, 0),
  })),
]

/** Of days at least this far apart nobody could mix up charges that come two days late. */
const daysApart = 5

/** Mandates of one price and text side by side, a fifth of the debits up to `late` days late. */
function cameras(random: Random, count: number, late: number): Story {
  const room = Math.floor((27 - (count - 1) * daysApart) / count)
  let last = 1 + random.between(0, room)
  const dates = [last]
  while (dates.length < count) {
    last += daysApart + random.between(0, room)
    dates.push(last)
  }
  const year = random.between(2021, 2025)
  return told(
    random,
    dates.map(date => {
      const from = `${year}-01-${String(date).padStart(2, '0')}`
      const days = monthDays(from, 10).map(on =>
        random.next() < 1 / 5 ? shifted(on, random.between(0, late)) : on,
      )
      return { ...camera, days, due: monthsAfter(from, 10) }
    }),
  )
}
