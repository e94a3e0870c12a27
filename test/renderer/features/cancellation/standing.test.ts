import { describe, expect, test } from 'vitest'
import { day } from '../../../../src/core/base/calendar.ts'
import { words } from '../../../../src/i18n/words.ts'
import { isNowhere, standingOf } from '../../../../src/renderer/features/cancellation/standing.ts'
import { isDueUnknown } from '../../../../src/renderer/features/subscriptions/expecting.ts'
import { mark, next, paid, plan } from '../../../core/cancellation/made-plan.ts'
import { subscription } from '../../../core/cancellation/subscription-fixture.ts'

const due = { date: next.date, fen: next.fen }
const standing = (made: ReturnType<typeof plan>, today: string) =>
  standingOf({ ...made, next: due }, today, words('zh'))

describe('how far a plan is', () => {
  test('counts the days to the next charge while the bills reach it', () => {
    expect(standing(plan({ asOf: day('2026-04-02') }), '2026-04-02')).toEqual([
      '共 3 步，手机上还有 2 步，大约 4 分钟。',
      '下一次 4月9日扣 ¥6，还有 7 天。',
    ])
  })

  test('names no day where the bills end over a cycle ago', () => {
    const old = subscription(paid, { next, billsEnd: day('2026-03-31') })
    const made = plan({ subscription: old, asOf: day('2027-02-02') })
    expect(isDueUnknown(made, '2027-02-02')).toBe(true)
    expect(standing(made, '2027-02-02')[1]).toBe('账单只到 2026年3月，下一次哪天扣，要看新账单。')
  })

  test('says what is next instead of counting steps, once both sides were looked at in vain', () => {
    const marks = [
      mark('merchant', 'not-found', '2026-04-01T21:00:00'),
      mark('wallet', 'absent', '2026-04-01T21:10:00'),
    ]
    expect(standing(plan({ marks }), '2026-04-02')[0]).toBe('两边都没找到，把话发给客服。')
    expect(isNowhere(plan({ marks }))).toBe(true)
    expect(isNowhere(plan({ marks: marks.slice(0, 1) }))).toBe(false)
  })
})
