import { expect, it } from 'vitest'
import { keptBy } from '../../../src/core/base/kept-by.ts'

it('computes once for each object, whatever the answer', () => {
  const asked: object[] = []
  const ask = keptBy((of: { answer?: number }) => {
    asked.push(of)
    return of.answer
  })
  const [one, none] = [{ answer: 1 }, {}]
  expect([one, none, one, none, { answer: 1 }].map(ask)).toEqual([1, undefined, 1, undefined, 1])
  expect(asked).toEqual([one, none, { answer: 1 }])
})
