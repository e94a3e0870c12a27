import { expect, test } from 'vitest'
import { day } from '../../../../src/core/base/calendar.ts'
import { rulerMonths } from '../../../../src/renderer/features/bills/month-ruler.tsx'

const covering = (from: string, to: string) => ({ covered: [{ from: day(from), to: day(to) }] })

test('the months go on to the present one, where bills ended before', () => {
  const months = rulerMonths([covering('2025-01-01', '2025-12-31')], '2026-11-30')
  expect([months[0], months.at(-1), months.length]).toEqual(['2025-01', '2026-11', 23])
})

test('bills that all end over two years ago are shown up to their end', () => {
  const months = rulerMonths([covering('2019-01-01', '2020-12-31')], '2026-11-30')
  expect([months[0], months.at(-1)]).toEqual(['2019-01', '2020-12'])
})

test('no bill, no months', () => {
  expect(rulerMonths([{ covered: [] }], '2026-11-30')).toEqual([])
})
