import { expect, test } from 'vitest'
import { addMonths, day } from '../../../../src/core/base/calendar.ts'
import { fen } from '../../../../src/core/base/money.ts'
import { monthChart } from '../../../../src/core/packs/report/month-chart.ts'
import { numberList } from '../../../../src/core/packs/report/parts.ts'

const charge = (on: string, amount: number, asked = 0) => ({
  day: day(on),
  fen: fen(amount),
  askedFen: fen(asked),
})

test('every month from the first to the last has its sum, empty ones too', () => {
  const { markup } = monthChart([
    charge('2025-11-05', 600),
    charge('2025-11-20', 600, 600),
    charge('2026-02-05', 900, 300),
  ])
  expect(markup).toContain('aria-label="2025-11 ¥12, 2025-12 ¥0, 2026-01 ¥0, 2026-02 ¥9"')
  // What is asked of a month stands out, not the whole of what was charged: 600 of 1,200 and 300 of 900.
  const heights = (color: string) =>
    [...markup.matchAll(new RegExp(`height="([\\d.]+)" fill="${color}"`, 'g'))].map(([, height]) =>
      Number(height),
    )
  const [all, asked] = [heights('#b9b4a8').filter(height => height > 0), heights('#b5412b')]
  expect(asked.map((height, index) => height / (all[index] ?? 0))).toEqual([
    expect.closeTo(1 / 2, 3),
    expect.closeTo(1 / 3, 3),
  ])
})

test('bars stand one beside the other, each with a width', () => {
  const { markup } = monthChart([charge('2025-11-05', 600), charge('2026-02-05', 900, 900)])
  // What is asked back stands in the bar of its month.
  const bars = new Map(
    [...markup.matchAll(/<rect x="([-\d.]+)"[^>]* width="([-\d.]+)"/g)].map(([, x, width]) => [
      Number(x),
      Number(x) + Number(width),
    ]),
  )
  expect(bars.size).toBe(4)
  let end = 0
  for (const [from, to] of bars) {
    expect(from).toBeGreaterThanOrEqual(end)
    expect(to).toBeGreaterThan(from)
    end = to
  }
})

test('marked days have their numbers and make room for themselves', () => {
  const { markup } = monthChart([charge('2025-11-05', 600)], [day('2025-12-01'), day('2026-01-31')])
  expect(markup).toContain('aria-label="2025-11 ¥6, 2025-12 ¥0, 2026-01 ¥0"')
  expect([...markup.matchAll(/<circle cx="([\d.]+)"/g)].map(([, x]) => Number(x))).toEqual([257.33, 653.51])
  expect(markup).toMatch(/<circle[^>]*\/><text[^>]*>1<\/text>.*<circle[^>]*\/><text[^>]*>2<\/text>/)
})

test('the label under the last bar is not cut off', () => {
  const { markup } = monthChart(
    Array.from({ length: 25 }, (_, index) => charge(addMonths(day('2024-11-05'), index), 600)),
  )
  const [label, x] = [...markup.matchAll(/<text x="([\d.]+)"[^>]*>(\d{4}-\d\d)/g)]
    .map(([, at, month]) => [month, Number(at)] as const)
    .at(-1)!
  expect(label).toBe('2026-11')
  // Seven signs of 9.5 px, half of them on either side.
  expect(x + 20).toBeLessThanOrEqual(680)
})

test('no charges, no chart', () => {
  expect(monthChart([]).markup).toBe('')
  expect(monthChart([], [day('2025-11-05')]).markup).toBe('')
})

test('numbers are drawn together from three on', () => {
  expect(numberList([3, 1, 2, 7, 5, 6, 9, 10], '、')).toBe('1–3、5–7、9、10')
  expect(numberList([], '、')).toBe('')
})

test('keeps to the years of the charges where a day said lies far away', () => {
  const { markup } = monthChart([charge('2025-11-05', 600)], [day('0001-01-01'), day('9999-12-31')])
  expect(markup.match(/<rect /g)).toHaveLength(25)
})
