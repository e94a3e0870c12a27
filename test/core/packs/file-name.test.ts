import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileName, freeName } from '../../../src/core/packs/file-name.ts'

test('a bill keeps its name', () => {
  expect(fileName('支付宝交易明细(20241101-20261031).csv', '账单')).toBe(
    '支付宝交易明细(20241101-20261031).csv',
  )
})

test.each([
  ['../../etc/passwd', '_.._etc_passwd'],
  ['a/b\\c:d*e?f"g<h>i|j.csv', 'a_b_c_d_e_f_g_h_i_j.csv'],
  ['CON.csv', '_CON.csv'],
  ['...', '账单'],
  ['', '账单'],
  ['a\nb.csv', 'a_b.csv'],
  ['x\u202Evsc.exe', 'x[U+202E]vsc.exe'],
])('%j becomes %j', (given, expected) => {
  expect(fileName(given, '账单')).toBe(expected)
})

test('any text becomes one name that every system takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
      const name = fileName(text, '账单')
      expect(name).not.toMatch(/[\\/:*?"<>|\n\r\t\0]|^\.|[. ]$/)
      expect(new TextEncoder().encode(name).length).toBeLessThan(255)
      expect(name).not.toBe('')
    }),
  )
})

test('names that differ in nothing but case get numbers', () => {
  expect(freeName('Bill.csv', new Set(['bill.csv', 'bill-2.csv']))).toBe('Bill-3.csv')
  expect(freeName('other.csv', new Set(['bill.csv']))).toBe('other.csv')
})
