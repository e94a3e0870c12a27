import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dataTemplate, full, killed, killedWhileAsked, limitMs, task, times } from '../killed-data.ts'
import { servedEngine } from '../served-engine.ts'
import { temporaryFolder } from '../test-engine.ts'

const template = dataTemplate()

test(
  `${killed}a rebuilding leaves the damaged data or the new, and can be begun again`,
  async () => {
    const into = temporaryFolder()
    const dataFolder = (turn: number) => {
      const copy = join(into, String(turn))
      if (!existsSync(copy)) {
        template.copyTo(copy)
        writeFileSync(join(copy, 'xucha.db'), Buffer.alloc(20_000))
      }
      return copy
    }
    const outcomes = { before: 0, after: 0 }
    const rebuilt = { sources: 3, rows: full.rows }
    await killedWhileAsked(
      turn => ({ dataFolder: dataFolder(turn), asked: task({ name: 'rebuild' }) }),
      async turn => {
        const engine = await servedEngine(dataFolder(turn))
        if (engine.problem === null) outcomes.after += 1
        else {
          outcomes.before += 1
          expect(engine.problem).toBe('damaged')
          expect(await engine.task({ name: 'rebuild' })).toMatchObject({ ok: true })
        }
        expect(await engine.task({ name: 'counts' })).toMatchObject({ ok: true, value: rebuilt })
        expect(await engine.task({ name: 'check-integrity' })).toMatchObject({
          ok: true,
          value: { changedFiles: 0 },
        })
      },
    )
    expect(outcomes.before).toBeGreaterThan(0)
    expect(outcomes.before + outcomes.after).toBe(times)
  },
  limitMs,
)
