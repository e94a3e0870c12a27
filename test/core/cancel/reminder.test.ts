import { describe, expect, test } from 'vitest'
import { type Day, day, type WallTime } from '../../../src/core/calendar.ts'
import { guides } from '../../../src/core/cancel/bundled-guides.ts'
import type { PlaceMark } from '../../../src/core/cancel/place-mark.ts'
import { planFor } from '../../../src/core/cancel/plan.ts'
import { type Reminder, remindersOf } from '../../../src/core/cancel/reminder.ts'
import { fen } from '../../../src/core/money.ts'
import { charge, subscription } from './subscription-fixture.ts'

const next = {
  date: day('2026-04-09'),
  fen: fen(600),
  window: { from: day('2026-04-03'), to: day('2026-04-18') },
}
const cloud = subscription(
  ['2026-02-09', '2026-03-09'].map(date => charge(date)),
  { next },
)

function reminders(asOf: Day, marks: PlaceMark[] = []): Reminder[] {
  const coverage = { alipay: [], wechat: [] }
  const plan = planFor({
    subscription: cloud,
    guides,
    marks,
    statedOff: null,
    coverage,
    all: [],
    asOf,
    language: 'zh',
  })
  return remindersOf(plan, cloud, asOf, 'zh')
}

const off: PlaceMark[] = ['xiaomi', 'wallet'].map(place => ({
  charge: { wallet: 'alipay', tradeNo: '1' },
  place,
  state: 'done',
  at: '2026-03-20T20:00:00' as WallTime,
}))

describe('reminders', () => {
  test('come the day before a running renewal may be charged', () => {
    expect(reminders(day('2026-03-20'))).toEqual([
      {
        uid: `charge-${cloud.id}-2026-04-09@xucha`,
        kind: 'charge',
        subscriptionId: cloud.id,
        day: '2026-04-02',
        title: '小米云服务·50GB 快要扣 ¥6.00',
        text: '4月9日前后会从支付宝扣款，最早 4月3日。不想续，今天就关。',
      },
    ])
  })

  test('never lie in the past and keep their name', () => {
    const [late] = reminders(day('2026-04-05'))
    expect(late?.day).toBe('2026-04-05')
    expect(late?.uid).toBe(reminders(day('2026-03-20'))[0]?.uid)
  })

  test('turn into one to check the bill once everything is off', () => {
    expect(reminders(day('2026-03-21'), off)).toEqual([
      expect.objectContaining({
        kind: 'verify',
        day: '2026-04-19',
        title: '核对 小米云服务·50GB 停了没有',
      }),
    ])
  })
})
