import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { quietSchedule } from '../../../src/main/data/quiet-schedule.ts'

const second = 1000
const minute = 60 * second

describe('automatic backups', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it('are made once after any number of changes, when there is quiet', async () => {
    const backUp = vi.fn(async () => {})
    const schedule = quietSchedule(backUp)
    for (let change = 0; change < 5; change += 1) {
      schedule.changed()
      await vi.advanceTimersByTimeAsync(10 * second)
    }
    expect(backUp).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(20 * second)
    expect(backUp).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(60 * minute)
    expect(backUp).toHaveBeenCalledTimes(1)
  })

  it('don’t wait for ever for somebody who never stops', async () => {
    const backUp = vi.fn(async () => {})
    const schedule = quietSchedule(backUp)
    for (let change = 0; change < 70; change += 1) {
      schedule.changed()
      await vi.advanceTimersByTimeAsync(10 * second)
    }
    expect(backUp).toHaveBeenCalledTimes(1)
  })

  it('never overlap, and one that failed is tried again after the next change', async () => {
    let running = 0
    let most = 0
    const backUp = vi.fn(async () => {
      running += 1
      most = Math.max(most, running)
      await new Promise(resolve => setTimeout(resolve, 2 * minute))
      running -= 1
      throw new Error('the disk is away')
    })
    const schedule = quietSchedule(backUp)
    schedule.changed()
    await vi.advanceTimersByTimeAsync(40 * second)
    schedule.changed()
    await vi.advanceTimersByTimeAsync(10 * minute)
    expect(backUp).toHaveBeenCalledTimes(2)
    expect(most).toBe(1)
  })

  it('stop with the app', async () => {
    const backUp = vi.fn(async () => {})
    const schedule = quietSchedule(backUp)
    schedule.changed()
    schedule.stop()
    await vi.advanceTimersByTimeAsync(minute)
    expect(backUp).not.toHaveBeenCalled()
  })
})
