import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fen, formatYuan, parseYuan, yuanDigits } from '../../../src/core/base/money.ts'

const amounts = fc.integer({ min: -1e12, max: 1e12 })

describe('formatYuan', () => {
  it.each([
    [0, '¥0'],
    [600, '¥6'],
    [610, '¥6.10'],
    [5, '¥0.05'],
    [181_700, '¥1,817'],
    [-123_456, '-¥1,234.56'],
  ])('writes %i fen whole where it is whole, else to the fen', (amount, text) => {
    expect(formatYuan(fen(amount))).toBe(text)
  })
})

describe('parseYuan', () => {
  it('reads back what it writes, to the fen', () => {
    fc.assert(
      fc.property(amounts, amount => {
        expect(parseYuan(yuanDigits(fen(amount)))).toBe(amount)
        expect(parseYuan(formatYuan(fen(amount)))).toBe(amount)
      }),
    )
  })

  it('never goes through a float: 0.07, 1.1 and 1.15 are exact', () => {
    expect([parseYuan('0.07'), parseYuan('1.1'), parseYuan('1.15'), parseYuan('8.20')]).toEqual([
      7, 110, 115, 820,
    ])
  })

  it.each([
    ['¥28.16', 2816],
    ['￥28.16', 2816],
    ['28', 2800],
    ['27元', 2700],
    ['¥1,020.00', 102000],
    ['2，000.00', 200000],
    ['  15.4 ', 1540],
    ['-6.00', -600],
    ['¥-6.00', -600],
    ['0.00', 0],
    ['1234567890.12', 123456789012],
  ])('reads %s', (text, expected) => {
    expect(parseYuan(text)).toBe(expected)
  })

  it.each([
    '',
    '/',
    'XX',
    '1.234',
    '1,02.00',
    '--6.00',
    '4.2E+3',
    '99999999999999999.00',
    '¥',
    '6.00.00',
    '.50',
    '6.',
  ])('refuses %j instead of guessing', text => {
    expect(parseYuan(text)).toBeNull()
  })

  it('gives the same for the plain form as for the same sum with a sign of currency', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('0', '1', '9', '.', ',', '-', ' '), maxLength: 16 }),
        text => {
          expect(parseYuan(text)).toBe(
            /^\s*[¥￥]/.test(text) ? parseYuan(text) : parseYuan(text.replace(/^(\s*-?)/, '$1¥')),
          )
        },
      ),
    )
  })
})

describe('fen', () => {
  it('takes whole numbers only', () => {
    expect(() => fen(0.5)).toThrow(RangeError)
    expect(() => fen(2 ** 53)).toThrow(RangeError)
  })
})
