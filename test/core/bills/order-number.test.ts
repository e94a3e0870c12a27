import { describe, expect, it } from 'vitest'
import { isReliableNumber, numbersFit } from '../../../src/core/bills/order-number.ts'
import { seeded } from '../../fixture/random.ts'

const random = seeded(7)
const digits = (count: number) => Array.from({ length: count }, () => random.between(0, 9)).join('')

/** What programs leave of a number that they take for one. */
const leavings: readonly [string, (number: string) => string][] = [
  ['six digits and a power', number => Number(number).toExponential(5).toUpperCase()],
  ['as JavaScript writes it', number => String(Number(number))],
  ['as a float of 16 digits', number => Number(number).toExponential(15)],
  ['15 digits and zeros', number => `${number.slice(0, 15)}${'0'.repeat(number.length - 15)}`],
  ['its beginning and its end', number => `${number.slice(0, 6)}****${number.slice(-4)}`],
]

describe.each(leavings)('a number of which %s is left', (_, left) => {
  it.each([18, 19, 28])('fits itself and no other, of %d digits', length => {
    for (let round = 0; round < 200; round += 1) {
      const number = `${random.between(1, 9)}${digits(length - 1)}`
      const other = `${(Number(number[0]) % 9) + 1}${number.slice(1)}`
      expect([number, numbersFit(left(number), number), numbersFit(other, left(number))]).toEqual([
        number,
        true,
        false,
      ])
    }
  })

  it.each(['0', '00'])('fits itself where it began with %s', zeros => {
    for (let round = 0; round < 200; round += 1) {
      const number = `${random.between(1, 9)}${digits(17)}`
      expect(numbersFit(left(number), zeros + number)).toBe(true)
      expect(numbersFit(left(zeros + number), zeros + number)).toBe(true)
    }
  })
})

it('a whole number may end in a zero or two, one of a float in more', () => {
  expect(isReliableNumber('2025012222001123456789012300')).toBe(true)
  expect(isReliableNumber('2025012222001123400000000000')).toBe(false)
  expect(isReliableNumber('2025012222001120000000000000')).toBe(false)
})
