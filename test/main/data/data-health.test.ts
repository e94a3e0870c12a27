import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fail, ok } from '../../../src/contract/reply.ts'
import { type Day, day } from '../../../src/core/base/calendar.ts'
import { problemLog } from '../../../src/main/boot/problem-log.ts'
import { dataHealth } from '../../../src/main/data/data-health.ts'
import { healthName, healthRecord } from '../../../src/main/data/health-record.ts'
import { smallDisk } from '../../engine/import/small-disk.ts'
import { temporaryFolder } from '../../engine/test-engine.ts'
import { fillUp, noSmallDisk } from '../../fixture/small-disk.ts'

const whole = ok({ mended: false, changedFiles: 0 })

/** An app that is started in a folder, on a day; `check` is what its engine finds. */
function started(folder: string, on: Day = day('2026-11-21'), found: unknown = whole) {
  const check = vi.fn(async () => found as typeof whole)
  const problems = problemLog(folder, () => '2026-11-21T12:00:00')
  const tell = vi.fn()
  const record = healthRecord(folder)
  const health = dataHealth({ record, check, problems, tell, today: () => on })
  const codes = () => problems.list().map(({ code }) => code)
  return { health, record, check, tell, codes }
}

/** Long enough for whatever waits for quiet. */
const quiet = () => vi.advanceTimersByTimeAsync(60_000)

describe('the health of the data', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it('says nothing of a run that ended as it should', async () => {
    const folder = temporaryFolder()
    const first = started(folder)
    first.health.opened(null)
    first.health.ended()
    const second = started(folder)
    second.health.opened(null)
    expect(second.health.notice()).toBe(null)
    expect(second.codes()).toEqual([])
  })

  it('notices a run that did not, has everything read at once, and tells it only once', async () => {
    const folder = temporaryFolder()
    started(folder).health.opened(null)
    const second = started(folder)
    second.health.opened(null)
    await vi.advanceTimersByTimeAsync(0)
    expect(second.health.notice()).toBe('unclean-end')
    expect(second.codes()).toEqual(['unclean-end'])
    expect(second.check).toHaveBeenCalledTimes(1)
    // The engine is opened again after a restore or a move.
    second.health.opened(null)
    expect(second.codes()).toEqual(['unclean-end'])
    second.health.ended()
    const third = started(folder)
    third.health.opened(null)
    expect(third.health.notice()).toBe(null)
  })

  it('keeps an unclean end in mind for as long as the data can’t be opened', () => {
    const folder = temporaryFolder()
    started(folder).health.opened(null)
    const second = started(folder)
    second.health.opened('locked')
    second.health.ended()
    const third = started(folder)
    third.health.opened(null)
    expect(third.health.notice()).toBe('unclean-end')
  })

  it('reads everything a week after the last time, when nobody is at work', async () => {
    const folder = temporaryFolder()
    const days: [string, number][] = [
      ['2026-11-01', 1],
      ['2026-11-02', 0],
      ['2026-11-07', 0],
      ['2026-11-08', 1],
      // A clock that was set back must not put it off for years.
      ['2020-01-01', 1],
    ]
    for (const [on, times] of days) {
      const { health, check } = started(folder, day(on))
      health.opened(null)
      await vi.advanceTimersByTimeAsync(20_000)
      health.changed()
      await vi.advanceTimersByTimeAsync(20_000)
      expect(check, on).toHaveBeenCalledTimes(0)
      await quiet()
      expect(check, on).toHaveBeenCalledTimes(times)
      expect(health.notice()).toBe(null)
      health.ended()
    }
  })

  it('tells of kept files that changed, and of indexes made anew', async () => {
    for (const [found, notice, code] of [
      [ok({ mended: false, changedFiles: 2 }), 'files-changed', 'files-changed'],
      [ok({ mended: true, changedFiles: 0 }), 'mended', 'index-mended'],
    ] as const) {
      const folder = temporaryFolder()
      const { health, tell, codes } = started(folder, day('2026-11-21'), found)
      health.opened(null)
      await quiet()
      expect(health.notice()).toBe(notice)
      expect(codes()).toEqual([code])
      expect(tell).toHaveBeenCalled()
      expect(started(folder).health.integrity()).toEqual({
        on: '2026-11-21',
        changedFiles: found.ok ? found.value.changedFiles : -1,
      })
    }
  })

  it('never trusts a database that was found unsound before it was read whole again', async () => {
    const folder = temporaryFolder()
    const first = started(folder, day('2026-11-21'), fail('database-damaged'))
    first.health.opened(null)
    await quiet()
    expect(first.record.get().suspect).toBe(true)
    expect(first.codes()).toEqual(['database-damaged'])
    first.health.ended()
    const second = started(folder)
    expect(second.record.get().suspect).toBe(true)
    second.health.opened(null)
    expect(second.record.get().suspect).toBe(false)
  })

  it('answers a person who asks with the day and what was found', async () => {
    const { health } = started(temporaryFolder(), day('2026-11-21'), ok({ mended: false, changedFiles: 3 }))
    expect(health.integrity()).toEqual({ on: null, changedFiles: 0 })
    expect(await health.check()).toEqual(ok({ on: '2026-11-21', changedFiles: 3 }))
    expect(health.notice()).toBe(null)
  })

  it('takes an end on a full disk for the end it was', context => {
    const disk = smallDisk(1)
    if (!disk) return context.skip(noSmallDisk)
    const first = started(disk)
    first.health.opened(null)
    fillUp(disk, 0)
    first.health.ended()
    const second = started(disk)
    second.health.opened(null)
    expect(second.health.notice()).toBe(null)
  })

  it('starts afresh where its record can’t be read', () => {
    const folder = temporaryFolder()
    for (const text of ['', '7', '{"running": "yes", "checkedOn": "2026-13-40", "changedFiles": -1}']) {
      writeFileSync(join(folder, healthName), text)
      const { health } = started(folder)
      health.opened(null)
      expect(health.notice()).toBe(null)
      expect(health.integrity()).toEqual({ on: null, changedFiles: 0 })
      expect(JSON.parse(readFileSync(join(folder, healthName), 'utf8'))).toMatchObject({ running: true })
    }
  })
})
