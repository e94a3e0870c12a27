import { expect, test } from 'vitest'
import { day } from '../../../src/core/calendar.ts'
import { fen } from '../../../src/core/money.ts'
import { monthChart } from '../../../src/core/pack/month-chart.ts'
import { numberList } from '../../../src/core/pack/number-list.ts'

const charge = (on: string, amount: number, claimed = false) => ({ day: day(on), fen: fen(amount), claimed })

test('every month from the first to the last has its sum, empty ones too', () => {
  const { markup } = monthChart([
    charge('2025-11-05', 600),
    charge('2025-11-20', 600, true),
    charge('2026-02-05', 900, true),
  ])
  expect(markup).toContain('aria-label="2025-11 ¥12.00, 2025-12 ¥0.00, 2026-01 ¥0.00, 2026-02 ¥9.00"')
  expect(markup.match(/#b5412b/g)).toHaveLength(2)
})

test('no charges, no chart', () => {
  expect(monthChart([]).markup).toBe('')
})

test('numbers are drawn together from three on', () => {
  expect(numberList([3, 1, 2, 7, 5, 6, 9, 10], '、')).toBe('1–3、5–7、9、10')
  expect(numberList([], '、')).toBe('')
})
