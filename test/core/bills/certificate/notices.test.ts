import { expect, it } from 'vitest'
import { day } from '../../../../src/core/base/calendar.ts'
import { noticesOf } from '../../../../src/core/bills/certificate/notices.ts'

const period = (from: string, to: string) => ({ from: day(from), to: day(to) })
const certificate = {
  wallet: 'wechat',
  format: 'wechat-pdf',
  period: period('2024-01-01', '2024-12-31'),
} as const
const bill = (from: string, to: string) =>
  ({ wallet: 'wechat', format: 'wechat-xlsx', period: period(from, to) }) as const

it('asks for the bill of the same days until bills cover them all', () => {
  const half = bill('2024-01-01', '2024-06-30')
  expect(noticesOf(certificate, [certificate])).toContain('bill-wanted')
  expect(noticesOf(certificate, [certificate, half])).toContain('bill-wanted')
  const whole = noticesOf(certificate, [certificate, half, bill('2024-07-01', '2025-03-31')])
  expect(whole).toEqual(['after-descriptions', 'status-not-stated', 'goods-not-stated'])
})

it('says of Alipay’s that no status is stated, and nothing of a bill', () => {
  const alipay = { ...certificate, wallet: 'alipay', format: 'alipay-pdf' } as const
  expect(noticesOf(alipay, [alipay])).toEqual(['after-descriptions', 'status-not-stated'])
  expect(noticesOf(bill('2024-01-01', '2024-06-30'), [certificate])).toEqual([])
})
