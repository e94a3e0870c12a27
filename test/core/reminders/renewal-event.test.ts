import { describe, expect, test } from 'vitest'
import { type Day, day, type WallTime } from '../../../src/core/base/calendar.ts'
import { fen } from '../../../src/core/base/money.ts'
import { guides } from '../../../src/core/cancellation/bundled-guides.ts'
import { planFor } from '../../../src/core/cancellation/plan.ts'
import type { StepMark } from '../../../src/core/cancellation/step-mark.ts'
import { type Reminder, remindersOf } from '../../../src/core/reminders/renewal-event.ts'
import type { StoredCharge } from '../../../src/core/subscriptions/subscription.ts'
import { presentReminder } from '../../../src/i18n/present/reminders.ts'
import { charge, subscription } from '../cancellation/subscription-fixture.ts'

const next = {
  date: day('2026-04-09'),
  fen: fen(600),
  window: { from: day('2026-04-03'), to: day('2026-04-18') },
}
const cloud = subscription(
  ['2026-02-09', '2026-03-09'].map(date => charge(date)),
  { next },
)

function reminders(asOf: Day, marks: StepMark[] = [], of = cloud): Reminder[] {
  const plan = planFor({
    subscription: of,
    guides,
    marks,
    statedOff: null,
    proof: [],
    all: [],
    asOf,
  })
  return remindersOf(plan, of, asOf)
}

const off: StepMark[] = (['merchant', 'wallet'] as const).map(step => ({
  charge: { wallet: 'alipay', tradeNo: '1' },
  step,
  state: 'done',
  at: '2026-03-20T20:00:00' as WallTime,
}))

/** Title and text of a reminder that is there. */
function text(reminder: Reminder | undefined): string[] {
  if (!reminder) throw new Error('no reminder')
  const { title, text } = presentReminder(reminder, 'zh', '2026-04-01')
  return [title, text]
}

describe('reminders', () => {
  test('come the day before a running renewal may be charged', () => {
    expect(reminders(day('2026-03-20'))).toEqual([
      {
        uid: expect.stringMatching(/^charge-[0-9a-f]{1,8}@xucha$/),
        kind: 'charge',
        subscriptionId: cloud.id,
        day: '2026-04-03',
        name: cloud.name,
        wallet: 'alipay',
        fen: 600,
        due: '2026-04-09',
        earliest: '2026-04-04',
        assumed: false,
      },
    ])
    expect(text(reminders(day('2026-03-20'))[0])).toEqual([
      '小米云服务·50GB 4月9日前后扣 ¥6',
      '4月9日前后会从支付宝扣款，最早 4月4日。不想续，今天就关。',
    ])
  })

  test('never lie in the past and keep their name', () => {
    const [late] = reminders(day('2026-04-05'))
    expect(late?.day).toBe('2026-04-05')
    expect(late?.uid).toBe(reminders(day('2026-03-20'))[0]?.uid)
  })

  test('keep their name when the day moves, and get another with the next charge', () => {
    const uid = (charges: StoredCharge[], date: string) => {
      const moved = subscription(charges, { next: { ...next, date: day(date) } })
      return reminders(day('2026-03-20'), [], moved)[0]?.uid
    }
    const later = uid(cloud.charges, '2026-04-11')
    expect(later).toBe(uid(cloud.charges, '2026-04-09'))
    // Older bills imported late change the id of the subscription, not the charge it is about.
    expect(uid([charge('2026-01-09'), ...cloud.charges], '2026-04-09')).toBe(later)
    expect(uid([...cloud.charges, charge('2026-04-09')], '2026-05-09')).not.toBe(later)
    expect(later).not.toContain(cloud.charges.at(-1)?.charge.tradeNo)
  })

  test('after a due day that no bill shows, tell the one that follows as assumed', () => {
    const [assumed] = reminders(day('2026-05-20'))
    expect(assumed).toMatchObject({ day: '2026-06-03', due: '2026-06-09', assumed: true })
    expect(text(assumed)).toEqual([
      '小米云服务·50GB 6月9日前后可能扣 ¥6',
      expect.stringContaining('照以往的日子推算，6月9日前后会从支付宝扣款，最早 6月4日。'),
    ])
    expect(reminders(day('2026-04-10'))[0]).toMatchObject({ due: '2026-05-09' })
  })

  test('turn into one to check the bill once everything is off', () => {
    const [check] = reminders(day('2026-03-21'), off)
    expect(check).toMatchObject({ kind: 'verify', day: '2026-04-19', from: '2026-04-04', to: '2026-04-18' })
    expect(text(check)[0]).toBe('核对 小米云服务·50GB 停了没有')
  })
})
