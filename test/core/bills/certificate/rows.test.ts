import { describe, expect, it } from 'vitest'
import { isAligned } from '../../../../src/core/bills/certificate/rows.ts'

describe('cells that are drawn as one row', () => {
  const cell = (column: number, ...heights: number[]) =>
    heights.map(y => ({ column, text: '小米', x: 60 * column, y, size: 10 }))
  const long = cell(1, 100, 88, 76)

  it.each([
    ['top', 100],
    ['middle', 88],
    ['bottom', 76],
  ])('are set at its %s', (_, y) => {
    expect(isAligned([...cell(0, y), ...long])).toBe(true)
  })

  it('are of two rows where one stands elsewhere', () => {
    expect(isAligned([...cell(0, 95), ...long])).toBe(false)
    expect(isAligned([...cell(0, 52), ...long])).toBe(false)
  })

  it('have their lines one below the other', () => {
    expect(isAligned(cell(1, 88, 100))).toBe(false)
  })
})
