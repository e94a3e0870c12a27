import { readdirSync, renameSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { automaticBackups } from '../../../src/engine/data/automatic-backups.ts'
import type { ServedEngine } from '../served-engine.ts'
import { temporaryFolder, testEngine } from '../test-engine.ts'

/** Where a dead battery or a mistyped year puts a clock. */
const ahead = ['2099-01-01', '2099-01-02', '2099-01-03']

describe('automatic backups, whatever the clock says', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }))
  afterEach(() => void vi.useRealTimers())

  async function started(keep = 3) {
    const folder = temporaryFolder()
    const backups = join(folder, 'backups')
    const engine = await testEngine(join(folder, 'data'))
    const names = () => automaticBackups(backups).map(({ name }) => name)
    /** Backs up at noon of a day in Shanghai; the clock dates the file as well. */
    const backUp = async (day: string) => {
      const at = new Date(`${day}T12:00:00+08:00`)
      vi.setSystemTime(at)
      const before = new Set(names())
      expect(await engine.task({ name: 'back-up-automatically', folder: backups, keep })).toMatchObject({
        ok: true,
      })
      for (const name of names()) if (!before.has(name)) utimesSync(join(backups, name), at, at)
      return names()
    }
    await change(engine)
    return { engine, backups, backUp, names }
  }

  it('are made again after a clock that ran ahead', async () => {
    const { engine, backUp } = await started()
    await backUp('2099-01-01')
    await change(engine)
    const [newest, ...older] = await backUp('2026-11-21')
    expect(newest).toContain('2026-11-21')
    expect(older).toHaveLength(1)
  })

  it('never take away the one just made, and get rid of those of a clock that ran ahead', async () => {
    const { engine, backUp } = await started()
    for (const day of ahead) {
      await change(engine)
      await backUp(day)
    }
    for (const day of ['2026-11-21', '2026-11-22', '2026-11-23', '2027-01-01']) {
      await change(engine)
      const names = await backUp(day)
      expect(names[0]).toContain(day)
      expect(names).toHaveLength(3)
    }
    expect((await backUp('2027-01-02')).join()).not.toContain('2099')
  })

  it('are made of what changed after the clock was set back', async () => {
    const { engine, backUp } = await started()
    await backUp('2026-11-21')
    await change(engine)
    const names = await backUp('2026-11-20')
    expect(names[0]).toContain('2026-11-20')
    expect(names).toHaveLength(2)
  })

  it('are one a day, and none where nothing changed', async () => {
    const { engine, backUp } = await started()
    const first = await backUp('2026-11-21')
    await change(engine)
    expect(await backUp('2026-11-21')).toEqual(first)
    for (const day of ['2026-11-22', '2031-01-01', '2020-01-01']) expect(await backUp(day)).toEqual(first)
  })

  it('go on after those of earlier versions, which had no numbers', async () => {
    const { engine, backups, backUp } = await started()
    await backUp('2026-11-20')
    const [numbered = ''] = readdirSync(backups)
    renameSync(join(backups, numbered), join(backups, '续查自动备份-2099-11-20.zip'))
    await change(engine)
    const names = await backUp('2026-11-21')
    expect(names[0]).toContain('2026-11-21')
    expect(names[1]).toBe('续查自动备份-2099-11-20.zip')
  })

  it('are made of older data that was restored, even after as many changes', async () => {
    const { engine, backups, backUp } = await started()
    const [older = ''] = await backUp('2026-11-21')
    await change(engine)
    await backUp('2026-11-22')
    await engine.task({ name: 'restore', path: join(backups, older), safety: null })
    expect((await backUp('2026-11-23'))[0]).toContain('2026-11-23')
  })
})

/** Takes a bill away, or brings the samples in where there are none to spare. */
async function change(engine: ServedEngine): Promise<void> {
  const list = await engine.ask('bills.list', {})
  const [first, ...others] = list.ok ? list.value.sources : []
  const changed =
    first && others.length > 0
      ? engine.ask('bills.remove', { ids: [first.id] })
      : engine.ask('bills.importSamples', {})
  expect(await changed).toMatchObject({ ok: true })
}
