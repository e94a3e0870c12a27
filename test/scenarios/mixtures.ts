import type { Random } from '../fixture/random.ts'
import { monthDays, monthsAfter, shifted, someDay } from './days.ts'
import { camera, monthly, type Part, told, toldFrom } from './parts.ts'
import type { Story } from './story.ts'

/** Any number of mandates of one text side by side, each with its own oddity; no truth is told of them. */
export function mixture(random: Random): Story {
  const sharesPrice = random.next() < 0.6
  const parts = Array.from({ length: random.between(2, 4) }, (_, at): Part => {
    const from = shifted(someDay(random, 1).replace(/^\d{4}-\d{2}/, '2023-02'), random.between(0, 60))
    const months = random.pick([1, 1, 1, 3])
    const days = monthDays(from, months === 1 ? random.between(5, 18) : 6, months)
    const odd = random.between(2, days.length - 2)
    const oddity = random.pick(['none', 'missed', 'double', 'late', 'step'])
    const price = 1000 + (sharesPrice ? 0 : at * 700)
    return {
      ...camera,
      days: days.flatMap((on, index) => {
        if (index !== odd) return [on]
        if (oddity === 'missed') return []
        if (oddity === 'double') return [on, shifted(on, random.between(0, 2))]
        return [oddity === 'late' ? shifted(on, random.between(1, 8)) : on]
      }),
      fen: oddity === 'step' ? days.map((_on, index) => (index < odd ? price : price + 300)) : price,
    }
  })
  return told(random, parts)
}

const inQuarters = { ...camera, cadence: 'quarterly' } as const

/** Mandates of one text and price that the shortest rhythm could swallow whole. */
export const mixtures = [
  toldFrom('a camera paid by the quarter beside one by the month, at one price', 3, from => {
    const again = shifted(monthsAfter(from, 1), 18)
    return [
      { ...camera, ...monthly(from, 18) },
      { ...inQuarters, ...monthly(again, 6, 3) },
    ]
  }),
  toldFrom('two cameras by the quarter beside one by the month, at one price', 2, from => {
    const [second, third] = [shifted(monthsAfter(from, 1), 8), shifted(monthsAfter(from, 2), 18)]
    return [
      { ...camera, ...monthly(from, 20) },
      { ...inQuarters, ...monthly(second, 6, 3) },
      { ...inQuarters, ...monthly(third, 6, 3) },
    ]
  }),
  toldFrom('a double two days late between two cameras is of the nearer one', 4, from => {
    const near = shifted(from, 7)
    const days = monthDays(near, 16)
    return [
      { ...camera, ...monthly(from, 16) },
      {
        ...camera,
        days: [...days, shifted(days[6]!, 2)].sort(),
        due: monthsAfter(near, 16),
        findings: [{ kind: 'duplicate-charge', at: [7] }],
      },
    ]
  }),
  toldFrom('two cameras of different price, each with a missed month', 4, from => {
    const near = shifted(from, 7)
    const without = (days: string[], at: number) => days.filter((_day, index) => index !== at)
    return [
      {
        ...camera,
        days: without(monthDays(from, 16), 6),
        fen: 1000,
        due: monthsAfter(from, 16),
        reasons: ['missed'],
      },
      {
        ...camera,
        days: without(monthDays(near, 16), 3),
        fen: 1700,
        due: monthsAfter(near, 16),
        reasons: ['missed'],
      },
    ]
  }),
]
