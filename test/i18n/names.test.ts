import { expect, it } from 'vitest'
import { words } from '../../src/i18n/words.ts'

it('a name that ends in letters or digits stands apart from what follows', () => {
  const { from } = words('zh').checkUp.noNewBill
  expect(from('支付宝 lin***@example.com', '10月18日')).toBe('支付宝 lin***@example.com 从10月18日起')
  expect(from('妈妈的支付宝', '10月18日')).toBe('妈妈的支付宝从10月18日起')
})
