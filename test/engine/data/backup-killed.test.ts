import { cpSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkBackupFile } from '../../../src/engine/data/backup-file.ts'
import { dataTemplate, found, full, killed, killedWhileAsked, limitMs, task, times } from '../killed-data.ts'
import { servedEngine } from '../served-engine.ts'
import { temporaryFolder } from '../test-engine.ts'

const template = dataTemplate()

test(
  `${killed}a restore leaves what was there or what was restored`,
  async () => {
    const into = temporaryFolder()
    const dataFolder = (turn: number) => {
      const copy = join(into, String(turn))
      if (!existsSync(copy)) {
        mkdirSync(copy)
        cpSync(join(into, 'other'), copy, { recursive: true })
      }
      return copy
    }
    const other = await servedEngine(join(into, 'first'))
    await other.ask('bills.importSamples', {})
    await other.ask('bills.remove', { ids: [2, 3] })
    await other.task({ name: 'copy-data', to: join(into, 'other') })
    const { rows } = await found(join(into, 'other'))
    const before = { sources: 1, rows, cases: 0, attachments: 0 }
    const outcomes = { before: 0, after: 0 }
    await killedWhileAsked(
      turn => ({
        dataFolder: dataFolder(turn),
        asked: task({ name: 'restore', path: template.backup(), safety: null }),
      }),
      async turn => {
        const now = await found(dataFolder(turn))
        expect([before, full]).toContainEqual(now)
        outcomes[now.sources === 1 ? 'before' : 'after'] += 1
      },
    )
    expect(outcomes.before).toBeGreaterThan(0)
    expect(outcomes.before + outcomes.after).toBe(times)
  },
  limitMs,
)

test(
  `${killed}a backup is there whole or not at all, and the data as it was`,
  async () => {
    const dataFolder = template.copies()
    const into = temporaryFolder()
    const path = (turn: number) => join(into, `${turn}.zip`)
    const { survived } = await killedWhileAsked(
      turn => ({ dataFolder: dataFolder(turn), asked: task({ name: 'back-up', path: path(turn) }) }),
      async turn => {
        if (existsSync(path(turn))) expect(await checkBackupFile(path(turn))).toMatchObject({ ok: true })
        expect(await found(dataFolder(turn))).toEqual(full)
      },
    )
    expect(survived).toBeLessThan(times)
  },
  limitMs,
)
