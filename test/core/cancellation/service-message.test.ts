import { expect, test } from 'vitest'
import { bothOff, plan } from './made-plan.ts'
import { charge, subscription } from './subscription-fixture.ts'

test('the message to customer service is in their language, whatever the window speaks', () => {
  expect(plan({ language: 'en' }).message).toBe(plan({ language: 'zh' }).message)
})

test('customer service is asked to confirm what was switched off, not to do it again', () => {
  const { message } = plan({ marks: bothOff })
  expect(message).toMatch(/我在 .*已经关闭。请用文字确认/)
  expect(message).not.toMatch(/没有找到|请帮我关闭/)
  expect(plan().message).toContain('请帮我关闭一项自动续费')
})

test('the message to customer service carries the latest charges with both order numbers', () => {
  const many = Array.from({ length: 9 }, (_, month) => charge(`2025-0${month + 1}-09`))
  const { message } = plan({ subscription: subscription(many, { service: 'mi-home-camera' }) })
  expect(message).toContain('最近 6 笔扣费（共 9 笔）：')
  expect(message).toContain(`支付宝订单号 ${many[8]?.charge.tradeNo}`)
  expect(message).toContain(`商家订单号 ${many[8]?.charge.merchantOrderNo}`)
  expect(message).not.toContain(many[2]?.charge.tradeNo)
  expect(message).toContain('摄像机的 SN')
})
