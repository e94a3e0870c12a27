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
    expect(afterWorkingDays(day('2026-09-27'), 7)).toBe('2026-10-12')
    expect(afterWorkingDays(day('2026-11-20'), 7)).toBe('2026-12-01')
  })

  it('are unknown beyond the years of the data', () => {
    expect(afterWorkingDays(day('2026-12-28'), 7)).toBeNull()
    expect(afterCalendarDays(day('2026-11-21'), 60)).toBeNull()
  })

  it('move a period of calendar days off a public holiday only', () => {
    expect(afterCalendarDays(day('2026-08-03'), 60)).toBe('2026-10-08')
    expect(afterCalendarDays(day('2026-09-21'), 20)).toBe('2026-10-11')
  })

  it('never end a period on a day off', () => {
    for (let offset = 0; offset < 300; offset += 1) {
      const end = afterWorkingDays(addDays(day('2025-01-01'), offset), 7)
      expect(end && isWorkingDay(end)).toBe(true)
    }
  })
})
