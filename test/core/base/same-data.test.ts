import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isSameData } from '../../../src/core/base/same-data.ts'

it('is alike what is written alike', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      expect(isSameData(one, structuredClone(one))).toBe(true)
      expect(isSameData({ one, other }, { one, other: structuredClone(one) })).toBe(isSameData(other, one))
      if (JSON.stringify(one) !== JSON.stringify(other) && typeof one !== 'object')
        expect(isSameData(one, other)).toBe(false)
    }),
  )
})

it.each([
  [[1, 2], { 0: 1, 1: 2 }],
  [{ a: 1 }, { a: 1, b: undefined }],
  [{ a: undefined }, { b: undefined }],
  [{ a: { b: [1, null] } }, { a: { b: [1, 0] } }],
  [null, {}],
  ['1', 1],
])('tells %j from %j', (one, other) => {
  expect(isSameData(one, other)).toBe(false)
  expect(isSameData(other, one)).toBe(false)
})
