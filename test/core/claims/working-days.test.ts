import { describe, expect, it } from 'vitest'
import { addDays, day } from '../../../src/core/base/calendar.ts'
import { afterCalendarDays, afterWorkingDays, isWorkingDay } from '../../../src/core/claims/working-days.ts'

describe('working days', () => {
  it('are Mondays to Fridays without public holidays, and the weekend days worked in exchange', () => {
    expect(isWorkingDay(day('2026-11-20'))).toBe(true)
    expect(isWorkingDay(day('2026-11-21'))).toBe(false)
    expect(isWorkingDay(day('2026-10-01'))).toBe(false)
    expect(isWorkingDay(day('2026-10-10'))).toBe(true)
  })

  it('are counted from the day after, over the National Day holidays', () => {
    // 28, 29, 30 September, then 8, 9, 10 (worked Saturday) and 12 October.
    expect(afterWorkingDays(day('2026-09-27'), 7).on).toBe('2026-10-12')
    expect(afterWorkingDays(day('2026-11-20'), 7).on).toBe('2026-12-01')
  })

  it('are the plain ones beyond the years of the data, and said to be put off by holidays', () => {
    expect(afterWorkingDays(day('2026-12-28'), 7)).toEqual({ on: '2027-01-06', isProvisional: true })
    expect(afterCalendarDays(day('2026-11-21'), 60)).toEqual({ on: '2027-01-20', isProvisional: true })
  })

  it('move a period of calendar days off a public holiday only', () => {
    expect(afterCalendarDays(day('2026-08-03'), 60).on).toBe('2026-10-08')
    expect(afterCalendarDays(day('2026-09-21'), 20).on).toBe('2026-10-11')
  })

  it('never end a period on a day off', () => {
    for (let offset = 0; offset < 300; offset += 1) {
      const end = afterWorkingDays(addDays(day('2025-01-01'), offset), 7)
      expect(isWorkingDay(end.on)).toBe(true)
    }
  })
})
