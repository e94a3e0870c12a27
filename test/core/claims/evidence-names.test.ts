import { expect, test } from 'vitest'
import { evidenceIds, evidenceNamed } from '../../../src/core/claims/evidence-names.ts'

const numbers = [
  ...Array.from({ length: 12 }, (_, index) => `E${String(index + 1).padStart(2, '0')}`),
  ...Array.from({ length: 10 }, (_, index) => `X-S${index + 1}`),
]

test('every number of old databases has one name, in the order of the list', () => {
  expect(numbers.map(evidenceNamed)).toEqual([...evidenceIds])
})

test('a name stays as it is, and so does what was never an item', () => {
  expect(['bill-original', 'E13', ''].map(evidenceNamed)).toEqual(['bill-original', 'E13', ''])
})
