import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxAfterKey, boxBetween, middleBox } from '../../../../src/renderer/features/claims/cover-box.ts'

const point = fc.record({
  x: fc.double({ min: -2, max: 3, noNaN: true }),
  y: fc.double({ min: -2, max: 3, noNaN: true }),
})

describe('boxes over an image', () => {
  it('are the same whichever corner they were drawn from, and stay on the image', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        const box = boxBetween(a, b)
        expect(boxBetween(b, a)).toEqual(box)
        if (!box) return
        expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0)
        expect(Math.max(box.x + box.width, box.y + box.height)).toBeLessThanOrEqual(1 + 1e-9)
      }),
    )
  })

  it('are none where the pointer hardly moved', () => {
    expect(boxBetween({ x: 0.5, y: 0.5 }, { x: 0.501, y: 0.9 })).toBeNull()
  })

  it('move and grow by arrow keys, and never off the image', () => {
    expect(boxAfterKey(middleBox, 'ArrowDown', false)?.y).toBeCloseTo(0.46)
    expect(boxAfterKey(middleBox, 'ArrowRight', true)?.width).toBeCloseTo(0.41)
    expect(boxAfterKey(middleBox, 'Enter', false)).toBeNull()
    let box = middleBox
    for (let press = 0; press < 200; press += 1) box = boxAfterKey(box, 'ArrowRight', false) ?? box
    expect(box.x + box.width).toBeCloseTo(1)
    for (let press = 0; press < 200; press += 1) box = boxAfterKey(box, 'ArrowLeft', true) ?? box
    expect(box.width).toBeGreaterThan(0)
  })
})
