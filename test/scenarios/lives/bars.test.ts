import { expect, it } from 'vitest'
import { missedBars, tableOf } from './bars.ts'
import type { Figures } from './figures.ts'

const share = (part: number, of: number) => ({ part, of })
const good: Figures = {
  mixtures: share(930, 1000),
  mixedMandates: share(0, 10),
  xiaomi: share(99, 100),
  others: share(97, 100),
  varyingBills: share(0, 10),
  habitsCalled: share(0, 500),
  habitsAsked: share(5, 500),
  falseInMixtures: share(1, 1000),
  falseInLives: share(4, 4000),
  extras: share(0, 10),
}

it('names each figure below its bar and no other', () => {
  expect(missedBars(good)).toEqual([])
  expect(missedBars({ ...good, mixtures: share(929, 1000), habitsCalled: share(1, 500) })).toEqual([
    'hard mixtures exact',
    'habits called a renewal',
  ])
  expect(missedBars({ ...good, falseInMixtures: share(2, 1000) })).toEqual(['mixtures with a false finding'])
})

it('prints tuning and judging beside the bar', () => {
  const table = tableOf(good, { ...good, xiaomi: share(98, 100) })
  expect(table.find(line => line.startsWith("Xiaomi's"))).toMatch(/99 of 100 .* 98 of 100 .*>= 99 %/)
})
