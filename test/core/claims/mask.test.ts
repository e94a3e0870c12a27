import { expect, test } from 'vitest'
import { masked, maskNumbers, maskPersonal } from '../../../src/core/claims/mask.ts'

test('of a number the ends are left, of a name the first letter', () => {
  expect(masked('13812345678')).toBe('138****5678')
  expect(masked('张三丰')).toBe('张**')
})

test.each([
  ['电话13812345678。', '电话138****5678。'],
  ['+86 138-1234-5678', '+86**********5678'],
  ['8613812345678', '861******5678'],
  ['身份证11010519491231002X号', '身份证110***********002X号'],
  ['卡6222021234567894567', '卡622************4567'],
  ['2088123412341234_账务.csv', '208*********1234_账务.csv'],
])('%j becomes %j', (text, hidden) => {
  expect(maskNumbers(text)).toBe(hidden)
})

test.each([
  ['an order number of 28 digits', '2025060522000671304752387918'],
  ['one of 18 that is no identity number', '202506052200067130'],
  ['one of 18 with a date and a wrong check sign', '110105194912310021'],
  ['one of 16 that begins like a card', '6222021234567890'],
  ['a time and an amount', '2025-06-05 08:31:12,12345.00'],
])('%s stays', (_, text) => {
  expect(maskNumbers(text)).toBe(text)
})

test('an address of mail is hidden in a name or an answer, and stays in a line of a bill: it is the payee’s', () => {
  expect(maskPersonal('给zhang.san@example.com的信')).toBe('给zha**************.com的信')
  expect(maskNumbers('pay@example.com')).toBe('pay@example.com')
})
