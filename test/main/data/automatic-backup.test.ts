import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fail, ok, type Reply } from '../../../src/contract/reply.ts'
import { problemLog } from '../../../src/main/boot/problem-log.ts'
import { automaticBackup } from '../../../src/main/data/automatic-backup.ts'
import { temporaryFolder } from '../../engine/test-engine.ts'

const quiet = () => vi.advanceTimersByTimeAsync(60_000)

describe('a backup that nobody asked for', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  function started(keep: number) {
    let answer: Reply<null> = ok(null)
    const task = vi.fn(async () => answer)
    const tell = vi.fn()
    const problems = problemLog(temporaryFolder())
    const backups = automaticBackup({ task, tell, problems, folder: () => '/backups', keep: () => keep })
    const change = async (next: Reply<null>) => {
      answer = next
      backups.changed()
      await quiet()
    }
    return { backups, task, tell, change, codes: () => problems.list().map(({ code }) => code) }
  }

  it('is told where it could not be made, until one could', async () => {
    const { backups, tell, change, codes } = started(7)
    await change(ok(null))
    expect(backups.failure()).toBe(null)
    expect(tell).not.toHaveBeenCalled()
    await change(fail('disk-full'))
    await change(fail('disk-full'))
    expect(backups.failure()).toBe('disk-full')
    expect(codes()).toEqual(['disk-full', 'disk-full'])
    expect(tell).toHaveBeenCalledTimes(1)
    await change(ok(null))
    expect(backups.failure()).toBe(null)
    expect(tell).toHaveBeenCalledTimes(2)
  })

  it('is not made where none is to be kept', async () => {
    const { task, change } = started(0)
    await change(ok(null))
    expect(task).not.toHaveBeenCalled()
  })
})
