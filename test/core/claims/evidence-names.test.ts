import { expect, test } from 'vitest'
import { evidenceIds, formerNumbers } from '../../../src/core/claims/evidence-names.ts'
import { evidenceItems } from '../../../src/core/claims/law.ts'

const numbers = [
  ...Array.from({ length: 12 }, (_, index) => `E${String(index + 1).padStart(2, '0')}`),
  ...Array.from({ length: 10 }, (_, index) => `X-S${index + 1}`),
]

test('every number of old databases has one name, in the order of the list', () => {
  expect(numbers.map(number => formerNumbers[number])).toEqual([...evidenceIds])
})

test('every name is an item of the data, in the same order', () => {
  expect(evidenceItems.map(({ id }) => id)).toEqual([...evidenceIds])
})
